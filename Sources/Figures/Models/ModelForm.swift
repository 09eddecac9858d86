import Manuscript

/// A way to write a model in `figures.yml`: `perceptron`, `network`, `function`, …
///
/// A new form is its own file, its line in `ModelCatalogue.standard`, and its test.
public protocol ModelForm: Sendable {
  /// The key that names the form.
  static var name: String { get }
  /// One sentence for the manual.
  static var summary: String { get }
  /// How an author writes one, for the manual and for hints.
  static var example: String { get }
  /// The options inside, in the order of the manual; none where a single value follows the key.
  static var options: [any AnyOption] { get }
  /// The models it is made from.
  static func references(in node: Node) -> [Located<String>]
  /// Reads what follows the key; the models it refers to are there. Throws `Problem` or `Problems`.
  static func read(_ node: Node, models: Models) throws -> Model
}

extension ModelForm {
  public static func references(in node: Node) -> [Located<String>] { [] }

  /// The options inside, checked; all that is wrong with them as such is thrown.
  static func settings(_ node: Node) throws(Problems) -> Settings {
    let settings = Settings(node)
    try settings.problems(against: options).throwIfAny()
    return settings
  }

  /// The model that the option `of` names.
  static func target(in node: Node) -> [Located<String>] {
    guard let of = node["of"], case .scalar(let name, _) = of.content else { return [] }
    return [Located(name, at: of.textLocation)]
  }
}

/// The ways to write a model that there are.
public enum ModelCatalogue {
  public static let standard: [any ModelForm.Type] = [
    PerceptronForm.self, LearnedPerceptronForm.self, NetworkForm.self, FunctionForm.self, ReLUSumForm.self,
    InterpolationForm.self, StaircaseForm.self, TrainedForm.self,
  ]

  /// The forms that are in force.
  static var forms: [any ModelForm.Type] { FigureCatalogue.current.modelForms }

  /// The form of a definition, and what follows its key.
  static func form(of definition: ModelDefinition) throws(Problem) -> (form: any ModelForm.Type, node: Node) {
    let node = definition.definition
    guard case .mapping(let entries) = node.content, let entry = entries.first else {
      throw node.expectedForm(
        "a model", hint: "write “\(definition.name.value): \(PerceptronForm.example)” or “\(FunctionForm.example)”")
    }
    guard let form = forms.first(where: { $0.name == entry.key.value }) else {
      throw .unknown("kind of model", entry.key.value, known: forms.map { $0.name }, at: entry.key.location)
    }
    if let second = entries.dropFirst().first {
      throw Problem(
        "a model is one thing: “\(form.name)” or \(Message.quote(second.key.value))", at: second.key.location,
        hint: "define two models, or move “\(second.key.value)” inside")
    }
    return (form, entry.value)
  }
}
