/// A label that wants a place near one of its sites.
public struct LabelRequest: Sendable {
  public enum Preference: Hashable, Sendable {
    /// Anywhere along a line; the line's end first.
    case along
    /// Beside a point, wherever there is room.
    case around
    case above
    case below
    /// On the point itself, with a halo.
    case centre
  }

  public var text: [TextRun]
  public var style: TextStyle
  /// Where the label may point to, in canvas units; the best place first.
  public var sites: [Point]
  /// How far the letters stay from the site.
  public var gap: Double
  public var preference: Preference

  public init(_ text: [TextRun], style: TextStyle, sites: [Point], gap: Double, prefers preference: Preference) {
    self.text = text
    self.style = style
    self.sites = sites
    self.gap = gap
    self.preference = preference
  }
}
