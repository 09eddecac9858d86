/// Piecewise-linear interpolation of a function: n segments, which a network of n ReLU units computes.
public enum Interpolation {
  /// The most segments an interpolation may have.
  public static let maximumSegments = 10_000

  /// The interpolant at n + 1 equally spaced knots.
  ///
  /// Its error is at most h²/8 · max |f″| with h = (upper − lower)/n, so it falls as n⁻².
  public static func equalKnots(
    _ segments: Int, of target: (Double) -> Double, from lower: Double, to upper: Double
  ) throws(ApproximationError) -> PiecewiseLinear {
    try ApproximationError.check(lower, upper)
    guard (1...maximumSegments).contains(segments) else {
      throw .invalidCount("the number of segments", segments, expected: 1...maximumSegments)
    }
    let knots = (0...segments).map { i in
      i == segments ? upper : lower + (upper - lower) * (Double(i) / Double(segments))
    }
    return try through(knots, of: target)
  }

  /// The interpolant at knots placed so that every segment has the same largest error, as far as that is possible.
  ///
  /// The knots are set from left to right: each segment reaches as far as a common bound on its error allows, and the bound is
  /// the smallest with which n segments reach the right end, found by halving. Near-optimal, not optimal: the error of a chord
  /// need not grow with its length where the target has an inflection.
  public static func balancedKnots(
    _ segments: Int, of target: @escaping (Double) -> Double, from lower: Double, to upper: Double
  ) throws(ApproximationError) -> PiecewiseLinear {
    try ApproximationError.check(lower, upper)
    guard (1...maximumBalancedSegments).contains(segments) else {
      throw .invalidCount("the number of segments", segments, expected: 1...maximumBalancedSegments)
    }
    let chords = try ChordError(of: target, from: lower, to: upper)
    var low = 0.0
    var high = chords.error(from: lower, to: upper)
    var best = [lower, upper]
    if high > 0 && segments > 1 {
      for _ in 0..<60 where high - low > high * 1e-14 {
        let bound = low + (high - low) / 2
        if let knots = chords.knots(segments, bound: bound) {
          high = bound
          best = knots
        } else {
          low = bound
        }
      }
    }
    return try through(best, of: target)
  }

  /// The most segments with balanced knots, which take a search each.
  public static let maximumBalancedSegments = 200

  private static func through(
    _ knots: [Double], of target: (Double) -> Double
  ) throws(ApproximationError) -> PiecewiseLinear {
    var values: [Double] = []
    for x in knots {
      let y = target(x)
      guard y.isFinite else { throw .undefinedTarget(at: x) }
      values.append(y)
    }
    return try PiecewiseLinear(knots: knots, values: values)
  }
}
