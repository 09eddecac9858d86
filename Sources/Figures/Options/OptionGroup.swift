import Manuscript

/// A mapping inside an option, itself made of options: `marks: [{x: 0, text: …}]`.
public protocol OptionGroup: OptionValue {
  static var options: [any AnyOption] { get }
  init(_ settings: Settings) throws(Problem)
}

extension OptionGroup {
  public static var parts: [any AnyOption] { options }
  public static var syntax: String {
    let parts = options.map { $0.isRequired ? "\($0.name): …" : "[\($0.name): …]" }
    return "a mapping {\(parts.joined(separator: ", "))}"
  }
  public static var pluralSyntax: String { "mappings {\(options.map { "\($0.name): …" }.joined(separator: ", "))}" }

  public static func read(_ node: Node) throws(Problem) -> Self {
    let settings = Settings(node)
    if let first = settings.problems(against: options).sorted.list.first { throw first }
    return try Self(settings)
  }

  public static func problems(in node: Node) -> Problems {
    let settings = Settings(node)
    var problems = settings.problems(against: options)
    if problems.isEmpty { problems.collect { () throws(Problem) in _ = try Self(settings) } }
    return problems
  }
}
