import RealModule

extension Activation {
  /// The sigmoid-weighted linear unit x σ(x), also called Swish.
  public static let silu = Activation(
    name: "silu", range: .atLeast(-0.27846454276107379510), limits: Limits(0, .infinity),
    tex: #"\frac{x}{1 + e^{-x}}"#,
    source:
      "S. Elfwing, E. Uchibe, K. Doya (2018). Sigmoid-weighted linear units for neural network function approximation.",
    kernel: ActivationKernel(SiLULanes()),
    value: { x in
      if x.magnitude > 800 { return x > 0 ? x : 0 }
      return x > -100 ? (logistic(Pair(x)) * x).rounded : Pair.scaledExp(Pair(x), times: Pair(x))
    },
    derivative: { x in
      if x.magnitude > 800 { return x > 0 ? 1 : 0 }
      if x < -100 { return Pair.scaledExp(Pair(x), times: Pair.sum(1, x)) }
      return (logistic(Pair(x)) * (logistic(Pair(-x)) * x + 1)).rounded
    })
}
