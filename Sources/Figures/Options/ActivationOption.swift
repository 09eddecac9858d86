import Manuscript
import Neurons

/// The name of an activation, with a parameter where it takes one: `relu`, `leaky-relu(0.2)`.
extension Activation: OptionValue {
  public static var syntax: String { "an activation such as relu or leaky-relu(0.2)" }
  public static var pluralSyntax: String { "activations such as relu or leaky-relu(0.2)" }

  /// The activation; the problem offers the nearest spelling.
  public static func read(_ node: Node) throws(Problem) -> Activation {
    guard case .scalar(let text, _) = node.content, !node.isNothing else { throw node.expectedForm(syntax) }
    return try Activation(named: Located(text, at: node.textLocation))
  }

  /// The activation of this name; a problem at its place when there is none.
  public init(named text: Located<String>) throws(Problem) {
    do throws(ActivationError) {
      try self.init(named: text.value, among: FigureCatalogue.current.activations)
    } catch {
      switch error {
      case .unknownName(let name, let known): throw .unknown("activation", name, known: known, at: text.location)
      case .malformed, .takesNoParameter, .invalidParameter:
        throw Problem(error.description, at: text.location, hint: "a parameter is written leaky-relu(0.2)")
      }
    }
  }
}
