import Neurons

/// A function of x written as an expression: `x^3 + x^2 - x - 1`, `sin(pi * x)`, `relu(2*x - 1)`.
///
/// Numbers, `+ - * / ^`, comparisons, `a ? b : c`, the constants `pi` and `e`, the usual functions of analysis and every
/// activation, with `_` for the hyphen (`leaky_relu(x)`). Powers bind more tightly than signs and group to
/// the right: `-x^2` is −(x²).
/// ```swift
/// let f = try Formula("x^3 + x^2 - x - 1")
/// f(2)  // 9
/// ```
/// A formula may be evaluated by many threads at once; they take turns. Where it is undefined its value is NaN or infinite.
public struct Formula: Sendable, Hashable, CustomStringConvertible {
  /// The expression as it was written.
  public let expression: String
  private let evaluator: FormulaEvaluator

  /// The most characters a formula may have.
  public static let maximumLength = 1000
  /// The most parentheses that may be open at once.
  public static let maximumDepth = 100

  /// - Parameter activations: those that the expression may name; a name of muParser's own that is also one of
  ///   theirs means the activation.
  /// - Throws: `FormulaError` with the position of what is wrong.
  public init(_ expression: String, activations: [Activation] = Activation.all) throws(FormulaError) {
    try FormulaText.check(expression)
    self.expression = expression
    evaluator = try FormulaEvaluator(expression, activations: activations)
  }

  /// The value at `x`; NaN or infinite where the expression is undefined.
  public func callAsFunction(_ x: Double) -> Double { evaluator.value(at: x) }

  /// The value at `x`, the same as calling the formula.
  public func value(at x: Double) -> Double { evaluator.value(at: x) }

  public static func == (left: Formula, right: Formula) -> Bool { left.expression == right.expression }
  public func hash(into hasher: inout Hasher) { hasher.combine(expression) }
  public var description: String { expression }
}
