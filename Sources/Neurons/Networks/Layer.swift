/// A layer of neurons that all see the same inputs: a = f(W x + b).
///
/// `weights[j, k]` leads from input k to neuron j, so a layer of n neurons with m inputs has an n×m matrix and going forward
/// needs no transpose.
/// ```swift
/// let layer = try Layer(weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5], activation: .step)
/// try layer.output([1, 0])  // [1, 0]
/// ```
public struct Layer: Hashable, Sendable {
  public internal(set) var weights: Matrix
  public internal(set) var biases: [Double]
  public let activation: Activation

  /// A layer with a bias for each neuron.
  ///
  /// - Throws: `NetworkError` for an empty layer, ragged weights, a wrong number of biases, NaN or infinity.
  public init(weights: [[Double]], biases: [Double], activation: Activation) throws(NetworkError) {
    let columns = weights.first?.count ?? 0
    if let row = weights.firstIndex(where: { $0.count != columns }) {
      throw .raggedWeights(row: row + 1, count: weights[row].count, expected: columns)
    }
    try self.init(
      weights: Matrix(rows: weights.count, columns: columns) { weights[$0][$1] }, biases: biases, activation: activation
    )
  }

  /// A layer with a threshold for each neuron; a threshold is a bias with the opposite sign.
  public init(weights: [[Double]], thresholds: [Double], activation: Activation) throws(NetworkError) {
    try self.init(weights: weights, biases: thresholds.map { 0 - $0 }, activation: activation)
  }

  /// A layer whose weights are a matrix already, neurons × inputs.
  public init(weights: Matrix, biases: [Double], activation: Activation) throws(NetworkError) {
    guard weights.rows > 0, weights.columns > 0 else { throw .emptyLayer(shape: weights.shape) }
    guard biases.count == weights.rows else { throw .biasCount(biases.count, neurons: weights.rows) }
    if let index = weights.entries.firstIndex(where: { !$0.isFinite }) {
      let place = "weight (\(index / weights.columns + 1), \(index % weights.columns + 1))"
      throw .nonFinite(weights.entries[index], place: place)
    }
    if let index = biases.firstIndex(where: { !$0.isFinite }) {
      throw .nonFinite(biases[index], place: "bias \(index + 1)")
    }
    self.weights = weights
    self.biases = biases
    self.activation = activation
  }

  public var inputCount: Int { weights.columns }
  public var neuronCount: Int { weights.rows }

  /// −b for each neuron: with the step as activation, a neuron fires when its weighted sum is greater.
  public var thresholds: [Double] { biases.map { 0 - $0 } }

  /// How many weights and biases there are.
  public var parameterCount: Int { weights.entries.count + biases.count }

  /// The net inputs z = W x + b, one for each neuron.
  public func netInputs(_ input: [Double]) throws(NetworkError) -> [Double] {
    guard input.count == inputCount else { throw .inputCount(input.count, expected: inputCount) }
    return (0..<neuronCount).map { j in
      var sum = 0.0
      for k in 0..<inputCount { sum += weights.entries[j * inputCount + k] * input[k] }
      return sum + biases[j]
    }
  }

  /// The outputs a = f(z), one for each neuron.
  public func output(_ input: [Double]) throws(NetworkError) -> [Double] {
    try netInputs(input).map(activation.value)
  }
}
