extension YAMLSyntaxError {
  /// The error as a problem, with advice for the mistakes that authors make.
  func problem(at location: SourceLocation) -> Problem {
    let isNestedTooDeep =
      problem.hasPrefix("Maximum nesting level") || context?.hasPrefix("Maximum nesting level") == true
    guard !isNestedTooDeep else { return Limits.passed("depth", of: Limits.depth, at: location) }
    let during = context.map { " \($0)" } ?? ""
    return Problem("this is not YAML: \(problem)\(during)", at: location, hint: hint)
  }

  private var hint: String? {
    switch problem {
    case "mapping values are not allowed in this context": "put a text that contains “: ” in quotes"
    case "found character that cannot start any token":
      "indent with spaces, not tabs, and put a text that begins with “@”, “`” or “%” in quotes"
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      "indent with spaces, not tabs"
    case "could not find expected ':'": "write “name: value”, with a blank after the colon"
    case "did not find expected key", "did not find expected '-' indicator":
      "check that lines which belong together are indented alike, and that a text with quotes in it is in quotes as a whole"
    case "did not find expected ',' or ']'": "check the commas, and that “[” is closed by “]”"
    case "did not find expected ',' or '}'": "check the commas, and that “{” is closed by “}”"
    case "found unexpected end of stream": "check that a quote that was opened is closed"
    case "found unknown escape character": "put a text with “\\” in single quotes"
    case "did not find expected alphabetic or numeric character": "put a text that begins with “*” or “&” in quotes"
    default: nil
    }
  }
}
