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
  private var current: (node: OpaquePointer, text: BlockText, formulas: FormulaEnds, ticks: TickEnds)?
  private var rows = TableRows()
  /// Of the texts in which marks go over lines, where the lines begin that cmark has not counted.
  private var skipped: [OpaquePointer: [Int]] = [:]
  /// Of the texts that we have made nodes of, the bytes on which they begin.
  private var textPositions: [Int] = []
  /// What stands between `[^` and `]`, where it was not escaped.
  private(set) var noteCalls: [(name: String, location: SourceLocation)] = []

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
    return text(of: block).position(
      line: line, column: Int(cmark_node_get_start_column(node)), skipped: skipped[block] ?? [])
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

  private func inlineFormula(_ cursor: Cursor) -> FormulaEnds.Span? {
    current?.formulas.inline(in: cursor.bytes, from: cursor.position)
  }

  /// A node for a mark from `start` to `end`.
  private func node(
    for kind: MarkdownNode.Kind, _ cursor: Cursor, from start: Int? = nil, to end: Int
  ) -> OpaquePointer? {
    guard let node = cmark_node_new(CMARK_NODE_CODE) else { return nil }
    let (start, text) = (start ?? cursor.position, cursor.text)
    mendStars(before: .mark, cursor, at: start)
    marks.append(Mark(kind: kind, location: text.location(start, in: source), source: text.string(start, end)))
    cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: marks.count))
    cmark_inline_parser_set_offset(cursor.parser, Int32(end))
    let lines = text.lineStarts(from: start, to: end)
    if !lines.isEmpty { skipped[cursor.parent, default: []] += lines }
    return stars(after: .mark, node, cursor, at: end)
  }

  private func formula(_ content: Range<Int>, in text: BlockText) -> FormulaSource {
    let starts = [content.lowerBound] + text.lineStarts(from: content.lowerBound, to: content.upperBound)
    return FormulaSource(
      tex: text.string(content.lowerBound, content.upperBound), lines: starts.map { text.location($0, in: source) })
  }

  // MARK: Marks

  private func dollar(_ cursor: Cursor) -> OpaquePointer? {
    let (bytes, position) = (cursor.bytes, cursor.position)
    guard bytes.has("$$", at: position) else {
      guard let span = inlineFormula(cursor) else { return nil }
      let formula = formula(span.content, in: cursor.text)
      return node(for: .formula(formula, isDisplay: false, anchor: nil), cursor, to: span.end)
    }
    guard let span = current?.formulas.display(in: bytes, from: position + 2) else {
      reportUnclosed(displayAt: position, in: cursor.text)
      guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
      cmark_node_set_literal(node, "$$")
      return placed(node, at: position, cursor, to: position + 2)
    }
    var end = span.end
    var anchor: Located<String>?
    let place = end + bytes[end...].prefix { $0 == UInt8(ascii: " ") }.count
    if let found = Self.anchorEnd(in: bytes, at: place) {
      anchor = Located(cursor.text.string(place + 2, found - 1), at: cursor.text.location(place + 2, in: source))
      end = found
    }
    let formula = formula(span.content, in: cursor.text)
    return node(for: .formula(formula, isDisplay: true, anchor: anchor), cursor, to: end)
  }

  /// `` {value}`…` `` or `{#anchor}`.
  private func brace(_ cursor: Cursor) -> OpaquePointer? {
    let (bytes, position, text) = (cursor.bytes, cursor.position, cursor.text)
    if let end = Self.anchorEnd(in: bytes, at: position) {
      let rest = bytes[end...].drop(while: \.isBlank)
      guard rest.isEmpty || rest.first == UInt8(ascii: "\n") else { return nil }
      let name = Located(text.string(position + 2, end - 1), at: text.location(position + 2, in: source))
      return node(for: .anchor(name), cursor, to: end)
    }
    let isName = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    }
    let name = bytes[(position + 1)...].prefix(40).prefix(while: isName)
    guard !name.isEmpty, bytes.has("}`", at: name.endIndex) else { return nil }
    let ticks = bytes[(name.endIndex + 1)...].prefix { $0 == UInt8(ascii: "`") }
    guard let close = current?.ticks.closing(ticks.count, in: bytes, from: ticks.endIndex) else { return nil }
    guard name.elementsEqual("value".utf8) else {
      let role = String(decoding: name, as: UTF8.self)
      problems.append(
        .role(role, content: text.string(ticks.endIndex, close), at: text.location(position, in: source)))
      return nil
    }
    let expression = text.string(ticks.endIndex, close)
    let blanks = expression.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let value = Located(expression.trimmed, at: text.location(ticks.endIndex + blanks, in: source))
    return node(for: .value(value), cursor, to: close + ticks.count)
  }

  /// What stands in brackets of `[@one; @two]`; whether the brackets are those of a link, cmark decides.
  private func citation(_ cursor: Cursor) -> OpaquePointer? {
    let (bytes, position, text) = (cursor.bytes, cursor.position, cursor.text)
    let open = position - 1
    guard open >= 0, bytes[open] == UInt8(ascii: "["), !cursor.isEscaped(open),
      open == 0 || bytes[open - 1] != UInt8(ascii: "!") || cursor.isEscaped(open - 1),
      let close = bytes[position...].prefix(1000).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    var ids: [Located<String>] = []
    for part in bytes[position..<close].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let start = part.startIndex + part.prefix { $0 == UInt8(ascii: " ") }.count
      let name = text.string(start, part.endIndex).trimmed
      guard name.hasPrefix("@"), name.count > 1, name.dropFirst().allSatisfy(Self.isInName) else { return nil }
      ids.append(Located(String(name.dropFirst()), at: text.location(start + 1, in: source)))
    }
    return node(for: .citation(ids), cursor, to: close)
  }

  /// `\(…\)`: the backslash is no escape of the parenthesis here, but text before it.
  private func parenthesis(_ cursor: Cursor) -> OpaquePointer? {
    let slashes = cursor.slashes(before: cursor.position)
    guard slashes > 0 else { return nil }
    let found = current?.formulas.parenthesised(in: cursor.bytes, from: cursor.position + 1, slashes: slashes)
    if let found, slashes <= 2 {
      cmark_node_unput(cursor.parent, 1)
      let formula = formula(found.content, in: cursor.text)
      return node(
        for: .formula(formula, isDisplay: false, anchor: nil), cursor, from: cursor.position - slashes, to: found.end)
    }
    guard slashes % 2 == 1 else { return nil }
    cmark_node_unput(cursor.parent, 1)
    return nil
  }

  private func noteCall(_ cursor: Cursor) {
    let (bytes, open) = (cursor.bytes, cursor.position - 1)
    guard open >= 0, bytes[open] == UInt8(ascii: "["), !cursor.isEscaped(open) else { return }
    let name = bytes[(cursor.position + 1)...].prefix(400).prefix { $0 != UInt8(ascii: "]") && $0 > 0x20 }
    guard !name.isEmpty, bytes.has("]", at: name.endIndex) else { return }
    noteCalls.append((String(decoding: name, as: UTF8.self), cursor.text.location(open, in: source)))
  }

  /// Says of a note that is called for that nothing defines it.
  func reportMissingNote(_ name: String) {
    guard let index = noteCalls.firstIndex(where: { $0.name == name }) else { return }
    let call = noteCalls.remove(at: index)
    problems.append(
      Problem(
        "no footnote named \(Message.quote(name))", at: call.location, hint: "define it with a line “[^\(name)]: …”"))
  }

  // MARK: Text and the stars beside it

  /// The characters that cmark, or an extension, reads as more than text.
  private static let stops: [Bool] = {
    var stops = [Bool](repeating: false, count: 256)
    for byte in Array("\n\r\\`&_*[]<!~${@^(".utf8) { stops[Int(byte)] = true }
    return stops
  }()

  /// A run of text that begins beyond ASCII.
  private func run(_ cursor: Cursor) -> OpaquePointer? {
    let (bytes, position) = (cursor.bytes, cursor.position)
    var end = position + 1
    while end < bytes.count, !Self.stops[Int(bytes[end])] {
      // Addresses are cmark's to find.
      if bytes[end] == UInt8(ascii: ":"), bytes.has("://", at: end) { break }
      if bytes[end] == UInt8(ascii: "w"), bytes.has("www.", at: end) { break }
      end += 1
    }
    let isLineEnd = end < bytes.count && bytes[end] == UInt8(ascii: "\n")
    let last = isLineEnd ? bytes[position..<end].withoutBlanksBehind.endIndex : end
    guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
    if let scalar = Self.scalar(in: bytes, at: position) { mendStars(before: .scalar(scalar), cursor, at: position) }
    cmark_node_set_literal(node, cursor.text.string(position, last))
    _ = placed(node, at: position, cursor, to: end)
    guard let scalar = Self.scalar(in: bytes, before: end) else { return node }
    return stars(after: .scalar(scalar), node, cursor, at: end)
  }

  private func placed(_ node: OpaquePointer, at position: Int, _ cursor: Cursor, to end: Int) -> OpaquePointer {
    textPositions.append(position)
    cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: textPositions.count))
    cmark_inline_parser_set_offset(cursor.parser, Int32(end))
    return node
  }

  /// Says anew what stars may do that cmark has just read, where something of ours follows them.
  private func mendStars(before after: Flanking.Side, _ cursor: Cursor, at end: Int) {
    let bytes = cursor.bytes
    guard end > 0, let mark = Self.starMark(bytes[end - 1]), let node = cmark_node_last_child(cursor.parent),
      cmark_node_get_type(node) == CMARK_NODE_TEXT
    else { return }
    var start = end - bytes[..<end].reversed().prefix { $0 == mark }.count
    if cursor.isEscaped(start) { start += 1 }
    guard start < end else { return }
    let before: Flanking.Side
    if let previous = cmark_node_previous(node), cmark_node_get_type(previous) == CMARK_NODE_CODE,
      self.mark(of: previous) != nil
    {
      before = .mark
    } else {
      before = Self.scalar(in: bytes, before: start).map { .scalar($0) } ?? .nothing
    }
    let flanking = Flanking(between: before, and: after)
    guard flanking.isOurs else { return }
    if let delimiter = cmark_inline_parser_get_last_delimiter(cursor.parser), delimiter.pointee.inl_text == node {
      delimiter.pointee.can_open = flanking.opens ? 1 : 0
      delimiter.pointee.can_close = flanking.closes ? 1 : 0
    } else {
      push(flanking, mark, count: end - start, node, cursor.parser)
    }
  }

  /// Reads stars that follow a node, where cmark alone would not see what they may do.
  private func stars(after before: Flanking.Side, _ node: OpaquePointer, _ cursor: Cursor, at start: Int)
    -> OpaquePointer
  {
    let bytes = cursor.bytes
    guard start < bytes.count, let mark = Self.starMark(bytes[start]) else { return node }
    let end = start + bytes[start...].prefix { $0 == mark }.count
    let after = Self.scalar(in: bytes, at: end)
    // `mendStars` knows more about what it is asked for.
    if end < bytes.count, bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "$") || bytes[end] == UInt8(ascii: "{") {
      return node
    }
    let flanking = Flanking(between: before, and: after.map { .scalar($0) } ?? .nothing)
    guard flanking.isOurs, let stars = cmark_node_new(CMARK_NODE_TEXT) else { return node }
    cmark_node_append_child(cursor.parent, node)
    cmark_node_set_literal(stars, cursor.text.string(start, end))
    _ = placed(stars, at: start, cursor, to: end)
    push(flanking, mark, count: end - start, stars, cursor.parser)
    return stars
  }

  private func push(_ flanking: Flanking, _ mark: UInt8, count: Int, _ node: OpaquePointer, _ parser: OpaquePointer) {
    guard flanking.opens || flanking.closes, mark == UInt8(ascii: "*") || count <= 2 else { return }
    cmark_inline_parser_push_delimiter(parser, mark, flanking.opens ? 1 : 0, flanking.closes ? 1 : 0, node)
  }

  private static func starMark(_ byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~") ? byte : nil
  }
}
