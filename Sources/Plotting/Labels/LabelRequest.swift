/// A label that wants a place near one of its sites.
public struct LabelRequest: Sendable {
  /// Which places around a site come first.
  public enum Preference: Hashable, Sendable {
    /// Anywhere along a line; the line's end first.
    case along
    /// Beside a point, wherever there is room.
    case around
    /// As `around`, but always with a leader line that ends at the point.
    case pointing
    case above
    case below
    /// On the point itself, with a halo.
    case centre
  }

  /// What happens to a label that has no free place.
  public enum Fallback: Sendable {
    /// It goes into the key under the plot, behind this sign, or behind a number that stands in its place.
    case key(LegendEntry.Swatch?)
    /// It is left out.
    case omission
    /// It is left out, and with it all labels of the same mark: some of them alone would mislead.
    case commonOmission
  }

  public var text: [TextRun]
  public var style: TextStyle
  /// Where the label may point to, in canvas units; the best place first.
  public var sites: [Point]
  /// How far the letters stay from the site.
  public var gap: Double
  public var preference: Preference
  /// What happens when there is no free place.
  public var fallback = Fallback.key(nil)
  /// What it costs to stand at each site, beyond what the place covers; empty for nothing.
  var penalties: [Double] = []
  /// The lines of other marks: a label across one of them seems to name that.
  var others: [Obstacle] = []

  public init(
    _ text: [TextRun], style: TextStyle, sites: [Point], gap: Double, prefers preference: Preference,
    orElse fallback: Fallback = .key(nil)
  ) {
    self.text = text
    self.style = style
    self.sites = sites
    self.gap = gap
    self.preference = preference
    self.fallback = fallback
  }

  /// The same request without the sites that boxes hide, such as the numbers of an axis that stand on a rule.
  func offBoxes(_ obstacles: [Obstacle]) -> LabelRequest {
    guard preference == .along else { return self }
    let free = sites.filter { site in
      !obstacles.contains { if case .rect(let rect) = $0 { rect.contains(site) } else { false } }
    }
    var request = self
    if !free.isEmpty { request.sites = free }
    return request
  }

  /// The same request with the sites made dear where the line runs on top of others, for there a label names nobody,
  /// and a little where it runs on an axis, for there its numbers are.
  func avoiding(_ others: [Obstacle], axes: [Obstacle] = []) -> LabelRequest {
    guard preference == .along else { return self }
    var request = self
    request.others = others
    request.penalties = sites.map { Self.nearness(of: $0, to: others) * 6 + Self.nearness(of: $0, to: axes) * 0.8 }
    return request
  }

  /// How much nearer than 9 units the nearest line is.
  private static func nearness(of site: Point, to lines: [Obstacle]) -> Double {
    max(0, 9 - (lines.map { $0.distance(to: site) }.min() ?? .infinity))
  }
}
