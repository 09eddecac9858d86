/// A lesson's Markdown file taken apart: YAML between two lines `---`, then the text.
struct FrontMatter {
  static let keys = ["title", "summary"]

  var title: Located<String>
  var summary: Located<String>
  var body: String
  /// The line of the file on which the body begins.
  var bodyLine: Int

  init(_ text: String, file: String) throws(Problems) {
    var problems = Problems()
    let form = "begin the file with a line “---”, lines “title: …” and “summary: …”, and a line “---”"
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), Self.isFence(first) else {
      throw Problems([
        Problem("the lesson has no front matter", at: SourceLocation(file: file, line: 1, column: 1), hint: form)
      ])
    }
    guard let end = lines.firstIndex(where: Self.isFence) else {
      throw Problems([
        Problem(
          "the front matter does not end", at: SourceLocation(file: file, line: 1, column: 1),
          hint: "put a line “---” after the title and the summary")
      ])
    }
    let yaml = lines[..<end].joined(separator: "\n") + "\n"
    let root = NodeComposer.compose(yaml, file: file, firstLine: 2, problems: &problems)
    if root == nil, problems.isEmpty {
      problems.append(
        Problem("the front matter is empty", at: SourceLocation(file: file, line: 1, column: 1), hint: form))
    }
    var title: Located<String>?
    var summary: Located<String>?
    if let root, let fields = Fields(root, known: Self.keys, problems: &problems) {
      title = fields.required("title", &problems, Self.line)
      summary = fields.required("summary", &problems, Self.line)
    }
    try problems.throwIfAny()
    guard let title, let summary else { throw problems }
    self.title = title
    self.summary = summary
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
