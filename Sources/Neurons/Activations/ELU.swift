import RealModule

extension Activation {
  /// The exponential linear unit with α = 1, smooth at 0.
  public static let elu = elu(alpha: 1)

  /// The exponential linear unit, which tends to −α on the left; α must be positive.
  ///
  /// `expMinusOne` keeps the digits that eˣ − 1 would lose near 0. At 0 the derivative is taken to be α.
  public static func elu(alpha: Double) -> Activation {
    let factor = alpha == 1 ? "" : parameterText(alpha)
    return Activation(
      name: alpha == 1 ? "elu" : "elu(\(parameterText(alpha)))",
      range: .open(-alpha, .infinity), limits: Limits(-alpha, .infinity),
      derivativeJumps: alpha == 1 ? [] : [Jump(x: 0, left: alpha, value: alpha, right: 1)],
      tex: #"\begin{cases} x & x > 0 \\ \#(factor)\left(e^{x} - 1\right) & x \le 0 \end{cases}"#,
      source:
        "D.-A. Clevert, T. Unterthiner, S. Hochreiter (2016). Fast and accurate deep network learning by exponential linear units.",
      parameterDomain: .positive, reparametrised: { elu(alpha: $0) },
      kernel: ActivationKernel(ELULanes(scale: 1, scaleAlpha: alpha)),
      value: { x in x > 0 || x.isNaN ? x : alpha * .expMinusOne(x) },
      derivative: { x in x > 0 ? 1 : Pair.scaledExp(Pair(x), times: Pair(alpha)) })
  }
}
