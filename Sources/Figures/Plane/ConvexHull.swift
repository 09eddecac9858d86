import Plotting

/// The smallest convex polygon around points: two classes can be parted by a line just where their hulls have no point
/// in common.
enum ConvexHull {
  /// The corners in order, by Andrew's monotone chain (1979); two for points on one line, as many as there are below that.
  static func corners(of points: [DataPoint]) -> [DataPoint] {
    let sorted = Set(points.filter(\.isFinite)).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    func chain(_ points: [DataPoint]) -> [DataPoint] {
      points.reduce(into: []) { chain, point in
        while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 { chain.removeLast() }
        chain.append(point)
      }
    }
    return chain(sorted).dropLast() + chain(sorted.reversed()).dropLast()
  }

  /// The outline in a class's colour, thin; nothing for fewer than two points.
  static func outline(around points: [DataPoint], role: ColorRole) -> [any Mark] {
    let corners = corners(of: points)
    guard corners.count > 1 else { return [] }
    return [Line([corners + [corners[0]]], stroke: Stroke(role, width: 1.25))]
  }

  /// Positive for a turn to the left.
  private static func turn(_ a: DataPoint, _ b: DataPoint, _ c: DataPoint) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
}
