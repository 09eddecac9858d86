/// What a label must not cover, in canvas units.
public enum Obstacle: Hashable, Sendable {
  case segment(Point, Point)
  case rect(Rect)

  /// The segments of a polyline, thinned to what matters at the size of letters.
  static func polyline(_ points: [Point]) -> [Obstacle] {
    let thinned = Polyline.simplified(points, tolerance: 0.75)
    return zip(thinned, thinned.dropFirst()).map { .segment($0, $1) }
  }

  /// Whether a line runs between two points; never for a box, which only covers.
  func crosses(_ a: Point, _ b: Point) -> Bool {
    guard case .segment(let start, let end) = self else { return false }
    func side(_ point: Point, _ from: Point, _ to: Point) -> Double {
      (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }
    return (side(a, start, end) < 0) != (side(b, start, end) < 0) && (side(start, a, b) < 0) != (side(end, a, b) < 0)
  }

  /// How far a point is from a line; infinite for a box, which only covers.
  func distance(to point: Point) -> Double {
    guard case .segment(let start, let end) = self else { return .infinity }
    let way = end - start
    let square = way.dx * way.dx + way.dy * way.dy
    let offset = point - start
    let share = square > 0 ? min(1, max(0, (offset.dx * way.dx + offset.dy * way.dy) / square)) : 0
    return (point - (start + way * share)).length
  }
}
