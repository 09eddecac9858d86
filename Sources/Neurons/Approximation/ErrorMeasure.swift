/// How far an approximation is from its target on an interval.
public struct ErrorMeasure: Hashable, Sendable {
  /// The largest |g(x) − f(x)|.
  public let maximum: Double
  /// Where the largest error is; at a jump, it may be the limit from one side.
  public let maximumAt: Double
  /// g − f at `maximumAt`, with its sign.
  public let signedMaximum: Double
  /// √(∫ (g − f)² / length): the root of the mean squared error.
  public let rootMeanSquare: Double

  /// Measures a function of straight pieces against a target, each piece by itself.
  ///
  /// The error is measured between breakpoints and at both ends of every piece from the inside, so neither a kink nor a jump
  /// falls through a grid. For a target without structure finer than a 25th of a piece the result is accurate to nine digits.
  ///
  /// - Throws: `ApproximationError` for an empty interval or a target that is not finite somewhere on it.
  public init(
    of approximation: some PiecewiseLinearFunction, against target: (Double) -> Double, from lower: Double,
    to upper: Double
  ) throws(ApproximationError) {
    try ApproximationError.check(lower, upper)
    let pieces = approximation.pieces(from: lower, to: upper)
    // Few pieces are cut further: a straight line may be compared with a target that bends often.
    let cuts = max(1, 16 / max(pieces.count, 1))
    try self.init(
      pieces: pieces.flatMap { piece in
        (0..<cuts).map { cut in
          let share = { (k: Int) in piece.lower + (piece.upper - piece.lower) * (Double(k) / Double(cuts)) }
          return Piece(
            lower: share(cut), upper: cut == cuts - 1 ? piece.upper : share(cut + 1), value: piece.value(at:))
        }
      }, target: target)
  }

  /// Measures any function against a target, cutting the interval at the given points, where either may have a kink.
  public init(
    of approximation: @escaping (Double) -> Double, against target: (Double) -> Double, from lower: Double,
    to upper: Double, cutAt cuts: [Double] = []
  ) throws(ApproximationError) {
    try ApproximationError.check(lower, upper)
    let even = (1..<16).map { lower + (upper - lower) * (Double($0) / 16) }
    let edges = [lower] + (cuts + even).filter { $0 > lower && $0 < upper }.sorted() + [upper]
    try self.init(
      pieces: zip(edges, edges.dropFirst()).filter { $0 < $1 }.map {
        Piece(lower: $0, upper: $1, value: approximation)
      },
      target: target)
  }

  private struct Piece {
    let lower: Double
    let upper: Double
    let value: (Double) -> Double
  }

  private init(pieces: [Piece], target: (Double) -> Double) throws(ApproximationError) {
    var worst = (x: 0.0, value: -1.0, signed: 0.0)
    var squares = 0.0
    var length = 0.0
    for piece in pieces {
      func error(_ x: Double) -> Double { piece.value(x) - target(x) }
      let largest = Extremum.maximum(of: { error($0).magnitude }, from: piece.lower, to: piece.upper)
      guard largest.value.isFinite else { throw .undefinedTarget(at: largest.x) }
      if largest.value > worst.value { worst = (largest.x, largest.value, error(largest.x)) }
      squares += Quadrature.integral(of: { error($0) * error($0) }, from: piece.lower, to: piece.upper)
      length += piece.upper - piece.lower
    }
    maximum = worst.value
    maximumAt = worst.x
    signedMaximum = worst.signed
    rootMeanSquare = (squares / length).squareRoot()
    guard rootMeanSquare.isFinite else { throw .undefinedTarget(at: worst.x) }
  }
}
