extension Activation {
  /// e to the power −x²: a bump around 0, the unit of a radial basis network.
  public static let gaussian = Activation(
    name: "gaussian",
    range: .interval(lower: 0, upper: 1, includesLower: false, includesUpper: true), limits: Limits(0, 0),
    tex: "e^{-x^{2}}",
    source: "D. S. Broomhead, D. Lowe (1988). Multivariable functional interpolation and adaptive networks.",
    kernel: ActivationKernel(GaussianLanes()),
    value: { x in x.magnitude > 40 ? 0 : Pair.scaledExp(-Pair.product(x, x), times: Pair(1)) },
    derivative: { x in x.magnitude > 40 ? 0 : Pair.scaledExp(-Pair.product(x, x), times: Pair(-2 * x)) })
}
