import Manuscript

/// A value that remembers where it was written, so that a kind can say what is wrong with it later.
extension Located: OptionValue where Value: OptionValue {
  public static var syntax: String { Value.syntax }
  public static var pluralSyntax: String { Value.pluralSyntax }
  public static var parts: [any AnyOption] { Value.parts }

  /// The value and its place; for something in quotes, the place of the first letter.
  public static func read(_ node: Node) throws(Problem) -> Located<Value> {
    Located(try Value.read(node), at: node.textLocation)
  }

  public static func problems(in node: Node) -> Problems { Value.problems(in: node) }
}
