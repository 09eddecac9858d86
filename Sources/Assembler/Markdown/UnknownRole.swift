import Manuscript

extension Problem {
  /// A role that is none; `unconverted` is what an import leaves where it could not convert something.
  static func role(_ name: String, content: String, at location: SourceLocation) -> Problem {
    guard name == "unconverted" else { return .unknown("role", name, known: ["value"], at: location) }
    return Problem(
      "the import could not convert \(Message.quote(content))", at: location,
      hint: "put something in its place; “import-report.md” says what it is")
  }
}
