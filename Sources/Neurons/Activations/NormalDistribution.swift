import RealModule

/// The standard normal distribution, for GELU.
enum NormalDistribution {
  /// The probability of a value at most `x`, accurate in the left tail as well.
  ///
  /// Φ(x) = erfc(−x/√2) / 2. The tail multiplies the relative error of the argument by x², so the error made in
  /// dividing by √2 is computed and its first-order effect is put back.
  static func cumulative(_ x: Double) -> Double {
    if x < -39 { return 0 }
    if x > 9 { return 1 }
    let argument = -x * reciprocalRootTwo
    let rounding = (-argument).addingProduct(-x, reciprocalRootTwo) - x * reciprocalRootTwoTail
    return (Double.erfc(argument) - rounding * twoOverRootPi * .exp(-argument * argument)) / 2
  }

  /// The bell curve e to the power −x²/2, divided by √(2π).
  static func density(_ x: Double) -> Double {
    let square = x * x
    if square > 1600 { return 0 }
    let rounding = (-square).addingProduct(x, x)
    let e = Double.exp(-square / 2)
    return (e - e * rounding / 2) * reciprocalRootTwoPi
  }

  private static let reciprocalRootTwo = 0.70710678118654752440
  /// What the nearest `Double` lacks of 1/√2.
  private static let reciprocalRootTwoTail = -4.833646656726456726e-17
  private static let twoOverRootPi = 1.12837916709551257390
  private static let reciprocalRootTwoPi = 0.39894228040143267794
}
