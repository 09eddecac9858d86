import Manuscript
import Neurons
import Plotting

/// A perceptron or a network to be drawn: its layers, the weights between them, and what an input makes of them.
struct DrawnNetwork {
  /// What is drawn between two layers.
  struct Connection {
    /// By neuron of the later layer, then of the earlier one; nil for a network without numbers.
    var weights: [[Double]]?
    var biases: [Double]?
  }

  /// An input and, for each later layer, weighted sums and activations.
  struct Pass {
    var input: [Double]
    var sums: [[Double]]
    var activations: [[Double]]
  }

  /// The neurons of each layer, inputs first.
  let sizes: [Int]
  let connections: [Connection]
  let isPerceptron: Bool
  let pass: Pass?

  static let drawnNeurons = CountLimit(16, "neurons in a drawn layer", hint: "draw a smaller network")
  static let drawnLayers = CountLimit(10, "drawn layers", hint: "draw a smaller network")

  /// A model of the lesson; with an input, its sums and activations.
  init(model name: Located<String>, input: Located<[Double]>?, in context: FigureContext) throws {
    let network: Network
    switch try context.models.model(name) {
    case .perceptron(let perceptron):
      isPerceptron = true
      network = try Network(layers: [
        try Layer(weights: [perceptron.weights], biases: [perceptron.bias], activation: .step)
      ])
    case .network(let given):
      isPerceptron = false
      network = given
    default:
      throw Problem(
        "the model “\(name.value)” is neither a perceptron nor a network", at: name.location,
        hint: "draw functions with the kinds “plot” and “approximation”")
    }
    sizes = network.sizes
    connections = network.layers.map { Connection(weights: $0.weights.nested, biases: $0.biases) }
    pass = try input.map { input in
      let forward = try locating(input.location, hint: "give as many values as the network has inputs") {
        () throws(NetworkError) in try network.forward(input.value)
      }
      return Pass(input: input.value, sums: forward.netInputs, activations: forward.activations)
    }
  }

  /// A network without numbers.
  init(sizes: Located<[Int]>) throws(Problem) {
    guard sizes.value.count >= 2, sizes.value.allSatisfy({ $0 >= 1 }) else {
      throw Problem(
        "a network needs at least two layers of at least one neuron", at: sizes.location, hint: "write [3, 4, 2]")
    }
    self.sizes = sizes.value
    connections = sizes.value.dropFirst().map { _ in Connection(weights: nil, biases: nil) }
    isPerceptron = false
    pass = nil
  }

  /// A problem for a network that is too large for a drawing.
  func checkSize(at location: SourceLocation) throws(Problem) {
    for size in sizes { try Self.drawnNeurons.check(size, at: location) }
    try Self.drawnLayers.check(sizes.count, at: location)
  }

  /// A problem for sums and activations that are too large for a neuron.
  func checkNumbers(at location: SourceLocation) throws(Problem) {
    let numbers = pass.map { ($0.sums + $0.activations).joined() }
    guard let large = numbers?.first(where: { !($0.magnitude < 1e4) }) else { return }
    throw Problem(
      "the number \(NumberText.short(large, digits: 3)) is too large to be written into a neuron", at: location,
      hint: "choose smaller values")
  }

  /// The edges that end at each neuron after the inputs, layer by layer.
  var edgesOfNeurons: [Int] { zip(sizes, sizes.dropFirst()).flatMap { Array(repeating: $0, count: $1) } }

  /// The index of each layer's first neuron, where all are counted from the inputs on.
  var starts: [Int] { sizes.indices.map { sizes[..<$0].reduce(0, +) } }

  /// Every edge with its weight, and every bias, below the names of the columns.
  var table: [[String]] {
    var rows = [["layer", "to", "from", "weight"]]
    for (layer, connection) in connections.enumerated() {
      for target in 0..<sizes[layer + 1] {
        for source in 0..<sizes[layer] {
          let weight = connection.weights.map { "\($0[target][source])" } ?? ""
          rows.append(["\(layer + 2)", "\(target + 1)", "\(source + 1)", weight])
        }
        if let bias = connection.biases?[target] { rows.append(["\(layer + 2)", "\(target + 1)", "bias", "\(bias)"]) }
      }
    }
    return rows
  }
}
