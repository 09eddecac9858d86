import CMarkdown
import Manuscript

/// Our marks that are blocks: `:::exercise`, and formulas on lines of their own.
extension MarkReader {
  /// A table with more cells than this is no table for readers.
  static let mostCells = 50_000

  /// False for a byte with which no block of ours begins.
  static func beginsBlock(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "\\")
  }

  /// The node for a block that begins with the line that cmark reads; nil when that is nothing of ours.
  func openBlock(
    in parent: OpaquePointer, _ parser: OpaquePointer, line input: ArraySlice<UInt8>, isIndented: Bool
  ) -> OpaquePointer? {
    let start = Int(cmark_parser_get_first_nonspace(parser))
    let line = Int(cmark_parser_get_line_number(parser)) - 1
    if cmark_node_get_syntax_extension(parent) != nil, refusesRow(of: parent, at: line) {
      let node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, Int32(start + 1))
      if let node { refused.insert(node) }
      return node
    }
    guard !isIndented else { return nil }
    if input.has(":::", at: start) {
      let name = String(decoding: input[start...].drop { $0 == UInt8(ascii: ":") }, as: UTF8.self).trimmed
      let node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, Int32(start + 1))
      if let node { directives[node] = Located(name, at: source.location(line: line, byte: start)) }
      return node
    }
    guard let marks = DisplayMarks(opening: input, at: start), !closesDisplay(parent),
      let last = lastLine(of: marks, from: line, at: start)
    else { return nil }
    let continues = cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH
    let node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, Int32(start + 1))
    if let node {
      displays[node] = Display(marks: marks, line: line, lastLine: last, continuesParagraph: continues)
    }
    return node
  }

  /// True when the line that cmark reads belongs to a block of ours.
  func continuesBlock(_ node: OpaquePointer, _ parser: OpaquePointer) -> Bool {
    guard cmark_parser_is_blank(parser) == 0 else { return false }
    if let display = displays[node] { return Int(cmark_parser_get_line_number(parser)) - 1 <= display.lastLine }
    return refused.contains(node)
  }

  private func refusesRow(of table: OpaquePointer, at line: Int) -> Bool {
    guard cmark_node_get_type_string(table).map({ String(cString: $0) }) == "table" else { return false }
    let rows = tableRows[table, default: 1] + 1
    tableRows[table] = rows
    guard rows * Int(cmark_gfm_extensions_get_table_columns(table)) > Self.mostCells else { return false }
    let start = source.location(
      line: Int(cmark_node_get_start_line(table)) - 1, byte: Int(cmark_node_get_start_column(table)) - 1)
    problems.append(
      Problem("limit of \(Self.mostCells) cells in a table passed", at: start, hint: "link to a file with the numbers"))
    return true
  }

  /// True in a paragraph where a `$$` is open, which the next one closes.
  private func closesDisplay(_ paragraph: OpaquePointer) -> Bool {
    guard cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH, let text = cmark_node_get_string_content(paragraph)
    else { return false }
    var (index, isOpen) = (0, false)
    if let open = openDisplay, open.paragraph == paragraph { (index, isOpen) = (open.bytes, open.isOpen) }
    let dollar = CChar(bitPattern: UInt8(ascii: "$"))
    while text[index] != 0 {
      if text[index] == CChar(bitPattern: UInt8(ascii: "\\")), text[index + 1] != 0 {
        index += 2
      } else if text[index] == dollar, text[index + 1] == dollar {
        isOpen.toggle()
        index += 2
      } else {
        index += 1
      }
    }
    openDisplay = (paragraph, index, isOpen)
    return isOpen
  }

  /// The line that closes a formula; nil when none does, or text follows on it.
  private func lastLine(of marks: DisplayMarks, from first: Int, at start: Int) -> Int? {
    var line = first
    var rest = source.line(first).dropFirst(start + marks.openingLength)
    // What stands in an item must be as far to the right as the item.
    let opening = source.line(first).prefix(start)
    let indent = opening.allSatisfy(\.isContainer) ? 0 : start
    while true {
      if let end = marks.end(in: rest, from: rest.startIndex) {
        if line == first, marks == .dollars { return nil }
        var behind = source.bytes[end.mark..<rest.endIndex].drop(while: \.isBlank)
        if let anchor = Self.anchorEnd(in: source.bytes, at: behind.startIndex) {
          behind = behind[min(anchor, behind.endIndex)...].drop(while: \.isBlank)
        }
        return behind.isEmpty ? line : nil
      }
      line += 1
      let container = source.line(line).prefix(while: \.isContainer)
      rest = source.line(line).dropFirst(container.count)
      guard !rest.isEmpty, container.count >= indent else { return nil }
    }
  }

  /// The formula of a block, and what names it.
  func formula(of node: OpaquePointer, _ display: Display) -> MarkdownNode? {
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let text = BlockText(lines: literal, from: display.line, in: source)
    let bytes = text.bytes[...]
    let start = bytes.prefix(while: \.isBlank).count
    let place = text.location(start, in: source)
    guard let end = display.marks.end(in: bytes, from: min(bytes.endIndex, start + display.marks.openingLength)) else {
      problems.append(Self.unclosed(display.marks, at: place))
      return nil
    }
    var tex: [UInt8] = []
    var lines: [SourceLocation] = []
    var index = start + display.marks.openingLength
    while true {
      lines.append(text.location(index, in: source))
      let line = bytes[index..<end.content].prefix { $0 != UInt8(ascii: "\n") }
      tex += line
      guard line.endIndex < end.content else { break }
      tex.append(UInt8(ascii: "\n"))
      index = bytes[(line.endIndex + 1)..<end.content].drop(while: \.isBlank).startIndex
    }
    var anchor: Located<String>?
    let open = end.mark + bytes[end.mark...].prefix(while: \.isBlank).count
    if let close = Self.anchorEnd(in: text.bytes, at: open) {
      anchor = Located(text.string(open + 2, close - 1), at: text.location(open + 2, in: source))
    }
    let formula = FormulaSource(tex: String(decoding: tex, as: UTF8.self), lines: lines)
    return MarkdownNode(.formula(formula, isDisplay: true, anchor: anchor), at: place)
  }

  private static func unclosed(_ marks: DisplayMarks, at place: SourceLocation) -> Problem {
    switch marks {
    case .dollars:
      Problem("the formula is not closed", at: place, hint: "end it with $$, or write \\$\\$ for two signs")
    case .brackets: Problem("the formula is not closed", at: place, hint: "end it with \\]")
    case .environment(let end):
      Problem("the formula is not closed", at: place, hint: "end it with \(String(decoding: end, as: UTF8.self))")
    }
  }

  /// What is wrong with a `$$` that no other closes.
  func reportUnclosed(displayAt position: Int, in text: BlockText) {
    let first = text.place(of: position).line
    guard !excusedLines.contains(first) else { return }
    func isEmpty(_ line: Int) -> Bool { source.line(line).allSatisfy(\.isContainer) }
    var empty = first + 1
    while empty < source.ranges.count, !isEmpty(empty) { empty += 1 }
    var last = empty
    while last < source.ranges.count, isEmpty(last) { last += 1 }
    while last < source.ranges.count, !isEmpty(last) {
      let rest = source.line(last).drop(while: \.isContainer)
      if rest.has("$$", at: rest.startIndex) {
        excusedLines.insert(last)
        problems.append(
          Problem(
            "an empty line ends the formula that begins at line \(source.firstLine + first)",
            at: source.location(line: empty, byte: 0), hint: "remove the empty line"))
        return
      }
      last += 1
    }
    problems.append(Self.unclosed(.dollars, at: text.location(position, in: source)))
  }
}
