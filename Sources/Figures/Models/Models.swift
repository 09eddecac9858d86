import Manuscript

/// The models of a lesson by name.
public struct Models: Sendable {
  /// The names in the order in which the lesson defines them.
  public private(set) var names: [String] = []
  private var models: [String: Model] = [:]
  private var trainings: [String: TrainingRun] = [:]
  /// Where each is defined.
  private var places: [String: SourceLocation] = [:]
  /// Names of models that are defined with a problem, which is told at the definition and not where they are used.
  private var broken: Set<String> = []

  /// What models are trained on.
  private(set) var files = DataFiles.none

  /// No models: what a figure outside a course may use.
  public static let none = Models()

  private init() {}

  /// Reads the definitions, which may refer to one another in any order, and to models that there are already.
  ///
  /// Throws all problems of all definitions: unknown keys, shapes that do not fit, names that do not exist, models made of
  /// themselves. A model whose target has a problem is passed over without one of its own.
  public init(
    _ definitions: [ModelDefinition], besides shared: Models = .none, files: DataFiles = .none
  ) throws(Problems) {
    var problems = Problems()
    self.init(definitions, besides: shared, files: files, problems: &problems)
    try problems.throwIfAny()
  }

  /// The models that are in order, and all problems of the others. Who uses one of those has no problem of his own.
  ///
  /// - Parameters:
  ///   - shared: the models that lessons share.
  ///   - files: what models are trained on.
  public init(
    _ definitions: [ModelDefinition], besides shared: Models = .none, files: DataFiles = .none,
    problems: inout Problems
  ) {
    self = shared
    self.files = files
    guard definitions.count <= ModelLimit.models else {
      let place = definitions[ModelLimit.models].name.location
      problems.append(Limits.passed("models of a lesson", of: ModelLimit.models, at: place, hint: "use fewer"))
      broken.formUnion(definitions.map(\.name.value))
      return
    }
    var waiting = checked(definitions, problems: &problems)
    let trained = waiting.filter { $0.form.name == TrainedForm.name }
    if trained.count > ModelLimit.trainings {
      let place = trained[ModelLimit.trainings].name.location
      problems.append(
        Limits.passed("trained models of a lesson", of: ModelLimit.trainings, at: place, hint: "use fewer"))
      let left = Set(trained.dropFirst(ModelLimit.trainings).map(\.name.value))
      waiting.removeAll { left.contains($0.name.value) }
    }
    let own = definitions.map(\.name.value)
    let known = names + own
    // Whoever refers to nothing that waits is read, until nobody is left or all wait for one another.
    while true {
      let names = Set(waiting.map(\.name.value))
      let ready = waiting.filter { $0.references.allSatisfy { !names.contains($0.value) } }
      if ready.isEmpty { break }
      waiting.removeAll { !$0.references.contains { names.contains($0.value) } }
      for definition in ready {
        let unknown = definition.references.filter { !known.contains($0.value) && !broken.contains($0.value) }
        for name in unknown { problems.append(.unknown("model", name.value, known: known, at: name.location)) }
        guard definition.references.allSatisfy({ models[$0.value] != nil }) else { continue }
        let name = definition.name.value
        if definition.form.name == TrainedForm.name {
          trainings[name] = problems.collect { try TrainedForm.run(definition.node, models: self) }
          models[name] = trainings[name].map { .network($0.network) }
        } else {
          models[name] = problems.collect { try definition.form.read(definition.node, models: self) }
        }
        places[name] = definition.name.location
      }
    }
    if let circle = Models.circle(in: waiting) { problems.append(circle) }
    names += own.filter { models[$0] != nil }
    broken.formUnion(own.filter { models[$0] == nil })
  }

  /// The model of this name; the problem offers the nearest spelling.
  public func model(_ name: Located<String>) throws(Problem) -> Model {
    guard let model = models[name.value] else {
      try checkDefinition(of: name)
      throw .unknown("model", name.value, known: names, at: name.location)
    }
    return model
  }

  /// Throws where a model of this name is defined, but with a problem of its own.
  func checkDefinition(of name: Located<String>) throws(Problem) {
    guard broken.contains(name.value) else { return }
    throw .consequence("the model \(Message.quote(name.value)) has a problem", at: name.location)
  }

  /// What is said of a model that does not fit where it is used, so that it is told once where it fits nowhere.
  public func misfit(_ name: Located<String>, _ summary: String, hint: String? = nil) -> Problem {
    Problem(summary, at: name.location, hint: hint, matter: .misfit(name.value, at: places[name.value]))
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
      throw misfit(
        name, "“\(name.value)” is \(model.noun), not a function of one variable",
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

  private func checked(_ definitions: [ModelDefinition], problems: inout Problems) -> [Pending] {
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
      } else if models[name.value] != nil || broken.contains(name.value) {
        let place = places[name.value].map { "; the other is at \($0)" } ?? ""
        problems.append(
          Problem(
            "the course has a model “\(name.value)” for all lessons", at: name.location,
            hint: "give this one another name\(place)"))
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
