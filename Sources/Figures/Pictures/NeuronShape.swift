import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The outline of a biological neuron, grown by rules: branches that taper and fork, a body, an axon in its sheaths.
struct NeuronShape {
  /// Dendrites, body, axon and terminals as closed polygons that overlap: filled together they are one shape.
  private(set) var body: [[Point]] = []
  /// The sheaths of myelin around the axon.
  private(set) var sheaths: [[Point]] = []
  let center: Point
  let somaRadius: Double
  /// The ends of the dendrites, from top to bottom.
  private(set) var dendriteTips: [Point] = []
  /// The ends of the terminals, from top to bottom.
  private(set) var boutons: [Point] = []
  /// A place on the bare axon, and one on the middle sheath.
  private(set) var bareAxon: Point
  private(set) var middleSheath: Point?

  /// A neuron whose body is at `center` and whose terminals end near `end` on its right.
  ///
  /// - Parameters:
  ///   - scale: 1 for a body 60 units wide.
  ///   - sheaths: How many pieces of myelin there are; none for a bare axon.
  init(center: Point, end: Double, scale: Double, sheaths count: Int) {
    self.center = center
    somaRadius = 29 * scale
    let hillock = Point(x: center.x + somaRadius + 20 * scale, y: center.y)
    let fork = Point(x: end - 62 * scale, y: center.y)
    bareAxon = Point(x: hillock.x + 6 * scale, y: center.y)
    body.append(Self.circle(center, somaRadius, squeezed: 0.96))
    growDendrites(scale)
    // The body narrows to the axon.
    body.append(
      Self.tapered([Point(x: center.x + somaRadius * 0.4, y: center.y), hillock], from: 44 * scale, to: 8 * scale))
    body.append(Self.tapered([hillock, fork], from: 8 * scale, to: 7 * scale))
    growTerminals(from: fork, to: end, scale)
    wrapAxon(from: hillock.x + 14 * scale, to: fork.x - 8 * scale, count, scale)
  }

  /// Five stems to the left, above and below, each forking twice.
  private mutating func growDendrites(_ scale: Double) {
    // Degrees from straight left; no two stems alike, so that it looks grown.
    let stems: [(angle: Double, length: Double, bend: Double)] = [
      (73, 0.86, -5), (42, 1.04, 4), (4, 0.98, -3), (-38, 1.06, 5), (-80, 0.84, -4),
    ]
    var tips: [Point] = []
    for stem in stems {
      let angle = Double.pi - stem.angle * .pi / 180
      let start = center + Self.direction(angle) * (somaRadius * 0.55)
      var open = [(start: start, angle: angle, length: 46 * stem.length, width: 19.0, depth: 0)]
      while let branch = open.popLast() {
        let bend = stem.bend * (branch.depth == 1 ? -1 : 1) * .pi / 180
        let line = Self.arc(
          from: branch.start, angle: branch.angle, length: branch.length * scale, bend: bend)
        let tip = line[line.count - 1]
        let width = branch.depth == 0 ? 7.0 : branch.width * 0.62
        body.append(Self.tapered(line, from: branch.width * scale, to: width * scale))
        guard branch.depth < 2 else {
          body.append(Self.circle(tip, width * scale / 2))
          tips.append(tip)
          continue
        }
        let spread = (branch.depth == 0 ? 24.0 : 19.0) * .pi / 180
        for (side, share) in [(1.0, 0.74), (-0.85, 0.66)] {
          open.append((tip, branch.angle + bend * 3 + spread * side, branch.length * share, width, branch.depth + 1))
        }
      }
    }
    dendriteTips = tips.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  /// Four twigs with a knob each.
  private mutating func growTerminals(from fork: Point, to end: Double, _ scale: Double) {
    for (angle, length, bend) in [(-46.0, 64.0, 7.0), (-15, 60, 3), (16, 62, -4), (47, 63, -7)] {
      let line = Self.arc(
        from: fork, angle: angle * .pi / 180, length: length * scale, bend: bend * .pi / 180)
      let tip = line[line.count - 1]
      body.append(Self.tapered(line, from: 6 * scale, to: 3 * scale))
      body.append(Self.circle(tip, 5.5 * scale))
      boutons.append(tip)
    }
    body.append(Self.circle(fork, 3.5 * scale))
  }

  private mutating func wrapAxon(from start: Double, to end: Double, _ count: Int, _ scale: Double) {
    guard count > 0, end > start else { return }
    let gap = min(9 * scale, (end - start) / Double(count) * 0.3)
    let length = (end - start - gap * Double(count - 1)) / Double(count)
    let radius = min(9.5 * scale, length / 2)
    for index in 0..<count {
      let left = start + (length + gap) * Double(index)
      sheaths.append(Self.capsule(from: left, to: left + length, y: center.y, radius: radius))
    }
    let middle = Double((count - 1) / 2)
    middleSheath = Point(x: start + (length + gap) * middle + length / 2, y: center.y - radius)
    if count > 1 { bareAxon = Point(x: start + length + gap / 2, y: center.y) }
  }

  // MARK: Rules

  private static func direction(_ angle: Double) -> Vector { Vector(dx: cos(angle), dy: sin(angle)) }

  /// A line that turns by `bend` at each third of its way.
  private static func arc(from start: Point, angle: Double, length: Double, bend: Double) -> [Point] {
    var line = [start]
    let parts = 5
    for part in 0..<parts {
      let turned = angle + bend * 3 * (Double(part) + 0.5) / Double(parts)
      line.append(line[part] + direction(turned) * (length / Double(parts)))
    }
    return line
  }

  /// A line as a polygon whose width goes from one to the other.
  private static func tapered(_ line: [Point], from first: Double, to last: Double) -> [Point] {
    guard line.count > 1 else { return [] }
    let sides = line.indices.map { index -> (Point, Point) in
      let way = (line[min(index + 1, line.count - 1)] - line[max(index - 1, 0)]).unit
      let share = Double(index) / Double(line.count - 1)
      // Branches are thick where they begin and soon grow thin.
      let half = (last + (first - last) * (1 - share) * (1 - share)) / 2
      return (line[index] + way.normal * half, line[index] + way.normal * -half)
    }
    return sides.map(\.0) + sides.map(\.1).reversed()
  }

  private static func circle(_ center: Point, _ radius: Double, squeezed: Double = 1) -> [Point] {
    // As many corners as the eye asks for at this size.
    let count = radius > 12 ? 32 : radius > 4 ? 16 : 8
    return (0..<count).map { index in
      let way = direction(Double(index) * 2 * .pi / Double(count))
      // Against the clock on the page, as the sides of a branch run.
      return Point(x: center.x + way.dx * radius, y: center.y - way.dy * radius * squeezed)
    }
  }

  private static func capsule(from left: Double, to right: Double, y: Double, radius: Double) -> [Point] {
    let ends = (0...8).map { index in direction(.pi / 2 + Double(index) * .pi / 8) }
    return ends.map { Point(x: left + radius + $0.dx * radius, y: y + $0.dy * radius) }
      + ends.map { Point(x: right - radius - $0.dx * radius, y: y - $0.dy * radius) }
  }
}
