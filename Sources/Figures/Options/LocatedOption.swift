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
}

extension Node {
  /// Where the text of a scalar begins: after the quote when it is quoted.
  var textLocation: SourceLocation {
    guard case .scalar(_, isQuoted: true) = content else { return location }
    return location.advanced(by: 1)
  }
}

extension SourceLocation {
  /// The place so many characters further along the line; the same when the column is unknown.
  func advanced(by characters: Int) -> SourceLocation {
    guard let column else { return self }
    let (sum, overflow) = column.addingReportingOverflow(characters)
    return overflow ? self : SourceLocation(file: file, line: line, column: sum)
  }
}
