extension Activation {
  /// The Gaussian error linear unit x Φ(x), with Φ the distribution function of the standard normal.
  public static let gelu = Activation(
    name: "gelu", range: .atLeast(-0.16997120747990369), limits: Limits(0, .infinity),
    tex: #"x\,\Phi(x) = \frac{x}{2}\left(1 + \operatorname{erf}\frac{x}{\sqrt{2}}\right)"#,
    source: "D. Hendrycks, K. Gimpel (2016). Gaussian error linear units (GELUs).",
    kernel: ActivationKernel(GELULanes()),
    value: { x in
      if x.magnitude > 40 { return x > 0 ? x : 0 }
      if !(x < -1.4) { return (NormalDistribution.cumulative(x) * x).rounded }
      return NormalDistribution.densityTimes(NormalDistribution.millsRatio(-x) * x, at: x)
    },
    derivative: { x in
      if x.magnitude > 40 { return x > 0 ? 1 : 0 }
      if !(x < -1.4) { return (NormalDistribution.cumulative(x) + NormalDistribution.density(x) * x).rounded }
      return NormalDistribution.densityTimes(NormalDistribution.millsRatio(-x) + x, at: x)
    })
}
