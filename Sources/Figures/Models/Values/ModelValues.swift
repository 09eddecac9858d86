import Formulas
import Manuscript
import Neurons
import Plotting

extension Models {
  /// The number that an expression such as `and.sum(0, 1)` or `st8.max-error(f, -2, 2)` stands for.
  ///
  /// Throws a problem at the part of the expression that does not fit, and where the value is not a finite number.
  public func number(_ expression: Located<String>) throws(Problem) -> Double {
    let value = try ValueExpression(expression)
    return try ValueReader(expression: value, text: expression.value, location: expression.location, models: self)
      .read()
  }

  /// The same number as pages show it: with the digits that the expression asks for, `and.margin:2`, or as many as it has.
  public func text(_ expression: Located<String>) throws(Problem) -> String {
    let number = try number(expression)
    guard let digits = try ValueExpression(expression).digits else { return NumberText.short(number) }
    return NumberText.fixed(number, digits: digits)
  }
}

/// Computes the value of one expression, and says where it does not fit.
struct ValueReader {
  let expression: ValueExpression
  /// The expression as written.
  let text: String
  let location: SourceLocation
  let models: Models

  /// The value, which is finite.
  func read() throws(Problem) -> Double {
    let value = try computed()
    guard value.isFinite else {
      throw Problem(
        "the value of \(Message.quote(text)) is \(NumberText.short(value)), which is not a number", at: location)
    }
    return value
  }

  private func computed() throws(Problem) -> Double {
    let subject = expression.subject
    if let model = models[subject.text] {
      try refuseParameters(of: "the model \(Message.quote(subject.text))")
      switch model {
      case .perceptron(let perceptron): return try value(of: perceptron, among: ValueProperty.ofPerceptrons)
      case .network(let network): return try value(of: network, among: ValueProperty.ofNetworks)
      case .function(let formula): return try value(of: formula, among: ValueProperty.ofFormulas)
      case .approximation(let approximation):
        return try value(of: approximation, among: ValueProperty.ofApproximations)
      }
    }
    if subject.text == "softmax" { return try softmax() }
    let name = Located(subject.text, at: place(subject.offset))
    try models.checkDefinition(of: name)
    guard FigureCatalogue.current.activations.contains(where: { $0.name == subject.text }) else {
      throw .unknown(
        "model or activation", subject.text,
        known: models.names + FigureCatalogue.current.activations.map(\.name) + ["softmax"],
        at: name.location)
    }
    return try value(of: try activation(name), among: ValueProperty.ofActivations)
  }

  func place(_ offset: Int) -> SourceLocation { location.advanced(by: offset) }

  func problem(_ summary: String, at offset: Int, hint: String? = nil) -> Problem {
    Problem(summary, at: place(offset), hint: hint)
  }

  private func refuseParameters(of what: String) throws(Problem) {
    guard let parameters = expression.parameters else { return }
    throw problem(
      "\(what) takes no parameters", at: parameters.offset, hint: "write a property, such as “.output(0, 1)”")
  }

  private func value<Subject>(of subject: Subject, among properties: [ValueProperty<Subject>]) throws(Problem) -> Double
  {
    let usage = "write one of " + properties.map { "“.\($0.usage)”" }.joined(separator: ", ")
    guard let name = expression.property else {
      throw Problem("\(Message.quote(text)) does not say which value is meant", at: location, hint: usage)
    }
    guard let property = properties.first(where: { $0.name == name.text }) else {
      throw .unknown("value", name.text, known: properties.map(\.name), at: place(name.offset))
    }
    if let component = expression.component, !property.hasComponents {
      throw problem("\(Message.quote(property.name)) is one number, without components", at: component.offset)
    }
    return try property.value(subject, self)
  }

  private func activation(_ name: Located<String>) throws(Problem) -> Activation {
    guard let parameters = expression.parameters else { return try Activation(named: name) }
    guard parameters.groups.count == 1, parameters.groups[0].count == 1,
      case .number(let number, _) = parameters.groups[0][0]
    else { throw problem("\(name.value) takes one number", at: parameters.offset) }
    return try Activation(named: Located("\(name.value)(\(number))", at: name.location))
  }

  private func softmax() throws(Problem) -> Double {
    let hint = "write “softmax(1, 2, 3; 0.5).1”: scores, temperature, component"
    guard let parameters = expression.parameters, (1...2).contains(parameters.groups.count),
      let component = expression.component, expression.property == nil
    else { throw Problem("softmax needs its scores and which of its components is meant", at: location, hint: hint) }
    let scores = try numbers(parameters.groups[0])
    let temperatures = parameters.groups.count == 2 ? try numbers(parameters.groups[1]) : [1]
    guard temperatures.count == 1 else {
      throw problem("softmax has one temperature", at: parameters.offset, hint: hint)
    }
    let probabilities = try locating(place(parameters.offset)) { () throws(SoftmaxError) in
      try Softmax.probabilities(scores, temperature: temperatures[0])
    }
    return try self.component(component, of: probabilities)
  }
}
