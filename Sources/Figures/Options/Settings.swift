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

  /// The options as their author may have meant them: names mended where one is near, and without what cannot be read.
  func mended(for options: [any AnyOption]) -> Settings {
    guard case .mapping(let entries) = node.content else { return self }
    var kept: [Node.Entry] = []
    for var entry in entries {
      if !options.contains(where: { $0.name == entry.key.value }) {
        let unknown = Problem.unknown("option", entry.key.value, known: options.map(\.name), at: nil)
        guard case .unknown(_, _, let nearest?) = unknown.matter, node[nearest] == nil else { continue }
        entry.key.value = nearest
      }
      let option = options.first { $0.name == entry.key.value }
      if option?.problems(in: entry.value).isEmpty ?? false { kept.append(entry) }
    }
    return Settings(Node(.mapping(kept), at: node.location))
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
        problems.append(contentsOf: option.problems(in: entry.value))
      } else {
        problems.append(
          .unknown("option", entry.key.value, known: options.map(\.name), at: entry.key.location))
      }
    }
    let meant = problems.list.compactMap { problem in
      if case .unknown(_, "option", let nearest) = problem.matter { nearest } else { nil }
    }
    // An option whose name is spelt wrong is not missing as well.
    for option in options where option.isRequired && node[option.name] == nil && !meant.contains(option.name) {
      problems.append(
        Problem(
          "the option “\(option.name)” is missing", at: node.location, hint: "give “\(option.name):” \(option.syntax)"))
    }
    return problems
  }
}
