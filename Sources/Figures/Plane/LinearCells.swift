import Neurons
import Plotting

/// The cells into which the lines of step neurons cut a rectangle: inside each of them, nothing that follows changes.
struct LinearCells {
  struct Cell {
    /// A convex polygon.
    var corners: [Point]
    /// The output inside.
    var value: Double

    var points: [DataPoint] { corners.map { DataPoint($0.x, $0.y) } }

    var middle: Point {
      let count = Double(max(1, corners.count))
      return Point(x: corners.map(\.x).reduce(0, +) / count, y: corners.map(\.y).reduce(0, +) / count)
    }

    var area: Double {
      Polygon.edges(of: corners).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +).magnitude / 2
    }
  }

  let cells: [Cell]
  private let rect: Rect
  private let output: (Point) -> Double

  /// More lines than these cut thousands of cells.
  static let mostLines = 64

  /// A perceptron's two half-planes; the whole rectangle where its line does not pass.
  init(_ perceptron: Perceptron, over rect: Rect) {
    self.init(
      lines: [(perceptron.weights, perceptron.bias)], over: rect,
      output: { Double((try? perceptron.output([$0.x, $0.y])) ?? 0) })
  }

  /// The cells of a network whose first layer is made of steps; nil for any other, and for too many neurons.
  init?(_ network: Network, over rect: Rect, output: @escaping (Point) -> Double) {
    guard let first = network.layers.first, [.step, .sign].contains(first.activation),
      first.neuronCount <= Self.mostLines
    else { return nil }
    let lines = (0..<first.neuronCount).map { (first.weights.row($0), first.biases[$0]) }
    self.init(lines: lines, over: rect, output: output)
  }

  private init(lines: [(weights: [Double], bias: Double)], over rect: Rect, output: @escaping (Point) -> Double) {
    var cells = [rect.corners]
    let least = rect.width * rect.height * 1e-12
    // Without weights there is no line: such a neuron says the same everywhere.
    for (weights, bias) in lines where weights.contains(where: { $0 != 0 }) {
      let side: (Point) -> Double = { weights[0] * $0.x + weights[1] * $0.y + bias }
      cells = cells.flatMap { cell in
        [Polygon.clipped(cell, keeping: side), Polygon.clipped(cell, keeping: { -side($0) })]
      }
      .filter { Cell(corners: $0, value: 0).area > least }
    }
    self.rect = rect
    self.output = output
    self.cells = cells.map { corners in
      var cell = Cell(corners: corners, value: 0)
      cell.value = output(cell.middle)
      return cell
    }
  }

  /// The edges of the cells in `members` beyond which the output has none of their values.
  func border(of members: [Cell], isMember: (Double) -> Bool) -> [[DataPoint]] {
    members.flatMap { cell -> [[DataPoint]] in
      Polygon.edges(of: cell.corners).compactMap { start, end in
        let edge = end - start
        guard edge.length > 1e-9 * (rect.width + rect.height) else { return nil }
        let center = start + edge * 0.5
        let beyond = center + (center - cell.middle).unit * ((rect.width + rect.height) * 1e-6)
        guard rect.contains(beyond), !isMember(output(beyond)) else { return nil }
        return [DataPoint(start.x, start.y), DataPoint(end.x, end.y)]
      }
    }
  }
}

extension Rect {
  /// The four corners, from the least x and y on, the next along x.
  var corners: [Point] {
    [Point(x: minX, y: minY), Point(x: maxX, y: minY), Point(x: maxX, y: maxY), Point(x: minX, y: maxY)]
  }
}
