/// A bump made of two steep sigmoids: height · (σ(w (x − left)) − σ(w (x − right))).
///
/// With growing steepness w the sigmoids become steps and the bump a block; sums of blocks come as close to a continuous
/// function as one likes. That is the visual proof that one hidden layer suffices (M. A. Nielsen, 2015, Neural networks and
/// deep learning, chapter 4).
public struct Bump: Hashable, Sendable {
  public let left: Double
  public let right: Double
  public let height: Double
  /// w, positive.
  public let steepness: Double

  /// - Throws: `ApproximationError` unless left < right, both finite, the height finite and the steepness positive and finite.
  public init(from left: Double, to right: Double, height: Double, steepness: Double) throws(ApproximationError) {
    try ApproximationError.check(left, right)
    guard height.isFinite else { throw .nonFinite(height, place: "the height of a bump") }
    guard steepness > 0, steepness.isFinite, (steepness * left).isFinite, (steepness * right).isFinite else {
      throw .nonFinite(steepness, place: "the steepness of a bump, which must be positive and finite,")
    }
    self.left = left
    self.right = right
    self.height = height
    self.steepness = steepness
  }

  public func value(at x: Double) -> Double {
    let sigmoid = Activation.sigmoid.value
    return height * (sigmoid(steepness * (x - left)) - sigmoid(steepness * (x - right)))
  }

  /// The width over which a sigmoid of this steepness rises from a tenth to nine tenths: 2 ln 9 / w.
  public var riseWidth: Double { 4.394449154672439 / steepness }
}

/// A sum of bumps side by side: a network with one hidden layer of sigmoid neurons, two for each bump.
public struct BumpSum: Hashable, Sendable {
  public let bumps: [Bump]

  /// The most bumps of a sum.
  public static let maximumBumps = 10_000

  /// Bumps over equally wide pieces, each as high as the target in its middle.
  ///
  /// - Throws: `ApproximationError` for an empty interval, too many pieces, a steepness that is not positive, or a target that is
  ///   not finite in the middle of a piece.
  public init(
    pieces: Int, of target: (Double) -> Double, from lower: Double, to upper: Double, steepness: Double
  ) throws(ApproximationError) {
    guard pieces <= Self.maximumBumps else {
      throw .invalidCount("the number of bumps", pieces, expected: 1...Self.maximumBumps)
    }
    let blocks = try Staircase(pieces: pieces, of: target, from: lower, to: upper)
    let edges = [lower] + blocks.breakpoints + [upper]
    var bumps: [Bump] = []
    for (index, height) in blocks.levels.enumerated() {
      bumps.append(try Bump(from: edges[index], to: edges[index + 1], height: height, steepness: steepness))
    }
    self.bumps = bumps
  }

  public func value(at x: Double) -> Double { bumps.reduce(0) { $0 + $1.value(at: x) } }

  /// The same function as a network: two sigmoid neurons for each bump, then a linear one.
  public func network() throws(NetworkError) -> Network {
    let weights = bumps.flatMap { [[$0.steepness], [$0.steepness]] }
    let biases = bumps.flatMap { [0 - $0.steepness * $0.left, 0 - $0.steepness * $0.right] }
    return try Network(layers: [
      Layer(weights: weights, biases: biases, activation: .sigmoid),
      Layer(weights: [bumps.flatMap { [$0.height, 0 - $0.height] }], biases: [0], activation: .identity),
    ])
  }
}
