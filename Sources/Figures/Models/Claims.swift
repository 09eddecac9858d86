import Manuscript
import Neurons
import Plotting

/// Checks every claim of a lesson against its models.
///
/// A claim is `{model: and, truth-table: [0, 0, 0, 1]}`, the outputs for 00, 01, 10, 11, or
/// `{value: "and.margin", equals: 0.2, within: 1.0e-12}`; without `within` a billionth is allowed. Throws a problem for
/// each claim that is false or cannot be read.
public func checkClaims(of lesson: Lesson, models: Models) throws(Problems) {
  var problems = Problems()
  for claim in lesson.claims {
    do throws(Problem) {
      let before = problems.list.count
      let read = try Claim(claim, problems: &problems)
      // A claim with a key that is not read may claim something else.
      if problems.list.count == before { try read.check(models) }
    } catch {
      problems.append(error)
    }
  }
  try problems.throwIfAny()
}

private enum Claim {
  case truthTable(model: Located<String>, outputs: [Double], location: SourceLocation)
  case value(Located<String>, equals: Double, within: Double, location: SourceLocation)

  /// A key that is unknown does not hide what else is wrong.
  init(_ node: Node, problems: inout Problems) throws(Problem) {
    let entries = try node.entries()
    let isTable = node["model"] != nil || node["truth-table"] != nil
    let keys = isTable ? ["model", "truth-table"] : ["value", "equals", "within"]
    let unknown = entries.map(\.key).filter { !keys.contains($0.value) }
    for key in unknown { problems.append(.unknown("key", key.value, known: keys, at: key.location)) }
    func needed(_ key: String) throws(Problem) -> Node {
      if let value = node[key] { return value }
      if !unknown.isEmpty { throw .consequence("the claim has no “\(key)”", at: node.location) }
      throw Problem(
        "the claim has no “\(key)”", at: node.location,
        hint: "write {model: and, truth-table: [0, 0, 0, 1]} or {value: \"and.margin\", equals: 0.2, within: 1.0e-9}")
    }
    if isTable {
      let model = try needed("model")
      let table = try needed("truth-table")
      var outputs: [Double] = []
      for item in try table.list() { outputs.append(try item.double()) }
      self = .truthTable(
        model: Located(try model.string(), at: model.location), outputs: outputs, location: table.location)
    } else {
      let value = try needed("value")
      let equals = try needed("equals")
      let within = try node["within"]?.double() ?? 1e-9
      guard within >= 0 else { throw Problem("“within” is negative", at: node["within"]?.location) }
      self = .value(
        Located(try value.string(), at: value.textLocation), equals: try equals.double(), within: within,
        location: equals.location)
    }
  }

  func check(_ models: Models) throws(Problem) {
    switch self {
    case .truthTable(let name, let claimed, let location):
      let model = try models.model(name)
      guard model.inputCount <= ModelLimit.truthTableInputs, let points = BooleanPoints.all(model.inputCount) else {
        throw Limits.passed("inputs of a truth table", of: ModelLimit.truthTableInputs, at: location, hint: "use fewer")
      }
      guard model.outputCount == 1, claimed.count == points.count else {
        throw models.misfit(
          Located(name.value, at: location), "\(model.noun) has no truth table of \(claimed.count) entries",
          hint: model.outputCount == 1 ? "write \(points.count)" : "only a model with one output has one")
      }
      var outputs: [Double] = []
      for point in points { outputs += try model.output(point, at: location) }
      guard outputs == claimed else {
        throw Problem(
          "the claim is false: \(Message.quote(name.value)) gives \(list(outputs)), not \(list(claimed))", at: location)
      }
    case .value(let expression, let claimed, let within, let location):
      let value = try models.number(expression)
      guard abs(value - claimed) <= within else {
        throw Problem(
          "the claim is false: \(Message.quote(expression.value)) is \(whole(value)), not \(whole(claimed))",
          at: location,
          hint: within == 0
            ? "the model has changed, or the claim allows too little: add “within: 1.0e-9”"
            : "they differ by \(whole(abs(value - claimed))), and \(whole(within)) is allowed")
      }
    }
  }

  /// All digits that the number has: a claim may fail by the last of them.
  private func whole(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func list(_ numbers: [Double]) -> String {
    numbers.map { NumberText.short($0) }.joined(separator: ", ")
  }
}
