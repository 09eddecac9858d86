extension Activation {
  /// x tanh(softplus(x)).
  ///
  /// With e = eˣ, tanh(ln(1 + e)) = e(e + 2) / (e(e + 2) + 2); for positive x numerator and denominator are divided by e²,
  /// so that nothing overflows.
  public static let mish = Activation(
    name: "mish", range: .atLeast(-0.30884341301725041), limits: Limits(0, .infinity),
    tex: #"x \tanh\left(\ln\left(1 + e^{x}\right)\right)"#,
    source: "D. Misra (2020). Mish: A self regularized non-monotonic activation function.",
    kernel: ActivationKernel(MishLanes()),
    value: { x in
      if x.magnitude > 800 { return x > 0 ? x : 0 }
      return x > -100 ? (MishParts(x).gate * x).rounded : Pair.scaledExp(Pair(x), times: Pair(x))
    },
    derivative: { x in
      if x.magnitude > 800 { return x > 0 ? 1 : 0 }
      if x < -100 { return Pair.scaledExp(Pair(x), times: Pair.sum(1, x)) }
      let parts = MishParts(x)
      return (parts.gate + parts.gateSlope * x).rounded
    })
}

/// tanh(softplus(x)) and its derivative sech²(softplus(x)) σ(x), without cancellation.
private struct MishParts {
  let gate: Pair
  let gateSlope: Pair

  init(_ x: Double) {
    let e = Pair.exp(Pair(-x.magnitude))
    if x > 0 {
      let numerator = e * 2 + 1
      let denominator = numerator + e * e * 2
      gate = numerator / denominator
      gateSlope = e * e * (e + 1) * 4 / (denominator * denominator)
    } else {
      let numerator = e * (e + 2)
      let denominator = numerator + 2
      gate = numerator / denominator
      gateSlope = e * (e + 1) * 4 / (denominator * denominator)
    }
  }
}
