import Manuscript

/// What stands in the parentheses of a value, read as what a property needs.
extension ValueReader {
  private func wrong(_ usage: String) -> Problem {
    let subject = expression.subject.text
    let property = expression.property?.text ?? ""
    return problem(
      "\(Message.quote("\(subject).\(property)")) is written otherwise",
      at: expression.arguments?.offset ?? expression.property?.offset ?? 0,
      hint: "write “\(subject).\(usage)”")
  }

  private func wrong(_ count: Int, given: Int, _ usage: String) -> Problem {
    let name = expression.subject.text
    let summary = "\(Message.quote(name)) takes \(counted(count, "number")), not \(given)"
    let place = Located(name, at: self.place(expression.arguments?.offset ?? 0))
    return models.misfit(place, summary, hint: "write “\(name).\(usage)”")
  }

  /// Nothing, with or without parentheses.
  func nothing(_ usage: String) throws(Problem) {
    guard expression.arguments?.groups.allSatisfy(\.isEmpty) ?? true else { throw wrong(usage) }
  }

  /// So many numbers.
  func numbers(_ count: Int, _ usage: String) throws(Problem) -> [Double] {
    guard let groups = expression.arguments?.groups, groups.count == 1 else { throw wrong(usage) }
    let numbers = try numbers(groups[0])
    guard numbers.count == count else {
      throw wrong(count, given: numbers.count, usage)
    }
    return numbers
  }

  /// Which neuron, then the inputs: `(2, 1; 0, 1)`.
  func neuron(inputs count: Int, _ usage: String) throws(Problem) -> (layer: Int, neuron: Int, inputs: [Double]) {
    guard let groups = expression.arguments?.groups, groups.count == 2, groups[0].count == 2 else { throw wrong(usage) }
    let inputs = try numbers(groups[1])
    guard inputs.count == count else {
      throw wrong(count, given: inputs.count, usage)
    }
    return (try whole(groups[0][0]), try whole(groups[0][1]), inputs)
  }

  /// A function and an interval: `(f, -2, 2)`.
  func comparison(
    _ usage: String
  ) throws(Problem) -> (target: @Sendable (Double) -> Double, lower: Double, upper: Double, place: SourceLocation) {
    guard let groups = expression.arguments?.groups, groups.count == 1, groups[0].count == 3,
      case .name(let name) = groups[0][0]
    else { throw wrong(usage) }
    let ends = try numbers(Array(groups[0].dropFirst()))
    return (
      try models.function(Located(name.text, at: place(name.offset))), ends[0], ends[1], place(groups[0][1].offset)
    )
  }

  func numbers(_ arguments: [ValueExpression.Argument]) throws(Problem) -> [Double] {
    var numbers: [Double] = []
    for argument in arguments {
      guard case .number(let number, _) = argument else {
        throw problem("expected a number", at: argument.offset)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// A whole number from 1 on.
  func whole(_ argument: ValueExpression.Argument) throws(Problem) -> Int {
    guard case .number(let number, _) = argument, let whole = Int(exactly: number), whole >= 1 else {
      throw problem("expected a whole number from 1 on", at: argument.offset)
    }
    return whole
  }

  /// One of several results, counted from 1; the first, and only one, where the expression names none.
  func component(of results: [Double]) throws(Problem) -> Double {
    if let component = expression.component { return try self.component(component, of: results) }
    guard results.count == 1, let only = results.first else {
      throw Problem(
        "\(Message.quote(text)) has \(counted(results.count, "component"))", at: location,
        hint: "say which is meant: “\(text).1”")
    }
    return only
  }

  func component(_ component: ValueExpression.Whole, of results: [Double]) throws(Problem) -> Double {
    guard component.value >= 1, component.value <= results.count else {
      throw problem("there are \(counted(results.count, "component")), not \(component.value)", at: component.offset)
    }
    return results[component.value - 1]
  }
}
