extension Activation {
  /// The common approximation of GELU by tanh, at most 4.74 × 10⁻⁴ above it.
  ///
  /// Written as x σ(2u), since 1 + tanh u would cancel for negative x.
  public static let geluTanh = Activation(
    name: "gelu-tanh", range: .atLeast(-0.17004075057125412), limits: Limits(0, .infinity),
    tex: #"\frac{x}{2}\left(1 + \tanh\left(\sqrt{\tfrac{2}{\pi}}\left(x + 0.044715\,x^{3}\right)\right)\right)"#,
    source: "D. Hendrycks, K. Gimpel (2016). Gaussian error linear units (GELUs).",
    kernel: ActivationKernel(GELUTanhLanes()),
    value: { x in
      if x.magnitude > 50 { return x > 0 ? x : 0 }
      let v = doubledArgument(x)
      return x > -10 ? (logistic(v) * x).rounded : Pair.scaledExp(v, times: Pair(x))
    },
    derivative: { x in
      if x.magnitude > 50 { return x > 0 ? 1 : 0 }
      let v = doubledArgument(x)
      let slope = Pair.product(x, x) * threeCubic + linear
      if x < -10 { return Pair.scaledExp(v, times: slope * x + 1) }
      return (logistic(v) * (logistic(-v) * (slope * x) + 1)).rounded
    })

  /// 2√(2/π), and that times 0.044715 and 3 · 0.044715.
  private static let linear = Pair(1.5957691216057308, -9.96930880911092e-17)
  private static let cubic = Pair(0.07135481627260025, -6.175149918155315e-19)
  private static let threeCubic = Pair(0.21406444881780073, 1.2025242832367862e-17)

  /// 2u = 2√(2/π) (x + 0.044715 x³), of which the exponential needs more digits than a `Double` has.
  private static func doubledArgument(_ x: Double) -> Pair { (Pair.product(x, x) * cubic + linear) * x }
}
