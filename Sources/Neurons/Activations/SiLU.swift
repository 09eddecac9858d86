import RealModule

extension Activation {
  /// The sigmoid-weighted linear unit x σ(x), also called Swish.
  public static let silu = Activation(
    name: "silu", range: .atLeast(-0.27846454276107379510), limits: Limits(0, .infinity),
    tex: #"\frac{x}{1 + e^{-x}}"#,
    source:
      "S. Elfwing, E. Uchibe, K. Doya (2018). Sigmoid-weighted linear units for neural network function approximation.",
    // −∞ times 0 would be NaN; the limit is 0.
    value: { x in x == -.infinity ? 0 : x * logistic(x) },
    derivative: { x in
      if x.magnitude > 800 { return x > 0 ? 1 : 0 }
      return logistic(x) * (1 + x * logistic(-x))
    })
}
