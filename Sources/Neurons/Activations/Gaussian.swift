import RealModule

extension Activation {
  /// e to the power −x²: a bump around 0, the unit of a radial basis network.
  public static let gaussian = Activation(
    name: "gaussian",
    range: .interval(lower: 0, upper: 1, includesLower: false, includesUpper: true), limits: Limits(0, 0),
    tex: "e^{-x^{2}}",
    source: "D. S. Broomhead, D. Lowe (1988). Multivariable functional interpolation and adaptive networks.",
    value: bell,
    derivative: { x in x.isInfinite ? 0 : -2 * x * bell(x) })

  /// The square's rounding error is put back, since the exponential multiplies it by x².
  @Sendable private static func bell(_ x: Double) -> Double {
    let square = x * x
    if square > 800 { return 0 }
    let rounding = (-square).addingProduct(x, x)
    let e = Double.exp(-square)
    return e - e * rounding
  }
}
