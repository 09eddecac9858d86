import RealModule

extension Activation {
  /// x tanh(softplus(x)).
  ///
  /// With e = eˣ, tanh(ln(1 + e)) = e(e + 2) / (e(e + 2) + 2); for positive x numerator and denominator are divided by e²,
  /// so that nothing overflows.
  public static let mish = Activation(
    name: "mish", range: .atLeast(-0.30884341301725041), limits: Limits(0, .infinity),
    tex: #"x \tanh\left(\ln\left(1 + e^{x}\right)\right)"#,
    source: "D. Misra (2020). Mish: A self regularized non-monotonic activation function.",
    value: { x in x == -.infinity ? 0 : x * gate(x) },
    derivative: { x in
      if x.magnitude > 800 { return x > 0 ? 1 : 0 }
      // d/dx tanh(softplus x) = sech²(softplus x) σ(x), and sech² = 1 − tanh² without the cancellation.
      return gate(x) + x * sechSquared(x) * logistic(x)
    })

  private static func gate(_ x: Double) -> Double {
    let e = Double.exp(-x.magnitude)
    return x > 0 ? (1 + 2 * e) / (1 + 2 * e + 2 * e * e) : e * (e + 2) / (e * (e + 2) + 2)
  }

  private static func sechSquared(_ x: Double) -> Double {
    let e = Double.exp(-x.magnitude)
    if x > 0 {
      let d = 1 + 2 * e + 2 * e * e
      return 4 * e * e * (1 + e) * (1 + e) / (d * d)
    }
    let d = e * (e + 2) + 2
    return 4 * (1 + e) * (1 + e) / (d * d)
  }
}
