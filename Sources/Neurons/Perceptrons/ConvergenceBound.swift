/// How many corrections the learning rule can need at most: (R / γ)², from zero weights, in any order, at any learning rate.
///
/// Put the bias among the weights, with an input that is always 1. R is the length of the longest input so lengthened, and γ the
/// least distance at which a perceptron that classifies every point rightly keeps them from its boundary. Each correction moves
/// the weights by ηγ or more along that perceptron's direction, but lengthens their square by η²R² at most, so that after k of them
/// kηγ ≤ ηR√k (A. B. J. Novikoff, 1962; H. D. Block, 1962).
/// ```swift
/// let corners: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
/// let wide = try Perceptron(weights: [2, 2], bias: -3)
/// try ConvergenceBound(corners, targets: [0, 0, 0, 1], separatedBy: wide).corrections  // 51
/// ```
public struct ConvergenceBound: Hashable, Sendable {
  /// R, at least 1.
  public let radius: Double
  /// γ, positive. The larger it is, the better the bound: any perceptron that separates the points gives one.
  public let margin: Double

  /// - Parameters:
  ///   - points: The inputs, all of one length.
  ///   - targets: 0 or 1 for each point.
  ///   - separator: A perceptron that gives each point its target, with no point on its boundary.
  /// - Throws: `PerceptronError` for data that do not fit, and `doesNotSeparate` for the first point on the wrong side.
  public init(_ points: [[Double]], targets: [Int], separatedBy separator: Perceptron) throws(PerceptronError) {
    let width = try PerceptronLearning.check(points, targets)
    guard separator.inputCount == width else { throw .inputCount(width, expected: separator.inputCount) }
    let norm = Norm.euclidean(separator.weights + [separator.bias])
    guard norm > 0 else { throw .noBoundary }
    var radius = 1.0
    var margin = Double.infinity
    for (index, (point, target)) in zip(points, targets).enumerated() {
      let distance = (target == 1 ? 1 : -1) * (try separator.netInput(point)) / norm
      guard distance > 0 else { throw .doesNotSeparate(position: index + 1) }
      radius = max(radius, Norm.euclidean(point + [1]))
      margin = min(margin, distance)
    }
    self.radius = radius
    self.margin = margin
  }

  /// The largest whole number that is not greater than (R / γ)²; `Int.max` where that is out of reach.
  public var corrections: Int {
    let bound = (radius / margin) * (radius / margin)
    // Rounding may have put the square of a ratio just below the whole number that it is.
    return Int(exactly: (bound * (1 + 1e-12)).rounded(.down)) ?? .max
  }
}
