import Manuscript
import Neurons
import Plotting

/// What a surface is drawn from: the output of one neuron, over the two inputs.
struct SurfaceSource {
  enum Model {
    case perceptron(Perceptron)
    /// As far as the layer of the neuron.
    case network(Network)
  }

  let model: Model
  let output: (Point) -> Double

  /// The neuron [layer, number] of a model; its only output neuron where none is given.
  init(_ name: Located<String>, neuron: Located<[Int]>?, in context: FigureContext) throws {
    switch try context.models.model(name) {
    case .perceptron(let perceptron) where perceptron.inputCount == 2:
      if let neuron {
        throw Problem("a perceptron is one neuron", at: neuron.location, hint: "leave “neuron” out")
      }
      model = .perceptron(perceptron)
      output = { Double((try? perceptron.output([$0.x, $0.y])) ?? 0) }
    case .network(let network) where network.inputCount == 2:
      let (layer, index) = try Self.place(of: neuron, in: network, named: name)
      let part = try Network(layers: Array(network.layers.prefix(layer)))
      model = .network(part)
      output = { point in
        let values = (try? part.output([point.x, point.y])) ?? []
        return values.indices.contains(index) ? values[index] : .nan
      }
    case let other:
      throw context.models.misfit(
        name, "the model “\(name.value)” is \(other.noun), which does not take two inputs",
        hint: "give a perceptron with two weights, or a network 2-…")
    }
  }

  /// How many layers with weights to go through, and which neuron of the last of them.
  private static func place(
    of neuron: Located<[Int]>?, in network: Network, named name: Located<String>
  ) throws(Problem) -> (layer: Int, index: Int) {
    guard let neuron else {
      guard network.outputCount == 1 else {
        throw Problem(
          "the model “\(name.value)” has \(network.outputCount) outputs", at: name.location,
          hint: "choose one with “neuron: [\(network.layers.count + 1), 1]”")
      }
      return (network.layers.count, 0)
    }
    // Layer 1 is the input, neurons are counted from 1, as in the lessons.
    let given = neuron.value
    guard given.count == 2, (2...(network.layers.count + 1)).contains(given[0]),
      (1...network.layers[given[0] - 2].neuronCount).contains(given[1])
    else {
      throw Problem(
        "the model “\(name.value)” has no neuron \(given)", at: neuron.location,
        hint: "write [layer, number], the layer from 2 to \(network.layers.count + 1), the number from 1")
    }
    return (given[0] - 1, given[1] - 1)
  }
}

/// A surface cut into bands between level lines, or into the flat pieces of a step network.
struct Surface {
  /// What lies above each level, from low to high; painted on top of one another.
  let bands: [[[DataPoint]]]
  /// The tint of one band.
  let opacity: Double
  /// The levels that are drawn as lines.
  let levels: [Double]
  /// The heights of flat pieces, from low to high; nil for a smooth surface.
  let steps: [Double]?
  /// From the least to the largest output.
  let values: ClosedRange<Double>
  /// The level lines, those of `levels` in turn; for flat pieces, one list of their edges.
  let lines: [[[DataPoint]]]
  /// The flat pieces of each height of `steps`.
  let pieces: [[[DataPoint]]]
  /// A coarse grid of outputs, for the table beside the figure.
  let samples: [(at: DataPoint, value: Double)]

  /// Nil where no output is a number.
  init?(_ source: SurfaceSource, over rect: Rect, levels: [Double]?) {
    let cells: LinearCells?
    let intervals: Int
    switch source.model {
    case .perceptron(let perceptron):
      cells = LinearCells(perceptron, over: rect)
      intervals = 2
    case .network(let network):
      cells = LinearCells(network, over: rect, output: source.output)
      intervals = ContourField.intervals(for: network)
    }
    if let cells {
      let all = cells.cells.filter(\.value.isFinite)
      let heights = Set(all.map(\.value)).sorted()
      guard let low = heights.first, let high = heights.last else { return nil }
      values = low...high
      steps = heights
      self.levels = []
      bands = heights.dropFirst().map { height in all.filter { $0.value >= height }.map(\.points) }
      lines = [
        bands.indices.flatMap { index in
          cells.border(of: all.filter { $0.value > heights[index] }) { $0 > heights[index] }
        }
      ]
      pieces = heights.map { height in all.filter { $0.value == height }.map(\.points) }
    } else {
      let field = ContourField(source.output, over: rect, intervals: intervals)
      guard let values = field.values else { return nil }
      self.values = values
      steps = nil
      let round = LinearScale(domain: values).ticks(about: 6).map(\.value)
      let chosen = Set(levels ?? round).filter { values.lowerBound < $0 && $0 < values.upperBound }.sorted()
      self.levels = values.lowerBound < values.upperBound ? chosen : []
      bands = self.levels.map { field.polygons(above: $0) }
      lines = self.levels.map { field.lines(at: $0) }
      pieces = []
    }
    // The tints add up; the highest band is as dark as words on it allow.
    opacity = min(0.14, 0.42 / Double(max(1, bands.count)))
    samples = (0...8).flatMap { row in
      (0...8).map { column in
        let x = rect.minX + rect.width * Double(column) / 8
        let y = rect.minY + rect.height * Double(row) / 8
        return (DataPoint(x, y), source.output(Point(x: x, y: y)))
      }
    }
  }
}
