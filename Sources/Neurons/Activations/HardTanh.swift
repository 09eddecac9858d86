extension Activation {
  /// The net input cut off at −1 and 1. At its two kinks the derivative is taken to be 0.
  public static let hardTanh = Activation(
    name: "hard-tanh",
    range: .interval(lower: -1, upper: 1, includesLower: true, includesUpper: true), limits: Limits(-1, 1),
    derivativeJumps: [Jump(x: -1, left: 0, value: 0, right: 1), Jump(x: 1, left: 1, value: 0, right: 0)],
    tex: #"\min\left(1, \max(-1, x)\right)"#,
    source: "R. Collobert (2004). Large scale machine learning (thesis).",
    isPiecewiseLinear: true, kernel: ActivationKernel(CutLanes(lower: (-1, -1), upper: (1, 1), shift: 0, divisor: 1)),
    value: { x in x <= -1 ? -1 : (x >= 1 ? 1 : x) },
    derivative: { x in x.isNaN ? x : (x > -1 && x < 1 ? 1 : 0) })
}
