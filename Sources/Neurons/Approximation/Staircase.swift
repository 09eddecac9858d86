/// A function that is constant on pieces: what a layer of step neurons computes.
///
/// g(x) = m₁ + Σ (mᵢ − mᵢ₋₁) step(x − tᵢ). At a jump it has the value of the piece on the left, since step(0) = 0.
public struct Staircase: Hashable, PiecewiseLinearFunction {
  /// Where the value jumps, in ascending order.
  public let breakpoints: [Double]
  /// The value on each piece, one more than there are jumps.
  public let levels: [Double]

  /// - Throws: `ApproximationError` unless there is one level more than there are jumps, all finite, the jumps ascending.
  public init(jumps: [Double], levels: [Double]) throws(ApproximationError) {
    guard levels.count == jumps.count + 1 else {
      throw .invalidKnots("\(jumps.count) jumps with \(levels.count) levels; there must be one level more")
    }
    if let bad = (jumps + levels).first(where: { !$0.isFinite }) { throw .nonFinite(bad, place: "a jump or level") }
    guard zip(jumps, jumps.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .invalidKnots("the jumps do not ascend") }
    breakpoints = jumps
    self.levels = levels
  }

  /// The most pieces a staircase may have.
  public static let maximumPieces = 10_000

  /// A staircase of equally wide pieces that meets the target in the middle of each.
  ///
  /// Its error falls as 1/n, one order slower than that of straight lines between knots.
  public init(
    pieces: Int, of target: (Double) -> Double, from lower: Double, to upper: Double
  ) throws(ApproximationError) {
    try ApproximationError.check(lower, upper)
    guard (1...Self.maximumPieces).contains(pieces) else {
      throw .invalidCount("the number of pieces", pieces, expected: 1...Self.maximumPieces)
    }
    let width = (upper - lower) / Double(pieces)
    var levels: [Double] = []
    for i in 0..<pieces {
      let middle = lower + width * (Double(i) + 0.5)
      let level = target(middle)
      guard level.isFinite else { throw .undefinedTarget(at: middle) }
      levels.append(level)
    }
    try self.init(jumps: (1..<pieces).map { lower + width * Double($0) }, levels: levels)
  }

  public func value(at x: Double) -> Double { levels[piece(containing: x)] }

  public func pieces(from lower: Double, to upper: Double) -> [LinearPiece] {
    guard let edges = edges(from: lower, to: upper) else { return [] }
    return zip(edges, edges.dropFirst()).map { left, right in
      LinearPiece(lower: left, upper: right, start: value(at: left + (right - left) / 2), slope: 0)
    }
  }

  /// The same function as a network: one step neuron for each jump, then a linear one.
  public func network() throws(NetworkError) -> Network {
    let rises = zip(levels, levels.dropFirst()).map { $1 - $0 }
    return try Network(layers: [
      Layer(weights: breakpoints.map { _ in [1] }, thresholds: breakpoints, activation: .step),
      Layer(weights: [rises], biases: [levels[0]], activation: .identity),
    ])
  }

  /// The number of jumps strictly to the left of `x`.
  private func piece(containing x: Double) -> Int {
    var low = 0
    var high = breakpoints.count
    while low < high {
      let middle = (low + high) / 2
      if breakpoints[middle] < x { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
