import Manuscript

extension Double: OptionValue {
  public static var syntax: String { "a number" }
  public static var pluralSyntax: String { "numbers" }

  /// A finite decimal number such as `-1.5` or `1e-6`.
  public static func read(_ node: Node) throws(Problem) -> Double { try node.double() }
}

extension Int: OptionValue {
  public static var syntax: String { "a whole number" }
  public static var pluralSyntax: String { "whole numbers" }

  /// A whole number such as `6` or `-2`; `6.0` and `1e3` are not.
  public static func read(_ node: Node) throws(Problem) -> Int { try node.int() }
}

extension Bool: OptionValue {
  public static var syntax: String { "true or false" }

  public static func read(_ node: Node) throws(Problem) -> Bool { try node.bool() }
}

extension String: OptionValue {
  public static var syntax: String { "a text" }
  public static var pluralSyntax: String { "texts" }

  /// Any scalar; a number stands for the text that was written.
  public static func read(_ node: Node) throws(Problem) -> String { try node.string() }
}
