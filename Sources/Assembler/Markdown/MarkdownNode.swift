import Manuscript

/// A piece of a lesson's text: cmark's tree as plain values, our own marks among them.
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
    /// `$…$` and `$$…$$`; the anchor is what `{#eq-…}` names.
    case formula(FormulaSource, isDisplay: Bool, anchor: Located<String>?)
    /// `` {value}`and.margin` ``
    case value(Located<String>)
    /// `[@rosenblatt1958; @minsky1969]`
    case citation([Located<String>])
    /// `{#s-name}` at the end of a line.
    case anchor(Located<String>)
    /// A line `:::name`; empty for `:::`.
    case directive(Located<String>)
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
      case .formula(let formula, _, _): text += formula.tex
      case .value(let expression): text += expression.value
      default: break
      }
    }
    return text
  }
}
