/// Lines and curves on a canvas, as a list of plain values.
public struct Path: Hashable, Sendable {
  /// One step of a pen.
  public enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve to `end`.
    case curve(Point, Point, end: Point)
    /// A whole circle; begins and ends a subpath of its own.
    case circle(center: Point, radius: Double)
    case close
  }

  public var elements: [Element]

  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// The open polyline through `points`.
  public init(through points: [Point]) {
    elements = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
  }

  /// The closed polygon with these corners.
  public init(polygon corners: [Point]) {
    self.init(through: corners)
    if !corners.isEmpty { elements.append(.close) }
  }

  /// The straight line between two points.
  public init(from start: Point, to end: Point) {
    elements = [.move(start), .line(end)]
  }

  /// The outline of a rectangle.
  public init(rect: Rect) {
    self.init(polygon: [
      Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
      Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
    ])
  }

  /// A rectangle whose corners are quarter circles of `radius`.
  public init(rect: Rect, radius: Double) {
    let r = min(radius, rect.width / 2, rect.height / 2)
    let k = r * 0.447715  // distance of the control points from the corner, for a quarter circle
    func p(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    elements = [
      .move(p(rect.minX + r, rect.minY)), .line(p(rect.maxX - r, rect.minY)),
      .curve(p(rect.maxX - k, rect.minY), p(rect.maxX, rect.minY + k), end: p(rect.maxX, rect.minY + r)),
      .line(p(rect.maxX, rect.maxY - r)),
      .curve(p(rect.maxX, rect.maxY - k), p(rect.maxX - k, rect.maxY), end: p(rect.maxX - r, rect.maxY)),
      .line(p(rect.minX + r, rect.maxY)),
      .curve(p(rect.minX + k, rect.maxY), p(rect.minX, rect.maxY - k), end: p(rect.minX, rect.maxY - r)),
      .line(p(rect.minX, rect.minY + r)),
      .curve(p(rect.minX, rect.minY + k), p(rect.minX + k, rect.minY), end: p(rect.minX + r, rect.minY)),
      .close,
    ]
  }

  /// A whole circle.
  public static func circle(at center: Point, radius: Double) -> Path {
    Path([.circle(center: center, radius: radius)])
  }
}
