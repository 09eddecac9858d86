/// A lesson's Markdown file taken apart: YAML between two lines `---`, then the text.
struct FrontMatter {
  static let keys = ["title", "summary"]

  var title: Located<String>
  var summary: Located<String>
  var body: String
  /// The line of the file on which the body begins.
  var bodyLine: Int

  /// Takes a file apart. Nil where it cannot be told where the text begins; a title or summary that is missing or wrong
  /// is the name of the file.
  init?(_ text: String, file: String, problems: inout Problems) {
    let form = "begin the file with a line “---”, lines “title: …” and “summary: …”, and a line “---”"
    let start = SourceLocation(file: file, line: 1, column: 1)
    title = Located(file, at: start)
    summary = title
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let first = lines.first, Self.isFence(first) else {
      problems.append(Problem("the lesson has no front matter", at: start, hint: form))
      body = text
      bodyLine = 1
      return
    }
    lines.removeFirst()
    guard let end = lines.firstIndex(where: Self.isFence) else {
      problems.append(
        Problem(
          "the front matter does not end", at: start, hint: "put a line “---” after the title and the summary"))
      return nil
    }
    let yaml = lines[..<end].joined(separator: "\n") + "\n"
    let before = problems.list.count
    let root = NodeComposer.compose(yaml, file: file, firstLine: 2, problems: &problems)
    if root == nil, problems.list.count == before {
      problems.append(Problem("the front matter is empty", at: start, hint: form))
    }
    if let root, let fields = Fields(root, known: Self.keys, problems: &problems) {
      title = fields.required("title", &problems, Self.line) ?? title
      summary = fields.required("summary", &problems, Self.line) ?? summary
    }
    body = lines[(end + 1)...].joined(separator: "\n")
    bodyLine = end + 2
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  private static func line(_ node: Node) throws(Problem) -> Located<String> {
    Located(try node.filledText(), at: node.location)
  }
}
