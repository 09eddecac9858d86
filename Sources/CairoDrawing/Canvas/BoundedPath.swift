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
        let quarter = radius * 0.5522847498
        let arc = radius.isFinite ? radius : 0
        let corners = [
          (Vector(dx: arc, dy: 0), Vector(dx: 0, dy: quarter)), (Vector(dx: 0, dy: arc), Vector(dx: -quarter, dy: 0)),
          (Vector(dx: -arc, dy: 0), Vector(dx: 0, dy: -quarter)), (Vector(dx: 0, dy: -arc), Vector(dx: quarter, dy: 0)),
        ]
        line = [center + corners[0].0]
        for (from, to) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
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
  static func clipped(_ start: Point, _ end: Point, to bounds: Rect) -> (Point, Point)? {
    // Halves first, so that the difference of two huge numbers does not become infinite.
    let dx = end.x / 2 - start.x / 2
    let dy = end.y / 2 - start.y / 2
    var enter = 0.0
    var leave = 1.0
    let edges = [
      (-dx, start.x / 2 - bounds.minX / 2), (dx, bounds.maxX / 2 - start.x / 2),
      (-dy, start.y / 2 - bounds.minY / 2), (dy, bounds.maxY / 2 - start.y / 2),
    ]
    for (speed, distance) in edges {
      if speed == 0 {
        if distance < 0 { return nil }
      } else if speed < 0 {
        enter = max(enter, distance / speed)
      } else {
        leave = min(leave, distance / speed)
      }
    }
    guard enter <= leave else { return nil }
    func place(_ t: Double) -> Point {
      if t == 0 { return start }
      if t == 1 { return end }
      return Point(
        x: min(max(start.x * (1 - t) + end.x * t, bounds.minX), bounds.maxX),
        y: min(max(start.y * (1 - t) + end.y * t, bounds.minY), bounds.maxY))
    }
    return (place(enter), place(leave))
  }

  /// A polygon cut to a rectangle, one edge after the other; Sutherland and Hodgman's algorithm.
  static func polygon(_ corners: [Point], cutTo bounds: Rect) -> [Point] {
    let edges: [(Point) -> Double] = [
      { $0.x - bounds.minX }, { bounds.maxX - $0.x }, { $0.y - bounds.minY }, { bounds.maxY - $0.y },
    ]
    return edges.reduce(corners) { corners, inside in
      guard var previous = corners.last else { return [] }
      var result: [Point] = []
      for corner in corners {
        let a = inside(previous)
        let b = inside(corner)
        if (a < 0) != (b < 0) {
          let t = (a / 2) / (a / 2 - b / 2)
          result.append(
            Point(x: previous.x * (1 - t) + corner.x * t, y: previous.y * (1 - t) + corner.y * t))
        }
        if b >= 0 { result.append(corner) }
        previous = corner
      }
      return result
    }
  }
}

extension Point {
  /// Also false for numbers so large that arithmetic with them would overflow.
  var isFinite: Bool { x.magnitude < 1e150 && y.magnitude < 1e150 }
}

extension Rect {
  var isFinite: Bool { [x, y, width, height].allSatisfy { $0.magnitude < 1e9 } }
}
