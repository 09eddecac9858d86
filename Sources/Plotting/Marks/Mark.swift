/// Something drawn from data: a line, points, bars, a region. Axes and labels are laid out around the marks.
public protocol Mark: Sendable {
  /// The data that the axes must cover; nil sides mean “no opinion”.
  var extent: Extent { get }
  /// Below the axes, or above them.
  var layer: MarkLayer { get }
  /// Draws the mark inside the frame of the scales.
  func draw(on canvas: some Canvas, using scales: Scales)
  /// What labels keep clear of, in canvas units.
  func obstacles(using scales: Scales) -> [Obstacle]
  /// The labels that this mark asks for.
  func labels(using scales: Scales) -> [LabelRequest]
  /// How a legend names the mark; nil for a mark without a name.
  var legendEntry: LegendEntry? { get }
  /// The same mark without the label that a legend gives it.
  var unlabelled: any Mark { get }
}

extension Mark {
  public var extent: Extent { Extent() }
  public var layer: MarkLayer { .data }
  public func obstacles(using scales: Scales) -> [Obstacle] { [] }
  public func labels(using scales: Scales) -> [LabelRequest] { [] }
  public var legendEntry: LegendEntry? { nil }
  public var unlabelled: any Mark { self }
}

/// Regions and bands lie below grid and axes; everything else above.
public enum MarkLayer: Hashable, Sendable { case background, data }

/// The interval of the data on each axis.
public struct Extent: Hashable, Sendable {
  public var x: ClosedRange<Double>?
  public var y: ClosedRange<Double>?

  public init(x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil) {
    self.x = x
    self.y = y
  }

  /// The smallest extent that covers the finite points; nil sides for none.
  public init(of points: some Sequence<DataPoint>) {
    for point in points where point.isFinite {
      x = Self.union(x, point.x...point.x)
      y = Self.union(y, point.y...point.y)
    }
  }

  /// The smallest extent that covers both.
  public func union(_ other: Extent) -> Extent {
    Extent(x: Self.union(x, other.x), y: Self.union(y, other.y))
  }

  static func union(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) -> ClosedRange<Double>? {
    guard let a else { return b }
    guard let b else { return a }
    return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  }
}
