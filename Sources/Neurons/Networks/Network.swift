/// A feedforward network: the output of each layer is the input of the next.
///
/// Layers are numbered as in the lessons: layer 1 is the input, so `layers[0]` is layer 2.
/// ```swift
/// let xor = try Network(layers: [
///   Layer(weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5], activation: .step),
///   Layer(weights: [[1, 1]], thresholds: [0.5], activation: .step),
/// ])
/// try xor.output([0, 1])  // [1]
/// ```
public struct Network: Hashable, Sendable {
  /// The layers that have weights, from the first hidden one to the output.
  public internal(set) var layers: [Layer]

  /// - Throws: `NetworkError` when there is no layer or two neighbours do not fit; the message names both shapes.
  public init(layers: [Layer]) throws(NetworkError) {
    guard !layers.isEmpty else { throw .noLayers }
    for (index, (before, after)) in zip(layers, layers.dropFirst()).enumerated()
    where before.neuronCount != after.inputCount {
      throw .layersDoNotFit(layer: index + 3, shape: after.weights.shape, inputs: before.neuronCount)
    }
    self.layers = layers
  }

  public var inputCount: Int { layers.first?.inputCount ?? 0 }
  public var outputCount: Int { layers.last?.neuronCount ?? 0 }

  /// The widths of all layers, the input included: `[2, 2, 1]`.
  public var sizes: [Int] { [inputCount] + layers.map(\.neuronCount) }

  /// How many weights and biases there are: Σ (nₗ nₗ₋₁ + nₗ).
  public var parameterCount: Int { layers.reduce(0) { $0 + $1.parameterCount } }

  /// The outputs of the last layer.
  public func output(_ input: [Double]) throws(NetworkError) -> [Double] {
    var signal = input
    for layer in layers { signal = try layer.output(signal) }
    return signal
  }

  /// Everything that happens on the way from the input to the output.
  public func forward(_ input: [Double]) throws(NetworkError) -> ForwardPass {
    var pass = ForwardPass(input: input, netInputs: [], activations: [])
    var signal = input
    for layer in layers {
      let z = try layer.netInputs(signal)
      signal = z.map(layer.activation.value)
      pass.netInputs.append(z)
      pass.activations.append(signal)
    }
    return pass
  }
}

/// The values of every neuron for one input.
public struct ForwardPass: Hashable, Sendable {
  public let input: [Double]
  /// z = W a + b for each layer with weights, one number a neuron.
  public internal(set) var netInputs: [[Double]]
  /// a = f(z) for each layer with weights, one number a neuron.
  public internal(set) var activations: [[Double]]

  /// The activations of the last layer.
  public var output: [Double] { activations.last ?? input }
}
