/// How the weights of a new network are drawn; biases start at 0.
public enum Initialiser: String, Hashable, Sendable, CaseIterable {
  /// Uniform in ±√(6 / (inputs + neurons)), for sigmoid and tanh (X. Glorot, Y. Bengio, 2010).
  case xavier
  /// Uniform in ±√(6 / inputs), for ReLU and its relatives (K. He, X. Zhang, S. Ren, J. Sun, 2015).
  case he

  /// The largest magnitude of a weight in a layer of this shape.
  public func bound(inputs: Int, neurons: Int) -> Double {
    switch self {
    case .xavier: (6 / (Double(inputs) + Double(neurons))).squareRoot()
    case .he: (6 / Double(inputs)).squareRoot()
    }
  }
}

extension Network {
  /// The most weights and biases a new network may have.
  public static let maximumParameters = 10_000_000

  /// A network with random weights and biases of 0.
  ///
  /// - Parameters:
  ///   - sizes: The width of every layer, the input first: `[2, 3, 1]`.
  ///   - activation: Of the hidden layers.
  ///   - output: The activation of the last layer.
  ///   - initialiser: How large the weights are.
  ///   - generator: The source of chance; a `SeededGenerator` makes the network the same every time.
  /// - Throws: `NetworkError` for fewer than two sizes, a size below 1, or too many parameters.
  public init(
    sizes: [Int], activation: Activation, output: Activation, initialiser: Initialiser = .xavier,
    using generator: inout some RandomNumberGenerator
  ) throws(NetworkError) {
    guard sizes.count >= 2 else { throw .noLayers }
    var parameters = 0
    for (inputs, neurons) in zip(sizes, sizes.dropFirst()) {
      guard inputs >= 1, neurons >= 1 else { throw .emptyLayer(shape: "\(neurons)×\(inputs)") }
      let (weights, overflow) = neurons.multipliedReportingOverflow(by: inputs)
      guard !overflow, weights <= Self.maximumParameters, neurons <= Self.maximumParameters else {
        throw .tooLarge("a layer of shape \(neurons)×\(inputs)", limit: Self.maximumParameters)
      }
      parameters += weights + neurons
      guard parameters <= Self.maximumParameters else {
        throw .tooLarge("the number of weights and biases", limit: Self.maximumParameters)
      }
    }
    var layers: [Layer] = []
    for (index, (inputs, neurons)) in zip(sizes, sizes.dropFirst()).enumerated() {
      let bound = initialiser.bound(inputs: inputs, neurons: neurons)
      let weights = Matrix(rows: neurons, columns: inputs) { _, _ in (2 * generator.nextUnit() - 1) * bound }
      layers.append(
        try Layer(
          weights: weights, biases: Array(repeating: 0, count: neurons),
          activation: index == sizes.count - 2 ? output : activation))
    }
    try self.init(layers: layers)
  }

  /// A network whose random weights a seed determines, the same on every run and every machine.
  public init(
    sizes: [Int], activation: Activation, output: Activation, initialiser: Initialiser = .xavier, seed: UInt64
  ) throws(NetworkError) {
    var generator = SeededGenerator(seed: seed)
    try self.init(
      sizes: sizes, activation: activation, output: output, initialiser: initialiser, using: &generator)
  }
}
