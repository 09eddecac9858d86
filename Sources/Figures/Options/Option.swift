import Manuscript

/// A value that an option can have: how it is written in `figures.yml`, and how it is read.
public protocol OptionValue: Sendable {
  /// What an author writes, for the manual and for messages: “a number”, “two numbers [from, to]”.
  static var syntax: String { get }
  /// The same for several of them, after “a list of”: “numbers”.
  static var pluralSyntax: String { get }
  /// The options inside a value that is a mapping, or a list of mappings, for the manual; none for others.
  static var parts: [any AnyOption] { get }
  /// The value written at `node`; the problem names what was expected.
  static func read(_ node: Node) throws(Problem) -> Self
  /// All that is wrong with the value, in each of its parts.
  static func problems(in node: Node) -> Problems
}

extension OptionValue {
  public static var pluralSyntax: String { "values, each \(syntax)" }
  public static var parts: [any AnyOption] { [] }

  public static func problems(in node: Node) -> Problems {
    var problems = Problems()
    problems.collect { () throws(Problem) in _ = try read(node) }
    return problems
  }
}

/// One option of a figure kind: declared once, and read, checked and documented from that declaration.
public struct Option<Value: OptionValue>: Sendable {
  public let name: String
  /// One sentence for the manual.
  public let summary: String
  /// The value where the author gives none; nil for an option that must be given.
  public let fallback: Value?
  /// The fallback as the manual shows it.
  public let fallbackText: String?
  /// How many elements its list may have; nil where nothing is declared.
  public internal(set) var limit: CountLimit?
  /// How many of what a figure makes of the value there may be: see `drawing(_:)`.
  public internal(set) var drawn: [CountLimit] = []

  /// An option with a default; `shown` is the default as an author would write it.
  public init(_ name: String, default fallback: Value, shown: String, _ summary: String) {
    self.name = name
    self.summary = summary
    self.fallback = fallback
    self.fallbackText = shown
  }

  /// An option that must be given.
  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
    fallback = nil
    fallbackText = nil
  }
}

/// What the catalogue needs to know of an option, whatever its type.
public protocol AnyOption: Sendable {
  var name: String { get }
  var summary: String { get }
  var syntax: String { get }
  /// The options inside its value; see `OptionValue.parts`.
  var parts: [any AnyOption] { get }
  /// The default as the manual shows it; nil where there is none to show.
  var fallbackText: String? { get }
  var isRequired: Bool { get }
  /// All that is wrong with a value.
  func problems(in node: Node) -> Problems
}

extension Option: AnyOption {
  public var syntax: String {
    Value.syntax + (limit.map { ", \($0.text)" } ?? "") + drawn.map { ", \($0.text) \($0.things)" }.joined()
  }
  public var parts: [any AnyOption] { Value.parts }
  public var isRequired: Bool { fallback == nil }

  public func problems(in node: Node) -> Problems {
    var problems = Value.problems(in: node)
    if problems.isEmpty { problems.collect { () throws(Problem) in try limit?.check(list: node) } }
    return problems
  }
}

extension Optional: OptionValue where Wrapped: OptionValue {
  public static var syntax: String { Wrapped.syntax }
  public static var pluralSyntax: String { Wrapped.pluralSyntax }
  public static var parts: [any AnyOption] { Wrapped.parts }

  public static func read(_ node: Node) throws(Problem) -> Self {
    .some(try Wrapped.read(node))
  }

  public static func problems(in node: Node) -> Problems { Wrapped.problems(in: node) }
}

extension Option {
  /// An option that may be left out.
  public init<Wrapped: OptionValue>(optional name: String, _ summary: String) where Value == Wrapped? {
    self.name = name
    self.summary = summary
    fallback = .some(nil)
    fallbackText = nil
  }
}
