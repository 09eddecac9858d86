/// The tent map T(x) = 2 relu(x) − 4 relu(x − ½) on [0, 1], composed with itself.
///
/// Tᵏ has 2ᵏ straight pieces. A network of k layers with two neurons each computes it; a single hidden layer of N neurons has at
/// most N + 1 pieces, so it needs 2ᵏ − 1 (M. Telgarsky, 2016, Benefits of depth in neural networks).
public struct TentMap: Hashable, PiecewiseLinearFunction {
  /// k, how many times the map is applied, from 1 to `maximumCompositions`.
  public let compositions: Int

  /// With 2²⁰ pieces a list of them is still of a reasonable size.
  public static let maximumCompositions = 20

  public init(compositions: Int) throws(ApproximationError) {
    guard (1...Self.maximumCompositions).contains(compositions) else {
      throw .invalidCount("the number of compositions", compositions, expected: 1...Self.maximumCompositions)
    }
    self.compositions = compositions
  }

  public func value(at x: Double) -> Double {
    var y = x
    for _ in 0..<compositions { y = 2 * Activation.relu.value(y) - 4 * Activation.relu.value(y - 0.5) }
    return y
  }

  /// The inner vertices i / 2ᵏ and the ends 0 and 1 of the teeth, all exact.
  public var breakpoints: [Double] {
    (0...pieceCount).map { Double($0) / Double(pieceCount) }
  }

  /// 2ᵏ, the number of straight pieces on [0, 1].
  public var pieceCount: Int { 1 << compositions }

  /// 2k, the number of hidden neurons of the deep network.
  public var deepNeurons: Int { 2 * compositions }

  /// 2ᵏ − 1, the least number of neurons with which one hidden layer can have as many pieces.
  public var shallowNeurons: Int { pieceCount - 1 }

  public func pieces(from lower: Double, to upper: Double) -> [LinearPiece] {
    guard let edges = edges(from: lower, to: upper) else { return [] }
    return zip(edges, edges.dropFirst()).map { left, right in
      LinearPiece(
        lower: left, upper: right, start: value(at: left), slope: (value(at: right) - value(at: left)) / (right - left))
    }
  }

  /// The same function as a network of k hidden layers with two neurons each.
  public func network() throws(NetworkError) -> Network {
    var layers = [try Layer(weights: [[1], [1]], biases: [0, -0.5], activation: .relu)]
    for _ in 1..<compositions {
      layers.append(try Layer(weights: [[2, -4], [2, -4]], biases: [0, -0.5], activation: .relu))
    }
    layers.append(try Layer(weights: [[2, -4]], biases: [0], activation: .identity))
    return try Network(layers: layers)
  }
}
