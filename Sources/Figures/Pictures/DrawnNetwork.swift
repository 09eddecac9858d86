import Manuscript
import Neurons

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

  private static let mostNeurons = 16
  private static let mostLayers = 10

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
    if let wide = sizes.first(where: { $0 > Self.mostNeurons }) {
      throw Problem(
        "limit of \(Self.mostNeurons) neurons in a drawn layer passed, there are \(wide)", at: location,
        hint: "draw a smaller network")
    }
    guard sizes.count <= Self.mostLayers else {
      throw Problem(
        "limit of \(Self.mostLayers) drawn layers passed, there are \(sizes.count)", at: location,
        hint: "draw a smaller network")
    }
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
