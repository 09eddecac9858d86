import Manuscript

/// What an import did, by file and line of the source.
public struct ImportReport: Sendable {
  /// The name of the file in the course.
  public static let file = "import-report.md"

  /// A source that was read, and the lesson it became.
  public struct Entry: Sendable {
    public var source: String
    /// The lesson's file; nil for settings and tables of contents.
    public var lesson: String?
    /// In the order of the lines.
    public var findings: [Finding]
  }

  public internal(set) var entries: [Entry] = []

  public func count(of kind: Finding.Kind) -> Int {
    entries.reduce(0) { $0 + $1.findings.count { $0.kind == kind } }
  }

  /// The report as Markdown: what is to be done first, then all of it.
  public var markdown: String {
    var text = "# Import report\n\n"
    text += "Every line names the place in the source. What is *left* has a marker in the lesson, which\n"
    text += "`rosenblatt build` names until it is replaced; what looks like *damage* is as it was in the source,\n"
    text += "with a marker where there is no doubt.\n\n"
    for kind in [Finding.Kind.left, .damage, .converted, .dropped] {
      text += "- \(kind.rawValue): \(count(of: kind))\n"
    }
    for (title, kind) in [("To do: left", Finding.Kind.left), ("To check: damage", .damage)] {
      let lines = entries.flatMap(\.findings).filter { $0.kind == kind }
      if !lines.isEmpty { text += "\n## \(title)\n\n" + lines.map { "- \($0.line)\n" }.joined() }
    }
    for entry in entries where entry.lesson != nil || !entry.findings.isEmpty {
      text += "\n## \(entry.source)" + (entry.lesson.map { " → \($0)" } ?? "") + "\n\n"
      text += entry.findings.isEmpty ? "Nothing to say.\n" : entry.findings.map { "- \($0.line)\n" }.joined()
    }
    return text
  }
}
