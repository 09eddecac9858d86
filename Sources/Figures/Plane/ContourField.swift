import Plotting

/// A function of two variables on a rectangle, sampled so that its level lines can be traced.
///
/// Marching squares on a grid finds where a level line passes; roots on the grid's edges and between them then put every
/// corner of it on the true line, so that its chords stay within a fortieth of a unit of a figure 480 wide.
struct ContourField {
  let rect: Rect
  /// The least and the largest finite sample; nil when there is none.
  let values: ClosedRange<Double>?
  private let function: (Point) -> Double
  private let intervals: Int
  /// Samples row by row from the bottom, in a frame of −∞ so that every level line closes.
  private let samples: [Double]

  /// How far a chord may leave its line, as a share of the rectangle.
  private static let tolerance = 0.025 / 480

  /// Samples `function` on a grid of `intervals` cells each way, between 2 and 400.
  init(_ function: @escaping (Point) -> Double, over rect: Rect, intervals: Int) {
    self.rect = rect
    self.function = function
    let n = min(max(intervals, 2), 400)
    self.intervals = n
    var samples = Array(repeating: -Double.infinity, count: (n + 3) * (n + 3))
    var low = Double.infinity
    var high = -Double.infinity
    for row in 0...n {
      for column in 0...n {
        let share = Point(x: Double(column) / Double(n), y: Double(row) / Double(n))
        let value = function(Self.place(share, in: rect))
        samples[(row + 1) * (n + 3) + column + 1] = value.isNaN ? -.infinity : value
        guard value.isFinite else { continue }
        low = min(low, value)
        high = max(high, value)
      }
    }
    self.samples = samples
    values = low <= high ? low...high : nil
  }

  /// Where the function is above `level`: closed loops, what lies inside to their left, holes to their right.
  func polygons(above given: Double) -> [[DataPoint]] {
    let level = raised(given)
    return loops(at: level).map { loop in
      // A straight line needs no corner in its middle, so the loop begins at the edge of the rectangle.
      let seam = loop.firstIndex(where: \.isEdge) ?? loop.startIndex
      return points((loop[seam...] + loop[..<seam]).flatMap { trace($0, at: level) })
    }.filter { $0.count > 2 }
  }

  /// The lines on which the function takes `level`, without what runs along the edges of the rectangle.
  func lines(at given: Double) -> [[DataPoint]] {
    let level = raised(given)
    return loops(at: level).flatMap { loop -> [[DataPoint]] in
      guard let seam = loop.firstIndex(where: \.isEdge) else {
        let line = loop.flatMap { trace($0, at: level) }
        return [points(line + line.prefix(1))]
      }
      let turned = loop[seam...] + loop[..<seam]
      return turned.split(whereSeparator: \.isEdge).map { run in
        points(run.flatMap { trace($0, at: level) } + [run.last?.end].compactMap(\.self))
      }
    }.filter { $0.count > 1 }
  }

  /// A level a trifle higher, so that rounding does not tear a plateau of that very height to pieces.
  private func raised(_ level: Double) -> Double {
    guard let values else { return level }
    return level + (values.upperBound / 2 - values.lowerBound / 2) * 1e-10
  }

  // MARK: Marching squares

  /// A step of a level line through one cell, in shares of the rectangle.
  private struct Step {
    var start: Point
    var end: Point
    /// True along the edge of the rectangle, where the function only ends.
    var isEdge: Bool
  }

  private func loops(at level: Double) -> [[Step]] {
    let width = intervals + 3
    // The edge that follows each edge, and the cell between; edges are numbered by their lower left node.
    var next = Array(repeating: -1, count: 2 * width * width)
    var isEdge = Array(repeating: false, count: 2 * width * width)
    func horizontal(_ column: Int, _ row: Int) -> Int { 2 * (row * width + column) }
    func upright(_ column: Int, _ row: Int) -> Int { 2 * (row * width + column) + 1 }
    for row in 0..<(width - 1) {
      for column in 0..<(width - 1) {
        let at = row * width + column
        let corners = [at, at + 1, at + width + 1, at + width].map { samples[$0] > level }
        guard corners.contains(true), corners.contains(false) else { continue }
        let edges = [
          horizontal(column, row), upright(column + 1, row), horizontal(column, row + 1), upright(column, row),
        ]
        let isRim = row == 0 || column == 0 || row == width - 2 || column == width - 2
        // Walking around the cell, the line enters where the corners turn low and leaves where they turn high.
        let falls = (0..<4).filter { corners[$0] && !corners[($0 + 1) % 4] }
        let rises = (0..<4).filter { !corners[$0] && corners[($0 + 1) % 4] }
        let isJoined = falls.count == 2 && isHigh(inCell: column, row, above: level)
        for fall in falls {
          let turns = isJoined ? [1, 2, 3] : [3, 2, 1]
          guard let turn = turns.first(where: { rises.contains((fall + $0) % 4) }) else { continue }
          let (from, to) = (edges[fall], edges[(fall + turn) % 4])
          next[from] = to
          isEdge[from] = isRim
        }
      }
    }
    return chained(next, isEdge, at: level)
  }

