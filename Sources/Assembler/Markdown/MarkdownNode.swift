import Manuscript

/// A piece of a lesson's text: cmark's tree as plain values, with what we cut out of it in its place.
struct MarkdownNode: Sendable {
  enum Kind: Sendable {
    case document
    case paragraph
    case heading(level: Int)
    case quote
    case list(start: Int?, isTight: Bool)
    /// `isDone` is nil for an item that is no task.
    case item(isDone: Bool?)
    /// `info` is what follows the fence's opening; empty for indented code.
    case codeBlock(info: String, code: String)
    case htmlBlock(String)
    case thematicBreak
    case table([ColumnAlignment])
    case tableRow(isHeader: Bool)
    case tableCell
    case footnote(number: Int)
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case strikethrough
    case link(url: String)
    case image(url: String)
    case footnoteReference(number: Int)
    case inset(Inset)
    /// `:::exercise`, with its answer if it has one; made by `ExerciseBlocks`.
    case exercise(answer: [MarkdownNode]?)
  }

  enum ColumnAlignment: Sendable { case none, left, center, right }

  var kind: Kind
  var children: [MarkdownNode]
  var location: SourceLocation

  init(_ kind: Kind, _ children: [MarkdownNode] = [], at location: SourceLocation) {
    self.kind = kind
    self.children = children
    self.location = location
  }
}

extension MarkdownNode {
  /// Calls `visit` for this node and everything below it, in reading order.
  func visitAll(_ visit: (MarkdownNode) -> Void) {
    visit(self)
    for child in children { child.visitAll(visit) }
    if case .exercise(let answer?) = kind {
      for child in answer { child.visitAll(visit) }
    }
  }

  /// The text without marks: what a title attribute or a slug is made of. Formulas stand as their TeX.
  var plainText: String {
    var text = ""
    visitAll { node in
      switch node.kind {
      case .text(let part), .code(let part), .html(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .inset(let inset): text += inset.plainText
      default: break
      }
    }
    return text
  }
}
