import Plotting

/// Paths without numbers that Cairo cannot hold.
///
/// Cairo keeps coordinates as 24.8 fixed-point numbers and wraps around beyond them, so a curve that shoots off to 10⁹
/// would come back from the other side. Elements that are not finite are left out; what leaves `bounds` is cut there.
enum BoundedPath {
  /// A path to be stroked: parts outside are dropped, and the line continues where it comes back.
  static func open(_ path: Path, in bounds: Rect) -> Path {
    let finite = finiteElements(path)
    guard !isInside(finite, bounds) else { return Path(finite) }
    var result: [Path.Element] = []
    for line in flattened(finite) {
      var last: Point?
      for (start, end) in zip(line, line.dropFirst()) {
        guard let (from, to) = clipped(start, end, to: bounds) else { continue }
        if last != from { result.append(.move(from)) }
        result.append(.line(to))
        last = to
      }
    }
    return Path(result)
  }

  /// A path to be filled: each closed part is cut along the edges of `bounds`.
  static func closed(_ path: Path, in bounds: Rect) -> Path {
    let finite = finiteElements(path)
    guard !isInside(finite, bounds) else { return Path(finite) }
    var result: [Path.Element] = []
    for line in flattened(finite) {
      result += Path(polygon: polygon(line, cutTo: bounds)).elements
    }
    return Path(result)
  }

  // MARK: Parts

  private static func finiteElements(_ path: Path) -> [Path.Element] {
    path.elements.filter { element in
      switch element {
      case .move(let p), .line(let p): p.isFinite
      case .curve(let a, let b, let end): a.isFinite && b.isFinite && end.isFinite
      case .circle(let center, let radius): center.isFinite && radius.isFinite && radius >= 0
      case .close: true
      }
    }
  }

  private static func isInside(_ elements: [Path.Element], _ bounds: Rect) -> Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let p), .line(let p): bounds.contains(p)
      case .curve(let a, let b, let end): bounds.contains(a) && bounds.contains(b) && bounds.contains(end)
      case .circle(let center, let radius):
        bounds.contains(center + Vector(dx: radius, dy: radius))
          && bounds.contains(center + Vector(dx: -radius, dy: -radius))
      case .close: true
      }
    }
  }

  /// The subpaths as polylines; curves become 64 chords, which is rough only where nothing is seen.
  private static func flattened(_ elements: [Path.Element]) -> [[Point]] {
    let chords = 64
    var lines: [[Point]] = []
    var line: [Point] = []
    func end() {
      if line.count > 1 { lines.append(line) }
      line = []
    }
    for element in elements {
      switch element {
      case .move(let p):
        end()
        line = [p]
      case .line(let p): line.append(p)
      case .curve(let a, let b, let last):
        let first = line.last ?? a
        for step in 1...chords {
          line.append(bezier(first, a, b, last, at: Double(step) / Double(chords)))
        }
      case .circle(let center, let radius):
        end()
        let quarter = radius * CircleArc.reach
        let arc = radius.isFinite ? radius : 0
        let corners = [
          (Vector(dx: arc, dy: 0), Vector(dx: 0, dy: quarter)), (Vector(dx: 0, dy: arc), Vector(dx: -quarter, dy: 0)),
          (Vector(dx: -arc, dy: 0), Vector(dx: 0, dy: -quarter)), (Vector(dx: 0, dy: -arc), Vector(dx: quarter, dy: 0)),
        ]
        line = [center + corners[0].0]
        for (from, to) in Polygon.edges(of: corners) {
          let start = center + from.0
          let last = center + to.0
          for step in 1...chords {
            let t = Double(step) / Double(chords)
            line.append(bezier(start, start + from.1, last + to.1 * -1, last, at: t))
          }
        }
        end()
      case .close:
        let first = line.first
        if let first { line.append(first) }
        end()
        if let first { line = [first] }
      }
    }
    end()
    return lines
  }

  private static func bezier(_ p: Point, _ a: Point, _ b: Point, _ q: Point, at t: Double) -> Point {
    let s = 1 - t
    let w = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return Point(
      x: w.0 * p.x + w.1 * a.x + w.2 * b.x + w.3 * q.x, y: w.0 * p.y + w.1 * a.y + w.2 * b.y + w.3 * q.y)
  }

  /// The part of a segment inside a rectangle; Liang and Barsky's algorithm.
  ///
  /// Where the segment enters is measured from its end, where it leaves from its start: seen from 10³⁰ away, all of the
  /// canvas is one point.
  static func clipped(_ start: Point, _ end: Point, to bounds: Rect) -> (Point, Point)? {
    var enter = 1.0
    var leave = 1.0
    for edge in edges(of: bounds) {
      let from = edge.depth(start)
      let to = edge.depth(end)
      if from < 0, to < 0 { return nil }
      if from < 0 { enter = min(enter, (to / 2) / (to / 2 - from / 2)) }
      if to < 0 { leave = min(leave, (from / 2) / (from / 2 - to / 2)) }
    }
    guard enter + leave >= 1 else { return nil }
    func place(_ a: Point, _ b: Point, _ part: Double) -> Point {
      guard part < 1 else { return b }
      let x = a.x * (1 - part) + b.x * part
      let y = a.y * (1 - part) + b.y * part
      return Point(x: min(max(x, bounds.minX), bounds.maxX), y: min(max(y, bounds.minY), bounds.maxY))
    }
    return (place(end, start, enter), place(start, end, leave))
  }

  /// A polygon cut to a rectangle, one edge after the other; Sutherland and Hodgman's algorithm.
  static func polygon(_ corners: [Point], cutTo bounds: Rect) -> [Point] {
    edges(of: bounds).reduce(corners) { corners, edge in
      guard var previous = corners.last else { return [] }
      var result: [Point] = []
      for corner in corners {
        let a = edge.depth(previous)
        let b = edge.depth(corner)
        if (a < 0) != (b < 0) {
          let t = (a / 2) / (a / 2 - b / 2)
          result.append(
            edge.snapped(Point(x: previous.x * (1 - t) + corner.x * t, y: previous.y * (1 - t) + corner.y * t)))
        }
        if b >= 0 { result.append(corner) }
        previous = corner
      }
      return result
    }
  }

  /// One edge of a rectangle: how far inside of it a point is, and the point moved onto it.
  private struct Edge {
    let depth: (Point) -> Double
    let snapped: (Point) -> Point
  }

  private static func edges(of bounds: Rect) -> [Edge] {
    [
      Edge(depth: { $0.x - bounds.minX }, snapped: { Point(x: bounds.minX, y: $0.y) }),
      Edge(depth: { bounds.maxX - $0.x }, snapped: { Point(x: bounds.maxX, y: $0.y) }),
      Edge(depth: { $0.y - bounds.minY }, snapped: { Point(x: $0.x, y: bounds.minY) }),
      Edge(depth: { bounds.maxY - $0.y }, snapped: { Point(x: $0.x, y: bounds.maxY) }),
    ]
  }
}

extension Point {
  /// Also false for numbers so large that arithmetic with them would overflow.
  var isFinite: Bool { x.magnitude < 1e150 && y.magnitude < 1e150 }
}
