import Manuscript

/// The five sorts of boxes, and which of them the boxes of other tools are.
enum NoteBox {
  private static let sorts: [String: [String]] = [
    "NOTE": [
      "note", "info", "abstract", "summary", "tldr", "seealso", "question", "help", "faq", "example", "quote", "cite",
      "todo", "admonition", "dropdown", "margin", "sidebar", "topic", "details", "aside", "versionadded",
      "versionchanged", "deprecated", "callout", "theorem", "lemma", "definition", "proof", "corollary", "proposition",
      "remark", "exercise", "solution", "algorithm", "conjecture", "axiom", "criterion", "assumption",
    ],
    "TIP": ["tip", "hint", "success", "check", "done"],
    "IMPORTANT": ["important", "attention"],
    "WARNING": ["warning", "failure", "fail", "missing", "bug"],
    "CAUTION": ["caution", "danger", "error"],
  ]

  /// What a sort is called where its own name says what it is, as “Example” does and “Info” does not.
  private static let silent: Set<String> = [
    "note", "info", "admonition", "dropdown", "margin", "sidebar", "topic", "details", "aside", "callout", "tip",
    "hint",
    "important", "warning", "caution", "attention", "danger",
  ]

  /// `WARNING` for `bug`; nil for what is no box.
  static func sort(of name: String) -> String? {
    let name = name.lowercased()
    return sorts.first { $0.value.contains(name) }?.key
  }

  /// The box around lines that are converted already.
  static func lines(
    sort: String, name: String, title: String, body: [SourceLine], at place: SourceLocation
  ) -> [SourceLine] {
    let title =
      title.isEmpty && !silent.contains(name.lowercased()) && sort.lowercased() != name.lowercased()
      ? name.prefix(1).uppercased() + name.dropFirst() : title
    var lines = [SourceLine("[!\(sort)]", at: place)]
    if !title.isEmpty { lines += [SourceLine("**\(title)**", at: place), SourceLine("", at: place)] }
    lines += body.trimmed
    if lines.count == 1 { lines.append(SourceLine("…", at: place)) }
    return lines.prefixed("> ")
  }
}
