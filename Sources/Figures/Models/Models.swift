import Manuscript

/// The models of a lesson by name.
public struct Models: Sendable {
  /// The names in the order in which the lesson defines them.
  public private(set) var names: [String] = []
  private var models: [String: Model] = [:]
  private var trainings: [String: TrainingRun] = [:]

  /// No models: what a figure outside a course may use.
  public static let none = Models()

  private init() {}

  /// Reads the definitions, which may refer to one another in any order.
  ///
  /// Throws all problems of all definitions: unknown keys, shapes that do not fit, names that do not exist, models made of
  /// themselves. A model whose target has a problem is passed over without one of its own.
  public init(_ definitions: [ModelDefinition]) throws(Problems) {
    guard definitions.count <= ModelLimit.models else {
      throw Problems([
        Limits.passed(
          "models of a lesson", of: ModelLimit.models, at: definitions[ModelLimit.models].name.location,
          hint: "use fewer")
      ]
      )
    }
    var problems = Problems()
    var waiting = Models.checked(definitions, problems: &problems)
    let trained = waiting.filter { $0.form.name == TrainedForm.name }
    if trained.count > ModelLimit.trainings {
      throw Problems([
        Limits.passed(
          "trained models of a lesson", of: ModelLimit.trainings, at: trained[ModelLimit.trainings].name.location,
          hint: "use fewer")
      ])
    }
    let known = definitions.map(\.name.value)
    // Whoever refers to nothing that waits is read, until nobody is left or all wait for one another.
    while true {
      let names = Set(waiting.map(\.name.value))
      let ready = waiting.filter { $0.references.allSatisfy { !names.contains($0.value) } }
      if ready.isEmpty { break }
      waiting.removeAll { !$0.references.contains { names.contains($0.value) } }
      for definition in ready {
        let unknown = definition.references.filter { !known.contains($0.value) }
        for name in unknown { problems.append(.unknown("model", name.value, known: known, at: name.location)) }
        guard definition.references.allSatisfy({ models[$0.value] != nil }) else { continue }
        let name = definition.name.value
        if definition.form.name == TrainedForm.name {
          trainings[name] = problems.collect { try TrainedForm.run(definition.node, models: self) }
          models[name] = trainings[name].map { .network($0.network) }
        } else {
          models[name] = problems.collect { try definition.form.read(definition.node, models: self) }
        }
      }
    }
    if let circle = Models.circle(in: waiting) { problems.append(circle) }
    names = known.filter { models[$0] != nil }
    try problems.throwIfAny()
  }

  /// The model of this name; the problem offers the nearest spelling.
  public func model(_ name: Located<String>) throws(Problem) -> Model {
    guard let model = models[name.value] else {
      throw .unknown("model", name.value, known: names, at: name.location)
    }
    return model
  }

  /// How the model of this name was trained; a problem for one that was not.
  public func training(_ name: Located<String>) throws(Problem) -> TrainingRun {
    let model = try model(name)
    guard let run = trainings[name.value] else {
      throw Problem(
        "“\(name.value)” is \(model.noun) that was not trained here", at: name.location,
        hint: "name a model such as \(TrainedForm.example)")
    }
    return run
  }

  /// The model of this name, if there is one.
  public subscript(name: String) -> Model? { models[name] }

  /// The function of one variable of this name; the problem says what stands there instead.
  public func function(_ name: Located<String>) throws(Problem) -> @Sendable (Double) -> Double {
    let model = try model(name)
    guard let function = model.realFunction else {
      throw Problem(
        "“\(name.value)” is \(model.noun), not a function of one variable", at: name.location,
        hint: "name a model such as f: {function: \"x^2\"}")
    }
    return function
  }
}

extension Models {
  /// A definition whose form is known.
  private struct Pending {
    var name: Located<String>
    var form: any ModelForm.Type
    var node: Node
    var references: [Located<String>]
  }

  private static func checked(_ definitions: [ModelDefinition], problems: inout Problems) -> [Pending] {
    var seen: Set<String> = []
    var pending: [Pending] = []
    for definition in definitions {
      let name = definition.name
      if !Identifier.isValid(name.value) {
        problems.append(
          Problem(
            "\(Message.quote(name.value)) cannot name a model", at: name.location,
            hint: "use small letters, digits and hyphens, a letter first"))
      } else if !seen.insert(name.value).inserted {
        problems.append(
          Problem("the model “\(name.value)” is defined twice", at: name.location, hint: "give each its own name"))
      } else if let (form, node) = problems.collect({ try ModelCatalogue.form(of: definition) }) {
        pending.append(Pending(name: name, form: form, node: node, references: form.references(in: node)))
      }
    }
    return pending
  }

  /// The problem with definitions that all wait for one another: the first circle among them.
  private static func circle(in waiting: [Pending]) -> Problem? {
    guard var current = waiting.first else { return nil }
    var path: [Pending] = []
    while !path.contains(where: { $0.name.value == current.name.value }) {
      path.append(current)
      let next = current.references.lazy.compactMap { reference in waiting.first { $0.name.value == reference.value } }
      guard let next = next.first else { return nil }
      current = next
    }
    let circle = path.drop { $0.name.value != current.name.value }
    let names = (circle.map(\.name.value) + [current.name.value]).map { "“\($0)”" }.joined(separator: " → ")
    let place = circle.first?.references.first { reference in circle.contains { $0.name.value == reference.value } }
    return Problem(
      "a model cannot be made from itself: \(names)", at: place?.location ?? current.name.location,
      hint: "let one of them be a function or a sum of units")
  }
}
