/// Inputs with the outputs that a network should give for them.
public struct TrainingData: Hashable, Sendable {
  /// One row for each sample, all of one length.
  public let inputs: [[Double]]
  /// One row for each sample, all of one length.
  public let targets: [[Double]]

  /// - Throws: `NetworkError` without data, for rows of different lengths or none, for unequal numbers of inputs and targets,
  ///   and for NaN and infinity; it names the sample, counted from 1.
  public init(inputs: [[Double]], targets: [[Double]]) throws(NetworkError) {
    guard let input = inputs.first, let target = targets.first else { throw .noData }
    guard inputs.count == targets.count else { throw .dataCount(inputs: inputs.count, targets: targets.count) }
    guard !input.isEmpty else { throw .inputCount(0, expected: 1) }
    guard !target.isEmpty else { throw .targetCount(0, expected: 1) }
    for (index, (x, t)) in zip(inputs, targets).enumerated() {
      guard x.count == input.count else { throw .inputCount(x.count, expected: input.count) }
      guard t.count == target.count else { throw .targetCount(t.count, expected: target.count) }
      if let bad = x.first(where: { !$0.isFinite }) { throw .nonFinite(bad, place: "an input of sample \(index + 1)") }
      if let bad = t.first(where: { !$0.isFinite }) { throw .nonFinite(bad, place: "a target of sample \(index + 1)") }
    }
    self.inputs = inputs
    self.targets = targets
  }

  /// The points of a function at equal distances, both ends included.
  ///
  /// - Throws: `NetworkError` for fewer than 2 points, more than `maximumPoints`, ends that do not ascend, or a function that is
  ///   not finite at one of the points.
  public init(
    of function: (Double) -> Double, from lower: Double, to upper: Double, points: Int
  ) throws(NetworkError) {
    guard (2...Self.maximumPoints).contains(points) else {
      throw .invalidSetting("the number of points", value: "\(points)", expected: "from 2 to \(Self.maximumPoints)")
    }
    guard lower.isFinite, upper.isFinite, lower < upper, (upper - lower).isFinite else {
      throw .invalidSetting("the interval", value: "[\(lower), \(upper)]", expected: "finite, its ends ascending")
    }
    let last = points - 1
    let xs = (0...last).map { $0 == last ? upper : lower + (upper - lower) * (Double($0) / Double(last)) }
    try self.init(inputs: xs.map { [$0] }, targets: xs.map { [function($0)] })
  }

  /// The most points of a function.
  public static let maximumPoints = 1_000_000

  /// The four points of the exclusive or.
  public static let xor = TrainingData(checked: [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]])

  private init(checked inputs: [[Double]], _ targets: [[Double]]) {
    self.inputs = inputs
    self.targets = targets
  }

  public var count: Int { inputs.count }
  public var inputCount: Int { inputs.first?.count ?? 0 }
  public var targetCount: Int { targets.first?.count ?? 0 }
}
