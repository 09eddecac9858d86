import Manuscript

@testable import Assembler

/// A text's tree, written on one line.
enum TreeText {
  /// The tree of a Markdown text, and the messages of its problems.
  static func of(_ markdown: String) -> (tree: String, problems: [String]) {
    let text = LessonText(fragment: markdown, language: .english, at: SourceLocation(file: "a.md", line: 1))
    let (root, problems) = MarkdownParser.parse(text)
    return (root.children.map(written).joined(separator: " "), problems.sorted.list.map(\.description))
  }

  static func written(_ node: MarkdownNode) -> String {
    let inside = node.children.map(written).joined(separator: " ")
    func block(_ name: String) -> String { "\(name)(\(inside))" }
    switch node.kind {
    case .document: return block("document")
    case .paragraph: return block("p")
    case .heading(let level): return block("h\(level)")
    case .quote: return block("quote")
    case .list(let start, let isTight): return block((start.map { "ol\($0)" } ?? "ul") + (isTight ? "" : "-loose"))
    case .item(let isDone): return block(isDone.map { $0 ? "done" : "open" } ?? "li")
    case .codeBlock(let info, let code): return "fence[\(info)|\(code)]"
    case .htmlBlock(let html): return "html[\(html)]"
    case .thematicBreak: return "hr"
    case .table(let alignments): return block("table-\(alignments.count)")
    case .tableRow(let isHeader): return block(isHeader ? "head" : "row")
    case .tableCell: return block("cell")
    case .footnote(let number): return block("note\(number)")
    case .text(let text): return "“\(text)”"
    case .softBreak: return "⏎"
    case .lineBreak: return "⏎⏎"
    case .code(let code): return "`\(code)`"
    case .html(let html): return "tag[\(html)]"
    case .emphasis: return block("em")
    case .strong: return block("strong")
    case .strikethrough: return block("del")
    case .link(let url): return block("link<\(url)>")
    case .image(let url): return block("image<\(url)>")
    case .footnoteReference(let number): return "[^\(number)]"
    case .formula(let source, let isDisplay, let anchor):
      let mark = isDisplay ? "$$" : "$"
      return mark + source.tex + mark + (anchor.map { "#" + $0.value } ?? "")
    case .value(let value): return "{\(value.value)}"
    case .citation(let ids): return "[@\(ids.map(\.value).joined(separator: ";"))]"
    case .anchor(let name): return "{#\(name.value)}"
    case .directive(let name): return ":::\(name.value)"
    case .exercise: return block("exercise")
    }
  }
}
