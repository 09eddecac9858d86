extension Activation {
  /// The rectified linear unit, max(0, x).
  ///
  /// The derivative does not exist at 0, where software takes 0, one of the subgradients in [0, 1].
  public static let relu = Activation(
    name: "relu", range: .atLeast(0), limits: Limits(0, .infinity),
    derivativeJumps: [Jump(x: 0, left: 0, value: 0, right: 1)],
    tex: #"\max(0, x)"#,
    source: "V. Nair, G. E. Hinton (2010). Rectified linear units improve restricted Boltzmann machines.",
    isPiecewiseLinear: true, kernel: ActivationKernel(LeakyLanes(slope: 0)),
    // `max` would turn NaN into 0 or not, depending on the order of its arguments.
    value: { x in x > 0 || x.isNaN ? x : 0 },
    derivative: { x in x.isNaN ? x : (x > 0 ? 1 : 0) })
}
