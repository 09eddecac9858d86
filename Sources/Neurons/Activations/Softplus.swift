import RealModule

extension Activation {
  /// ln(1 + eˣ), a smooth ReLU whose derivative is the sigmoid.
  public static let softplus = Activation(
    name: "softplus", range: .open(0, .infinity), limits: Limits(0, .infinity),
    tex: #"\ln\left(1 + e^{x}\right)"#,
    source:
      "C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau, R. Garcia (2001). Incorporating second-order functional knowledge for better option pricing.",
    value: softened,
    derivative: logistic)

  /// max(x, 0) + ln(1 + e to the power −|x|): no overflow, and no lost digits on either side.
  @Sendable static func softened(_ x: Double) -> Double {
    let tail = Double.log(onePlus: .exp(-x.magnitude))
    return x > 0 ? x + tail : tail
  }
}
