import Manuscript

/// What a text can be beside code: `` {role}`content` ``.
enum MarkdownRole: String, CaseIterable {
  /// A value of a model, which is computed when the page is made.
  case value

  /// What stands in the tree of the text.
  func kind(of content: Located<String>) -> MarkdownNode.Kind {
    switch self {
    case .value: .value(content)
    }
  }

  /// A role that is none; `unconverted` is what an import leaves where it could not convert something.
  static func problem(_ name: String, content: String, at location: SourceLocation) -> Problem {
    guard name == "unconverted" else {
      return .unknown("role", name, known: allCases.map(\.rawValue), at: location)
    }
    return Problem(
      "the import could not convert \(Message.quote(content))", at: location,
      hint: "put something in its place; “import-report.md” says what it is")
  }
}
