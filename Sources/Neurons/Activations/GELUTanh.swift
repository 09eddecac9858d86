import RealModule

extension Activation {
  /// The common approximation of GELU by tanh, at most 4.74 × 10⁻⁴ above it.
  ///
  /// Written as x σ(2u), since 1 + tanh u would cancel for negative x.
  public static let geluTanh = Activation(
    name: "gelu-tanh", range: .atLeast(-0.17004075057125412), limits: Limits(0, .infinity),
    tex: #"\frac{x}{2}\left(1 + \tanh\left(\sqrt{\tfrac{2}{\pi}}\left(x + 0.044715\,x^{3}\right)\right)\right)"#,
    source: "D. Hendrycks, K. Gimpel (2016). Gaussian error linear units (GELUs).",
    value: { x in x == -.infinity ? 0 : x * logistic(doubledArgument(x)) },
    derivative: { x in
      if x.magnitude > 1e4 { return x > 0 ? 1 : 0 }
      let v = doubledArgument(x)
      let slope = 2 * rootTwoOverPi * (1 + 3 * cubic * x * x)
      return logistic(v) + x * (logistic(v) * logistic(-v)) * slope
    })

  private static let rootTwoOverPi = 0.79788456080286535588
  private static let cubic = 0.044715

  private static func doubledArgument(_ x: Double) -> Double {
    2 * rootTwoOverPi * x * (1 + cubic * x * x)
  }
}
