import Neurons
import Plotting

/// Where a model of two inputs says 1, as exactly as the model allows.
struct DecisionRegions {
  /// Polygons of the inputs that give 1; empty for a smooth network, which has `probabilities` instead.
  var firing: [[DataPoint]] = []
  /// Polygons of the inputs that give 0.
  var silent: [[DataPoint]] = []
  /// The lines between the two.
  var boundary: [[DataPoint]] = []
  /// The output of a smooth network on a grid, row by row from the top; nil for exact regions.
  var probabilities: (columns: Int, rows: Int, values: [Double])?

  /// A perceptron's regions: two half-planes cut at the domain, and the line computed from its weights.
  init(_ perceptron: Perceptron, over rect: Rect) {
    self.init()
    let side: (Point) -> Double = { point in
      perceptron.weights[0] * point.x + perceptron.weights[1] * point.y - perceptron.threshold
    }
    let corners = Self.corners(of: rect)
    // Without weights there is no line: before it learns, a perceptron says the same everywhere.
    guard perceptron.weights.contains(where: { $0 != 0 }) else {
      let plane = [Self.dataPoints(corners)]
      if perceptron.bias > 0 { firing = plane } else { silent = plane }
      return
    }
    firing = [Polygon.clipped(corners, keeping: side)].map(Self.dataPoints).filter { $0.count > 2 }
    silent = [Polygon.clipped(corners, keeping: { -side($0) })].map(Self.dataPoints).filter { $0.count > 2 }
    boundary = Self.crossings(of: side, with: corners)
  }

  /// A network's regions: polygons cut by the lines of its first layer where that layer is made of steps, a grid
  /// with a contour at one half where it is smooth.
  init(_ network: Network, over rect: Rect) {
    guard let first = network.layers.first, [.step, .sign].contains(first.activation), first.neuronCount <= 64 else {
      self.init(smooth: network, over: rect)
      return
    }
    self.init()
    var cells = [Self.corners(of: rect)]
    for neuron in 0..<first.neuronCount {
      let row = first.weights.row(neuron)
      guard row[0] != 0 || row[1] != 0 else { continue }
      let bias = first.biases[neuron]
      let side: (Point) -> Double = { row[0] * $0.x + row[1] * $0.y + bias }
      cells = cells.flatMap { cell -> [[Point]] in
        [Polygon.clipped(cell, keeping: side), Polygon.clipped(cell, keeping: { -side($0) })]
      }
      .filter { Self.area($0) > rect.width * rect.height * 1e-12 }
    }
    // Inside a cell the first layer is constant, so the middle speaks for all of it.
    func fires(_ point: Point) -> Bool { Self.output(of: network, at: point) > 0.5 }
    for cell in cells {
      let middle = Self.middle(of: cell)
      if fires(middle) { firing.append(Self.dataPoints(cell)) } else { silent.append(Self.dataPoints(cell)) }
      guard fires(middle) else { continue }
      for (start, end) in zip(cell, cell.dropFirst() + cell.prefix(1)) {
        // An edge is part of the boundary when the other side of it says 0.
        let edge = end - start
        guard edge.length > 1e-9 else { continue }
        let center = start + edge * 0.5
        let outward = (center - middle).unit * ((rect.width + rect.height) * 1e-6)
        let beyond = center + outward
        if rect.contains(beyond), !fires(beyond) { boundary.append(Self.dataPoints([start, end])) }
      }
    }
  }

  private static let gridColumns = 160

  private init() {}

  private init(smooth network: Network, over rect: Rect) {
    self.init()
    let n = Self.gridColumns
    func place(_ column: Int, _ row: Int) -> Point {
      Point(
        x: rect.minX + rect.width * Double(column) / Double(n), y: rect.minY + rect.height * Double(row) / Double(n))
    }
    let values: [[Double]] = (0...n).map { row in (0...n).map { Self.output(of: network, at: place($0, row)) } }
    var cells: [Double] = []
    for row in (0..<n).reversed() {
      for column in 0..<n {
        let lower = values[row][column] + values[row][column + 1]
        let upper = values[row + 1][column] + values[row + 1][column + 1]
        cells.append((lower + upper) / 4)
      }
    }
    probabilities = (n, n, cells)
    var segments: [(Point, Point)] = []
    for row in 0..<n {
      for column in 0..<n {
        let corners: [(Point, Double)] = [(0, 0), (1, 0), (1, 1), (0, 1)].map { right, up in
          (place(column + right, row + up), values[row + up][column + right])
        }
        var crossings: [Point] = []
        for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1)) where (a.1 > 0.5) != (b.1 > 0.5) {
          crossings.append(Self.crossing(of: network, from: a.0, to: b.0))
        }
        for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
          segments.append((crossings[pair], crossings[pair + 1]))
        }
      }
    }
    boundary = Self.chained(segments).map(Self.dataPoints)
  }

  /// Where the output passes one half between two points on either side of it, by bisection.
  private static func crossing(of network: Network, from first: Point, to second: Point) -> Point {
    // Two cells meet at an edge and must find the very same point, so the order of its ends is fixed.
    let isOrdered = (first.x, first.y) <= (second.x, second.y)
    let (start, end) = isOrdered ? (first, second) : (second, first)
    var (low, high) = (0.0, 1.0)
    let way = end - start
    let rising = output(of: network, at: start) <= 0.5
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if (output(of: network, at: start + way * middle) > 0.5) == rising { high = middle } else { low = middle }
    }
    return start + way * ((low + high) / 2)
  }

  /// Segments that share ends as polylines.
  private static func chained(_ segments: [(Point, Point)]) -> [[Point]] {
    var byEnd: [Point: [Int]] = [:]
    for (index, segment) in segments.enumerated() {
      byEnd[segment.0, default: []].append(index)
      byEnd[segment.1, default: []].append(index)
    }
    var used = Array(repeating: false, count: segments.count)
    func extend(_ line: inout [Point]) {
      while let end = line.last, let next = byEnd[end]?.first(where: { !used[$0] }) {
        used[next] = true
        line.append(segments[next].0 == end ? segments[next].1 : segments[next].0)
      }
    }
    var lines: [[Point]] = []
    for index in segments.indices where !used[index] {
      used[index] = true
      var line = [segments[index].0, segments[index].1]
      extend(&line)
      line.reverse()
      extend(&line)
      lines.append(line)
    }
    return lines
  }

  private static func output(of network: Network, at point: Point) -> Double {
    (try? network.output([point.x, point.y]).first) ?? .nan
  }

  private static func corners(of rect: Rect) -> [Point] {
    [
      Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY), Point(x: rect.maxX, y: rect.maxY),
      Point(x: rect.minX, y: rect.maxY),
    ]
  }

  /// The segment on which a linear function vanishes inside a convex polygon.
  static func crossings(of side: (Point) -> Double, with corners: [Point]) -> [[DataPoint]] {
    var points: [Point] = []
    for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      let (a, b) = (side(start), side(end))
      if (a < 0) != (b < 0) { points.append(start + (end - start) * (a / (a - b))) }
    }
    return points.count == 2 ? [dataPoints(points)] : []
  }

  private static func dataPoints(_ points: [Point]) -> [DataPoint] { points.map { DataPoint($0.x, $0.y) } }

  private static func middle(of corners: [Point]) -> Point {
    let count = Double(max(1, corners.count))
    return Point(x: corners.map(\.x).reduce(0, +) / count, y: corners.map(\.y).reduce(0, +) / count)
  }

  private static func area(_ corners: [Point]) -> Double {
    zip(corners, corners.dropFirst() + corners.prefix(1)).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +).magnitude / 2
  }
}
