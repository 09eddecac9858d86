extension Activation {
  /// x / (1 + |x|): like tanh, but it approaches ±1 as slowly as 1/x.
  public static let softsign = Activation(
    name: "softsign", range: .open(-1, 1), limits: Limits(-1, 1),
    tex: #"\frac{x}{1 + |x|}"#,
    source: "D. L. Elliott (1993). A better activation function for artificial neural networks.",
    kernel: ActivationKernel(SoftsignLanes()),
    value: { x in x.isInfinite ? (x > 0 ? 1 : -1) : x / (1 + x.magnitude) },
    derivative: { x in
      if x.magnitude > 1e100 { return 1 / x.magnitude / x.magnitude }
      let d = Pair.sum(1, x.magnitude)
      return (Pair(1) / (d * d)).rounded
    })
}
