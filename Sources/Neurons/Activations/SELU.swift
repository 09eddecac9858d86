import RealModule

extension Activation {
  /// The scaled exponential linear unit, whose constants keep mean 0 and variance 1 from layer to layer.
  ///
  /// λ = 1.0507… and α = 1.6732… solve the fixed-point equations of the source. At 0 the derivative is taken to be λα.
  public static let selu = {
    let lambda = 1.0507009873554804934193349852946
    let lambdaAlpha = 1.7580993408473768599402175208123
    return Activation(
      name: "selu", range: .open(-lambdaAlpha, .infinity), limits: Limits(-lambdaAlpha, .infinity),
      derivativeJumps: [Jump(x: 0, left: lambdaAlpha, value: lambdaAlpha, right: lambda)],
      tex: #"\lambda \begin{cases} x & x > 0 \\ \alpha\left(e^{x} - 1\right) & x \le 0 \end{cases}"#,
      source: "G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter (2017). Self-normalizing neural networks.",
      kernel: ActivationKernel(ELULanes(scale: lambda, scaleAlpha: lambdaAlpha)),
      value: { x in x > 0 ? lambda * x : lambdaAlpha * .expMinusOne(x) },
      derivative: { x in x > 0 ? lambda : Pair.scaledExp(Pair(x), times: Pair(lambdaAlpha)) })
  }()
}
