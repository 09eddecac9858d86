extension Activation {
  /// A rectified linear unit that keeps the slope 0.01 for negative net inputs, so that no unit dies.
  public static let leakyReLU = leakyReLU(slope: defaultLeak)

  /// A rectified linear unit with a slope of your choice for negative net inputs.
  ///
  /// The slope may be any number. At 0 the derivative is taken to be the slope of the left.
  public static func leakyReLU(slope: Double) -> Activation {
    leaky(
      "leaky-relu", slope: slope, default: defaultLeak,
      source:
        "A. L. Maas, A. Y. Hannun, A. Y. Ng (2013). Rectifier nonlinearities improve neural network acoustic models.",
      remade: { leakyReLU(slope: $0) })
  }

  /// The parametric rectified linear unit: a leaky one whose slope is learned, here with the slope it starts from, 0.25.
  public static let prelu = prelu(slope: startOfPReLU)

  /// The parametric rectified linear unit at a slope that training may have reached.
  public static func prelu(slope: Double) -> Activation {
    leaky(
      "prelu", slope: slope, default: startOfPReLU,
      source: "K. He, X. Zhang, S. Ren, J. Sun (2015). Delving deep into rectifiers.",
      remade: { prelu(slope: $0) })
  }

  private static let defaultLeak = 0.01
  private static let startOfPReLU = 0.25

  private static func leaky(
    _ name: String, slope: Double, default usual: Double, source: String,
    remade: @escaping @Sendable (Double) -> Activation
  ) -> Activation {
    Activation(
      name: slope == usual ? name : "\(name)(\(parameterText(slope)))",
      range: slope > 0 ? .open(-.infinity, .infinity) : .atLeast(0),
      limits: Limits(slope > 0 ? -.infinity : (slope < 0 ? .infinity : 0), .infinity),
      derivativeJumps: slope == 1 ? [] : [Jump(x: 0, left: slope, value: slope, right: 1)],
      tex: #"\begin{cases} x & x > 0 \\ \#(parameterText(slope))\,x & x \le 0 \end{cases}"#,
      source: source, parameterDomain: .finite, reparametrised: remade,
      isPiecewiseLinear: true, kernel: ActivationKernel(LeakyLanes(slope: slope)),
      value: { x in
        if x > 0 || x.isNaN { return x }
        // A slope of 0 must not turn −∞ into NaN.
        return slope == 0 ? 0 : slope * x
      },
      derivative: { x in x.isNaN ? x : (x > 0 ? 1 : slope) })
  }

  /// A parameter as it is written in names and formulas: 2 rather than 2.0.
  static func parameterText(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
