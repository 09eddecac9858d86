/// A threshold neuron: it fires when the weighted sum of its inputs is strictly greater than its threshold.
///
/// Threshold and bias are the same number with opposite sign: Σ wᵢxᵢ > θ is Σ wᵢxᵢ + b > 0 with b = −θ.
/// ```swift
/// let and = try Perceptron(weights: [0.5, 0.5], threshold: 0.7)
/// try and.truthTable()  // [0, 0, 0, 1]
/// ```
/// Source: F. Rosenblatt (1958), The perceptron; W. S. McCulloch, W. Pitts (1943) for the neuron itself.
public struct Perceptron: Hashable, Sendable {
  public let weights: [Double]
  public let threshold: Double

  /// - Throws: `PerceptronError` without weights, or for a weight or threshold that is not finite.
  public init(weights: [Double], threshold: Double) throws(PerceptronError) {
    guard !weights.isEmpty else { throw .noWeights }
    if let index = weights.firstIndex(where: { !$0.isFinite }) {
      throw .nonFinite(weights[index], place: "weight \(index + 1)")
    }
    guard threshold.isFinite else { throw .nonFinite(threshold, place: "the threshold") }
    self.weights = weights
    self.threshold = threshold
  }

  /// - Throws: `PerceptronError` without weights, or for a weight or bias that is not finite.
  public init(weights: [Double], bias: Double) throws(PerceptronError) {
    guard bias.isFinite else { throw .nonFinite(bias, place: "the bias") }
    try self.init(weights: weights, threshold: 0 - bias)
  }

  /// −θ.
  public var bias: Double { 0 - threshold }
  public var inputCount: Int { weights.count }

  /// The weighted sum Σ wᵢxᵢ, without the bias.
  public func sum(_ input: [Double]) throws(PerceptronError) -> Double {
    guard input.count == weights.count else { throw .inputCount(input.count, expected: weights.count) }
    var sum = 0.0
    for (w, x) in zip(weights, input) { sum += w * x }
    return sum
  }

  /// z = Σ wᵢxᵢ + b. Its sign agrees with `output`: subtraction of unequal floating-point numbers is never 0.
  public func netInput(_ input: [Double]) throws(PerceptronError) -> Double {
    try sum(input) - threshold
  }

  /// 1 when the weighted sum is strictly greater than the threshold, otherwise 0.
  public func output(_ input: [Double]) throws(PerceptronError) -> Int {
    try sum(input) > threshold ? 1 : 0
  }

  /// The distance of a point from the boundary z = 0, positive on the side where the neuron fires: z / ‖w‖.
  ///
  /// - Throws: `PerceptronError.noBoundary` when all weights are 0.
  public func signedDistance(_ input: [Double]) throws(PerceptronError) -> Double {
    let norm = Norm.euclidean(weights)
    guard norm > 0 else { throw .noBoundary }
    return try netInput(input) / norm
  }

  /// The least |sum − θ| over the points: how far the closest one is from changing the output.
  public func margin(over points: [[Double]]) throws(PerceptronError) -> Double {
    guard !points.isEmpty else { throw .noPoints }
    var least = Double.infinity
    for point in points { least = min(least, try netInput(point).magnitude) }
    return least
  }

  /// The least distance of a point from the boundary: the margin divided by ‖w‖.
  public func geometricMargin(over points: [[Double]]) throws(PerceptronError) -> Double {
    guard !points.isEmpty else { throw .noPoints }
    var least = Double.infinity
    for point in points { least = min(least, try signedDistance(point).magnitude) }
    return least
  }

  /// The outputs at the Boolean points, in their order: (0,0), (0,1), (1,0), (1,1) for two inputs.
  ///
  /// - Throws: `PerceptronError.tooManyInputs` beyond `BooleanPoints.maximumDimension`.
  public func truthTable() throws(PerceptronError) -> [Int] {
    guard let points = BooleanPoints.all(inputCount) else { throw .tooManyInputs(inputCount) }
    var table: [Int] = []
    for point in points { table.append(try output(point)) }
    return table
  }
}
