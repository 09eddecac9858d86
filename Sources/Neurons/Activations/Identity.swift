extension Activation {
  /// The net input itself: a linear neuron, as in the output layer of a regression.
  public static let identity = Activation(
    name: "identity", range: .open(-.infinity, .infinity), limits: Limits(-.infinity, .infinity),
    tex: "x",
    source: "B. Widrow, M. E. Hoff (1960). Adaptive switching circuits.",
    isPiecewiseLinear: true, kernel: ActivationKernel(IdentityLanes()),
    value: { x in x },
    derivative: { x in x.isNaN ? x : 1 })
}
