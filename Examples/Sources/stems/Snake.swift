import Foundation
import Neurons

extension Activation {
  /// x + sin² x, which learns what repeats.
  static let snake = Activation(
    name: "snake", range: .interval(lower: -.infinity, upper: .infinity, includesLower: false, includesUpper: false),
    limits: Limits(-.infinity, .infinity), tex: #"x + \sin^2 x"#,
    source: "L. Ziyin, T. Hartwig, M. Ueda (2020). Neural networks fail to learn periodic functions and how to fix it.",
    value: { x in x + sin(x) * sin(x) },
    derivative: { x in 1 + sin(2 * x) })
}
