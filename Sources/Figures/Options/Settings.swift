import Manuscript

/// The options of one figure, as written, read through the declarations of its kind.
public struct Settings: Sendable {
  /// The mapping of options.
  public let node: Node

  public init(_ node: Node) {
    self.node = node
  }

  /// Where the options were written.
  public var location: SourceLocation { node.location }

  /// Where an option was written; the place of the figure when it was left out.
  public func location(of option: some AnyOption) -> SourceLocation {
    node[option.name]?.location ?? node.location
  }

  /// The value of an option, or its default.
  public subscript<Value>(option: Option<Value>) -> Value {
    get throws(Problem) {
      if let node = node[option.name] { return try Value.read(node) }
      if let fallback = option.fallback { return fallback }
      throw Problem(
        "the option “\(option.name)” is missing", at: node.location, hint: "give “\(option.name):” \(Value.syntax)")
    }
  }

  /// The value of an option and its place, or its default and the place of the figure; for something in quotes, the place
  /// of the first letter.
  public func located<Value>(_ option: Option<Value>) throws(Problem) -> Located<Value> {
    Located(try self[option], at: node[option.name]?.textLocation ?? node.location)
  }

  /// All that is wrong with the options as such: unknown names, missing ones, values of the wrong form.
  public func problems(against options: [any AnyOption]) -> Problems {
    var problems = Problems()
    guard case .mapping(let entries) = node.content else {
      problems.append(Problem("options must be a mapping", at: node.location, hint: "write “name: value” lines"))
      return problems
    }
    for entry in entries {
      if let option = options.first(where: { $0.name == entry.key.value }) {
        problems.collect { try option.check(entry.value) }
      } else {
        problems.append(
          .unknown("option", entry.key.value, known: options.map(\.name), at: entry.key.location))
      }
    }
    for option in options where option.isRequired && node[option.name] == nil {
      problems.append(
        Problem(
          "the option “\(option.name)” is missing", at: node.location, hint: "give “\(option.name):” \(option.syntax)"))
    }
    return problems
  }
}
