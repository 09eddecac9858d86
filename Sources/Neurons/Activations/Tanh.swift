import CWideLanes
import RealModule

extension Activation {
  /// The hyperbolic tangent, tanh x = 2σ(2x) − 1, with derivative 1 / cosh² x.
  ///
  /// 1 − tanh² would be 0 from x = 19 on; e to the power −2|x| keeps the derivative's digits.
  public static let tanh = Activation(
    name: "tanh", range: .open(-1, 1), limits: Limits(-1, 1),
    tex: #"\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}"#,
    source: "Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller (1998). Efficient BackProp.",
    kernel: ActivationKernel(TanhLanes(), wide: wide_lanes_tanh),
    value: { x in .tanh(x) },
    derivative: { x in
      let argument = Pair(-2 * x.magnitude)
      let e = Pair.exp(argument) + 1
      return Pair.scaledExp(argument, times: Pair(4) / (e * e))
    })
}
