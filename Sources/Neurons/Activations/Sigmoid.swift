import CWideLanes
import RealModule

extension Activation {
  /// The logistic function σ(x) = 1 / (1 + e⁻ˣ), with derivative σ(x) σ(−x).
  ///
  /// Only e to the power −|x| is ever formed, which cannot overflow; so σ(−745) and σ′(40) keep all their digits.
  public static let sigmoid = Activation(
    name: "sigmoid", range: .open(0, 1), limits: Limits(0, 1),
    tex: #"\frac{1}{1 + e^{-x}}"#,
    source: "P.-F. Verhulst (1845). Recherches mathématiques sur la loi d’accroissement de la population.",
    kernel: ActivationKernel(SigmoidLanes(), wide: wide_lanes_sigmoid),
    value: logistic,
    derivative: { x in
      let e = Pair.exp(Pair(-x.magnitude))
      return (e / ((e + 1) * (e + 1))).rounded
    })

  @Sendable static func logistic(_ x: Double) -> Double { logistic(Pair(x)).rounded }

  static func logistic(_ x: Pair) -> Pair {
    let e = Pair.exp(x.high < 0 ? x : -x)
    return (x.high < 0 ? e : Pair(1)) / (e + 1)
  }
}
