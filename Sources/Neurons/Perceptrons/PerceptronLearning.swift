/// The perceptron learning rule: w ← w + η (t − y) x, b ← b + η (t − y).
///
/// A correct answer changes nothing, a missed 1 adds the input, a false 1 subtracts it. When a perceptron exists that
/// classifies all points, the rule finds one after finitely many corrections (F. Rosenblatt 1962; A. B. J. Novikoff 1962).
public struct PerceptronLearning: Hashable, Sendable {
  /// What a neuron does when its net input is exactly 0.
  public enum Convention: Hashable, Sendable {
    /// It fires when z > 0: the convention of this library.
    case strictlyAbove
    /// It fires when z ≥ 0, as some books have it; only for comparison.
    case atOrAbove
  }

  /// One presentation of one point.
  public struct Presentation: Hashable, Sendable {
    /// Counts from 1.
    public let epoch: Int
    /// Which point, counted from 1.
    public let sample: Int
    public let input: [Double]
    public let target: Int
    /// The net input z before the correction.
    public let netInput: Double
    public let output: Int
    /// Target minus output: −1, 0 or 1.
    public let error: Int
    /// The weights after the correction.
    public let weights: [Double]
    /// The bias after the correction.
    public let bias: Double
    /// How many corrections there have been, this one included.
    public let corrections: Int
  }

  /// What learning did.
  public struct History: Hashable, Sendable {
    /// The weights and bias at the end.
    public let weights: [Double]
    public let bias: Double
    /// Every presentation in its order.
    public let presentations: [Presentation]
    /// How many times the weights were changed.
    public let corrections: Int
    /// The first epoch without a correction, counted from 1; nil when there was none.
    public let cleanEpoch: Int?

    /// Whether every point ended up on its side.
    public var isConverged: Bool { cleanEpoch != nil }
  }

  /// η, positive. From a start at zero it only scales the weights.
  public var rate: Double
  /// Learning stops after the first epoch without a correction, or after this many.
  public var maximumEpochs: Int
  public var convention: Convention

  public init(rate: Double = 1, maximumEpochs: Int = 100, convention: Convention = .strictlyAbove) {
    self.rate = rate
    self.maximumEpochs = maximumEpochs
    self.convention = convention
  }

  /// The most presentations a history may hold.
  public static let maximumPresentations = 1_000_000

  /// Presents the points in their order, epoch after epoch, and records every presentation.
  ///
  /// - Parameters:
  ///   - points: The inputs, all of one length.
  ///   - targets: 0 or 1 for each point.
  ///   - start: The weights and bias to start from; nil for zeros.
  public func learn(
    _ points: [[Double]], targets: [Int], from start: Perceptron? = nil
  ) throws(PerceptronError) -> History {
    let width = try Self.check(points, targets)
    guard rate > 0, rate.isFinite else {
      throw .invalidSetting("the learning rate", value: "\(rate)", expected: "positive")
    }
    let limit = Self.maximumPresentations / points.count
    guard maximumEpochs >= 1, maximumEpochs <= limit else {
      throw .invalidSetting("the number of epochs", value: "\(maximumEpochs)", expected: "from 1 to \(limit)")
    }
    var weights = start?.weights ?? Array(repeating: 0, count: width)
    guard weights.count == width else { throw .inputCount(width, expected: weights.count) }
    var bias = start?.bias ?? 0
    var presentations: [Presentation] = []
    var corrections = 0

    for epoch in 1...maximumEpochs {
      let before = corrections
      for (index, (point, target)) in zip(points, targets).enumerated() {
        var z = 0.0
        for (w, x) in zip(weights, point) { z += w * x }
        z += bias
        let output = fires(z) ? 1 : 0
        let error = target - output
        if error != 0 {
          corrections += 1
          for k in weights.indices { weights[k] += rate * Double(error) * point[k] }
          bias += rate * Double(error)
        }
        presentations.append(
          Presentation(
            epoch: epoch, sample: index + 1, input: point, target: target, netInput: z, output: output, error: error,
            weights: weights, bias: bias, corrections: corrections))
      }
      if corrections == before {
        return History(
          weights: weights, bias: bias, presentations: presentations, corrections: corrections, cleanEpoch: epoch)
      }
    }
    return History(
      weights: weights, bias: bias, presentations: presentations, corrections: corrections, cleanEpoch: nil)
  }

  private func fires(_ z: Double) -> Bool {
    switch convention {
    case .strictlyAbove: z > 0
    case .atOrAbove: z >= 0
    }
  }

  /// The number of inputs, once every point and target is known to be usable.
  static func check(_ points: [[Double]], _ targets: [Int]) throws(PerceptronError) -> Int {
    guard let width = points.first?.count else { throw .noPoints }
    guard width > 0 else { throw .noWeights }
    guard points.count == targets.count else { throw .dataCount(inputs: points.count, targets: targets.count) }
    for (index, point) in points.enumerated() {
      guard point.count == width else { throw .inputCount(point.count, expected: width) }
      if let bad = point.first(where: { !$0.isFinite }) { throw .nonFinite(bad, place: "point \(index + 1)") }
    }
    for (index, target) in targets.enumerated() where target != 0 && target != 1 {
      throw .invalidTarget(target, position: index + 1)
    }
    return width
  }
}
