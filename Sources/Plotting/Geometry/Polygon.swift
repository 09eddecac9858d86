/// Closed polygons in canvas units.
public enum Polygon {
  /// The edges of a closed polygon, each from corner to corner, the last back to the first.
  @inlinable public static func edges<Corner>(of corners: [Corner]) -> Zip2Sequence<[Corner], ArraySlice<Corner>> {
    zip(corners, corners.dropFirst() + corners.prefix(1))
  }

  /// The part of a polygon inside `rect` (Sutherland and Hodgman 1974).
  public static func clipped(_ corners: [Point], to rect: Rect) -> [Point] {
    var result = corners.filter { $0.x.isFinite && $0.y.isFinite }
    let edges: [(inside: (Point) -> Double, Void)] = [
      ({ $0.x - rect.minX }, ()), ({ rect.maxX - $0.x }, ()), ({ $0.y - rect.minY }, ()), ({ rect.maxY - $0.y }, ()),
    ]
    for (inside, _) in edges {
      result = clipped(result, keeping: inside)
    }
    return result
  }

  /// The part of a polygon where `side` is not negative; `side` is linear.
  public static func clipped(_ corners: [Point], keeping side: (Point) -> Double) -> [Point] {
    guard var previous = corners.last else { return [] }
    var result: [Point] = []
    for corner in corners {
      let (a, b) = (side(previous), side(corner))
      if (a < 0) != (b < 0) { result.append(previous + (corner - previous) * (a / (a - b))) }
      if b >= 0 { result.append(corner) }
      previous = corner
    }
    return result
  }
}