  /// Whether the middle of a cell with two high and two low corners is high, so that the high ones meet there.
  private func isHigh(inCell column: Int, _ row: Int, above level: Double) -> Bool {
    value(Point(x: (Double(column) - 0.5) / Double(intervals), y: (Double(row) - 0.5) / Double(intervals))) > level
  }

  private func chained(_ next: [Int], _ isEdge: [Bool], at level: Double) -> [[Step]] {
    var loops: [[Step]] = []
    var used = Array(repeating: false, count: next.count)
    for first in next.indices where next[first] >= 0 && !used[first] {
      var loop: [Step] = []
      var edge = first
      var place = crossing(edge, at: level)
      while next[edge] >= 0, !used[edge] {
        used[edge] = true
        let end = crossing(next[edge], at: level)
        if end != place { loop.append(Step(start: place, end: end, isEdge: isEdge[edge])) }
        (edge, place) = (next[edge], end)
      }
      if !loop.isEmpty { loops.append(loop) }
    }
    return loops
  }

  /// Where the function passes `level` on an edge of the grid; at the rim, the node itself.
  private func crossing(_ edge: Int, at level: Double) -> Point {
    let width = intervals + 3
    let (row, column) = (edge / 2).quotientAndRemainder(dividingBy: width)
    func node(_ column: Int, _ row: Int) -> Point {
      func share(_ index: Int) -> Double { Double(min(max(index - 1, 0), intervals)) / Double(intervals) }
      return Point(x: share(column), y: share(row))
    }
    let (start, end) = (node(column, row), edge.isMultiple(of: 2) ? node(column + 1, row) : node(column, row + 1))
    return start == end ? start : start + (end - start) * root(from: start, by: end - start, at: level)
  }

  // MARK: Exact places

  /// A step as the points of its true line, without the last: halved until every chord is near enough.
  private func trace(_ step: Step, at level: Double) -> [Point] {
    guard !step.isEdge else { return [step.start] }
    var line = [step.start]
    var open = [(step.start, step.end, 0)]
    while let (start, end, depth) = open.popLast() {
      let chord = end - start
      if depth < 6, let middle = pulled(start + chord * 0.5, across: chord, at: level),
        (middle - (start + chord * 0.5)).length > Self.tolerance
      {
        open += [(middle, end, depth + 1), (start, middle, depth + 1)]
      } else {
        line.append(end)
      }
    }
    return Array(line.dropLast())
  }

  /// The point of the level line beside the middle of a chord; nil where it strays further than half the chord.
  private func pulled(_ middle: Point, across chord: Vector, at level: Double) -> Point? {
    let isHigh = value(middle) > level
    for way in [chord.normal * 0.5, chord.normal * -0.5] where (value(middle + way) > level) != isHigh {
      return middle + way * root(from: middle, by: way, at: level)
    }
    return nil
  }

  /// The share of a way after which the function passes `level`: the Illinois rule, with halving where it is slow.
  private func root(from start: Point, by way: Vector, at level: Double) -> Double {
    func side(_ share: Double) -> Double { value(start + way * share) - level }
    var (low, high) = (0.0, 1.0)
    var (a, b) = (side(low), side(high))
    let isRising = !(a > 0)
    for round in 0..<48 where high - low > 1e-7 {
      let secant = (low * b - high * a) / (b - a)
      let middle = round < 12 && secant > low && secant < high ? secant : (low + high) / 2
      let value = side(middle)
      if value == 0 { return middle }
      if (value > 0) == isRising {
        (high, b) = (middle, value)
        a /= 2
      } else {
        (low, a) = (middle, value)
        b /= 2
      }
    }
    return (low + high) / 2
  }

  private func value(_ share: Point) -> Double {
    let value = function(Self.place(share, in: rect))
    return value.isNaN ? -.infinity : value
  }

  private static func place(_ share: Point, in rect: Rect) -> Point {
    Point(x: rect.minX + rect.width * share.x, y: rect.minY + rect.height * share.y)
  }

  /// Shares of the rectangle as data, without the corners that a straight line does not need.
  private func points(_ line: [Point]) -> [DataPoint] {
    Polyline.simplified(line, tolerance: Self.tolerance / 2).map { share in
      let point = Self.place(share, in: rect)
      return DataPoint(point.x, point.y)
    }
  }
}
