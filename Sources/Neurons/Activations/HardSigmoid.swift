extension Activation {
  /// The straight line x/6 + 1/2 cut off at 0 and 1: a sigmoid without an exponential.
  ///
  /// At its two kinks the derivative is taken to be 0.
  public static let hardSigmoid = Activation(
    name: "hard-sigmoid",
    range: .interval(lower: 0, upper: 1, includesLower: true, includesUpper: true), limits: Limits(0, 1),
    derivativeJumps: [
      Jump(x: -3, left: 0, value: 0, right: 1.0 / 6), Jump(x: 3, left: 1.0 / 6, value: 0, right: 0),
    ],
    tex: #"\min\left(1, \max\left(0, \frac{x + 3}{6}\right)\right)"#,
    source: "M. Courbariaux, Y. Bengio, J.-P. David (2015). BinaryConnect.",
    isPiecewiseLinear: true, kernel: ActivationKernel(CutLanes(lower: (-3, 0), upper: (3, 1), shift: 3, divisor: 6)),
    value: { x in x <= -3 ? 0 : (x >= 3 ? 1 : (x + 3) / 6) },
    derivative: { x in x.isNaN ? x : (x > -3 && x < 3 ? 1.0 / 6 : 0) })
}
