import CMarkdown
import Manuscript

/// Reads our marks while cmark reads the spans around them, so that there is one reader of structure.
///
/// A mark becomes a node of cmark's own kinds, whose user data says which of `marks` it is.
final class MarkReader {
  struct Mark {
    var kind: MarkdownNode.Kind
    var location: SourceLocation
    /// The characters of the text that it stands for.
    var source = ""
  }

  /// A formula on lines of its own, read as a block.
  struct Display {
    var marks: DisplayMarks
    var line: Int
    var lastLine: Int
    /// True when the line before belongs to the same paragraph.
    var continuesParagraph: Bool
  }

  let source: SourceLines
  var problems = Problems()
  private(set) var marks: [Mark] = []
  /// The block whose spans are being read.
  var current: (node: OpaquePointer, text: BlockText, formulas: FormulaEnds, ticks: TickEnds)?
  private var rows = TableRows()
  /// Of the texts in which marks go over lines, where the lines begin that cmark has not counted.
  private var skipped: [OpaquePointer: Set<Int>] = [:]
  /// Where those lines of a text begin that cmark has counted.
  private var countedLines: (node: OpaquePointer, starts: [Int])?
  /// Of the texts that we have made nodes of, the bytes on which they begin.
  private var textPositions: [Int] = []
  /// What stands between `[^` and `]`, where it was not escaped.
  var noteCalls: [String: ArraySlice<SourceLocation>] = [:]

  // Of the blocks.
  var displays: [OpaquePointer: Display] = [:]
  var directives: [OpaquePointer: Located<String>] = [:]
  /// What is left of tables that are too large.
  var refused: Set<OpaquePointer> = []
  var tableRows: [OpaquePointer: Int] = [:]
  /// Whether a `$$` is open at the end of a paragraph that is being read.
  var openDisplay: (paragraph: OpaquePointer, bytes: Int, isOpen: Bool)?
  /// Lines whose `$$` closes a formula about which there is a problem already.
  var excusedLines: Set<Int> = []

  init(_ source: SourceLines) { self.source = source }

  /// The bytes at which `match` is asked: those that begin our marks, and those that begin characters beyond ASCII, for
  /// the stars beside them.
  static let specialBytes: [UInt8] = Array("${@^(".utf8) + Array(0xC2...0xF4)

  /// The node for what begins at the place that cmark has come to; nil when that is nothing of ours.
  func match(_ byte: UInt8, in parent: OpaquePointer, _ parser: OpaquePointer) -> OpaquePointer? {
    let text = text(of: parent)
    let position = Int(cmark_inline_parser_get_offset(parser))
    guard position < text.bytes.count else { return nil }
    let cursor = Cursor(parser: parser, parent: parent, text: text, position: position)
    switch byte {
    case UInt8(ascii: "$"): return dollar(cursor)
    case UInt8(ascii: "{"): return brace(cursor)
    case UInt8(ascii: "@"): return citation(cursor)
    case UInt8(ascii: "("): return parenthesis(cursor)
    case UInt8(ascii: "^"):
      noteCall(cursor)
      return nil
    default: return byte >= 0x80 ? run(cursor) : nil
    }
  }

  /// The text of a block that has spans, and of the spans in it.
  func text(of node: OpaquePointer) -> BlockText {
    if let current, current.node == node { return current.text }
    let text = BlockText(of: node, in: source, rows: &rows)
    current = (node, text, FormulaEnds(of: text.bytes), TickEnds())
    return text
  }

  /// The place in the file of a node in the text of a block.
  func location(of node: OpaquePointer, in block: OpaquePointer) -> SourceLocation? {
    let text = text(of: block)
    guard let position = position(of: node, in: block) else { return nil }
    return text.location(position, in: source)
  }

  /// The byte of its block's text on which a node begins.
  func position(of node: OpaquePointer, in block: OpaquePointer) -> Int? {
    if let index = userData(of: node), cmark_node_get_type(node) == CMARK_NODE_TEXT { return textPositions[index] }
    let line = Int(cmark_node_get_start_line(node))
    guard line > 0 else { return nil }
    let text = text(of: block)
    if countedLines?.node != block { countedLines = (block, text.lineStarts(without: skipped[block] ?? [])) }
    return text.position(
      line: line, column: Int(cmark_node_get_start_column(node)), among: countedLines?.starts ?? [])
  }

  /// The mark that a node of code stands for.
  func mark(of node: OpaquePointer) -> Mark? { userData(of: node).map { marks[$0] } }

  private func userData(of node: OpaquePointer) -> Int? {
    cmark_node_get_user_data(node).map { Int(bitPattern: $0) - 1 }
  }

  // MARK: Making nodes

  /// Where cmark has come to in a text.
  struct Cursor {
    let parser: OpaquePointer
    let parent: OpaquePointer
    let text: BlockText
    let position: Int

    var bytes: [UInt8] { text.bytes }

    /// True when an odd number of backslashes stands before a byte.
    func isEscaped(_ index: Int) -> Bool { slashes(before: index) % 2 == 1 }

    func slashes(before index: Int) -> Int {
      text.bytes[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    }
  }

  /// A node for a mark from `start` to `end`.
  func node(
    for kind: MarkdownNode.Kind, _ cursor: Cursor, from start: Int? = nil, to end: Int
  ) -> OpaquePointer? {
    guard let node = cmark_node_new(CMARK_NODE_CODE) else { return nil }
    let (start, text) = (start ?? cursor.position, cursor.text)
    mendStars(before: .mark, cursor, at: start)
    marks.append(Mark(kind: kind, location: text.location(start, in: source), source: text.string(start, end)))
    cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: marks.count))
    cmark_inline_parser_set_offset(cursor.parser, Int32(end))
    let lines = text.lineStarts(from: start, to: end)
    if !lines.isEmpty { skipped[cursor.parent, default: []].formUnion(lines) }
    return stars(after: .mark, node, cursor, at: end)
  }

  func formula(_ content: Range<Int>, in text: BlockText) -> FormulaSource {
    let starts = [content.lowerBound] + text.lineStarts(from: content.lowerBound, to: content.upperBound)
    return FormulaSource(
      tex: text.string(content.lowerBound, content.upperBound), lines: starts.map { text.location($0, in: source) })
  }

  /// A text of ours that begins at a place.
  func placed(_ node: OpaquePointer, at position: Int, _ cursor: Cursor, to end: Int) -> OpaquePointer {
    textPositions.append(position)
    cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: textPositions.count))
    cmark_inline_parser_set_offset(cursor.parser, Int32(end))
    return node
  }
}
