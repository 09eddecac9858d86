import Formulas
import Manuscript
import Neurons

/// `{function: "x^3 + x^2 - x - 1"}`
public enum FunctionForm: ModelForm {
  public static let name = "function"
  public static let summary = "A function of one variable x, written as an expression."
  public static let example = "{function: \"x^3 + x^2 - x - 1\"}"
  public static let options: [any AnyOption] = []

  public static func read(_ node: Node, models: Models) throws -> Model {
    guard case .scalar(let text, _) = node.content, !node.isNothing else {
      throw node.expectedForm("an expression in x", hint: "write \(example)")
    }
    return .function(try Formula(Located(text, at: node.textLocation)))
  }
}

extension Formula {
  /// The function of x that this expression gives, in which it may name any activation of the catalogue; a problem points at the character that is wrong.
  public init(_ expression: Located<String>) throws(Problem) {
    do throws(FormulaError) {
      try self.init(expression.value, activations: FigureCatalogue.current.activations)
    } catch {
      // Past the end means that something is missing there; an editor wants the last character.
      let offset = error.position.map { min($0, max(expression.value.count, 1)) - 1 } ?? 0
      throw Problem(
        "\(error.message), in the expression \(Message.quote(expression.value))",
        at: expression.location.advanced(by: offset), hint: "write a function of x such as x^3 + x^2 - x - 1")
    }
  }
}
