import RealModule

/// The standard normal distribution, for GELU.
enum NormalDistribution {
  /// The probability Φ(x) = erfc(−x/√2) / 2 of a value at most `x`, for x > −5.
  ///
  /// The tail multiplies the relative error of the argument by x², so the error made in dividing by √2 is put back to first
  /// order.
  static func cumulative(_ x: Double) -> Pair {
    if x > 9 { return Pair(1) }
    let argument = reciprocalRootTwo * -x
    let half = Double.erfc(argument.high) / 2
    return Pair(half, -argument.low * reciprocalRootPi * .exp(-argument.high * argument.high))
  }

  /// The bell curve φ(x), e to the power −x²/2 divided by √(2π), for |x| < 20.
  static func density(_ x: Double) -> Pair { Pair.exp(Pair.product(x, x) * -0.5) * reciprocalRootTwoPi }

  /// factor · φ(x), also where φ(x) alone would lose digits.
  static func densityTimes(_ factor: Pair, at x: Double) -> Double {
    Pair.scaledExp(Pair.product(x, x) * -0.5, times: factor * reciprocalRootTwoPi)
  }

  /// (1 − Φ(t)) / φ(t) for t ≥ 1.4, as the continued fraction 1/(t + 1/(t + 2/(t + 3/(t + …)))) of P.-S. Laplace (1805).
  ///
  /// Some 20 + 400/t² levels give all digits. An error on one level reaches the next much reduced, so only the last few carry
  /// theirs along.
  static func millsRatio(_ t: Double) -> Pair {
    var tail = t
    for level in stride(from: (20 + 400 / (t * t)).rounded(), through: 6, by: -1) { tail = t + level / tail }
    var fraction = Pair(tail)
    for level in stride(from: 5.0, through: 1, by: -1) { fraction = Pair(level) / fraction + t }
    return Pair(1) / fraction
  }

  private static let reciprocalRootTwo = Pair(0.7071067811865476, -4.833646656726457e-17)
  private static let reciprocalRootPi = 0.56418958354775628695
  private static let reciprocalRootTwoPi = Pair(0.3989422804014327, -2.49232720227773e-17)
}
