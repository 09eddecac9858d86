/// Lines of straight segments in canvas units: cut at a rectangle, thinned, walked along.
public enum Polyline {
  /// The parts of a polyline inside `rect`; points that are not finite break it.
  public static func clipped(_ points: [Point], to rect: Rect) -> [[Point]] {
    var parts: [[Point]] = []
    var part: [Point] = []
    func close() {
      if part.count > 1 { parts.append(part) }
      part = []
    }
    for (start, end) in zip(points, points.dropFirst()) {
      guard let (a, b) = segment(from: start, to: end, inside: rect) else {
        close()
        continue
      }
      if part.last != a {
        close()
        part = [a]
      }
      if b != a { part.append(b) }
      if b != end { close() }
    }
    close()
    return parts
  }

  /// The part of a segment inside `rect` (Liang and Barsky 1984); nil when there is none.
  static func segment(from start: Point, to end: Point, inside rect: Rect) -> (Point, Point)? {
    guard start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite else { return nil }
    let delta = end - start
    var (from, to) = (0.0, 1.0)
    for (p, q) in [
      (-delta.dx, start.x - rect.minX), (delta.dx, rect.maxX - start.x),
      (-delta.dy, start.y - rect.minY), (delta.dy, rect.maxY - start.y),
    ] {
      if p == 0 {
        if q < 0 { return nil }
      } else if p < 0 {
        from = max(from, q / p)
      } else {
        to = min(to, q / p)
      }
    }
    guard from <= to else { return nil }
    return (from == 0 ? start : start + delta * from, to == 1 ? end : start + delta * to)
  }

  /// The polyline without points that lie within `tolerance` of the line between the neighbours kept
  /// (Ramer 1972, Douglas and Peucker 1973), with a list of its own in place of recursion.
  public static func simplified(_ points: [Point], tolerance: Double) -> [Point] {
    guard points.count > 2 else { return points }
    var keep = Array(repeating: false, count: points.count)
    keep[0] = true
    keep[points.count - 1] = true
    var open = [(0, points.count - 1)]
    while let (first, last) = open.popLast() {
      guard last - first > 1 else { continue }
      let chord = points[last] - points[first]
      let length = chord.length
      var worst = (distance: tolerance, index: -1)
      for index in (first + 1)..<last {
        let offset = points[index] - points[first]
        let distance = length > 0 ? abs(chord.dx * offset.dy - chord.dy * offset.dx) / length : offset.length
        if distance > worst.distance { worst = (distance, index) }
      }
      guard worst.index > 0 else { continue }
      keep[worst.index] = true
      open.append((first, worst.index))
      open.append((worst.index, last))
    }
    return zip(points, keep).filter(\.1).map(\.0)
  }

  /// Points about `spacing` apart along a polyline, its end first; further apart where there would be more than 200.
  static func points(along points: [Point], every spacing: Double) -> [Point] {
    guard var previous = points.last else { return [] }
    let lengths = zip(points, points.dropFirst()).map { ($1 - $0).length }
    let spacing = max(spacing, lengths.filter(\.isFinite).reduce(0, +) / 200)
    var result = [previous]
    var sinceLast = 0.0
    for point in points.dropLast().reversed() {
      let step = point - previous
      let length = step.length
      guard length.isFinite, length > 0 else { continue }
      var along = spacing - sinceLast
      while along <= length {
        result.append(previous + step * (along / length))
        along += spacing
      }
      sinceLast = length - (along - spacing)
      previous = point
    }
    return result
  }
}
