import CMarkdown
import Manuscript

/// The text that cmark reads the spans of a block from, and where each byte of it stands in the source.
struct BlockText {
  let bytes: [UInt8]
  /// Of the text's lines, the bytes on which they begin.
  private let lineStarts: [Int]
  /// The line of the source that is the first of the text.
  private let firstLine: Int
  /// Of each line, the byte of the source's line on which it begins.
  private let offsets: [Int]
  /// Where the text has a bar for which the source has `\|`.
  private let bars: [Int]
  /// By how much cmark counts columns from other than the text's lines.
  private let columnOffset: Int
  /// The line of the source that cmark takes for the first.
  private let countedLine: Int

  /// The text of a block that has spans.
  init(of node: OpaquePointer, in source: SourceLines, rows: inout TableRows) {
    let all = Array(Array(String(cmark_node_get_string_content(node)).utf8).withoutBlanksBehind)
    bytes = all
    let start = Int(cmark_node_get_start_line(node)) - 1
    let column = Int(cmark_node_get_start_column(node)) - 1
    countedLine = start
    if cmark_node_get_type(node) != CMARK_NODE_HEADING, cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH {
      let cell = rows.cell(node, holding: all, in: source)
      (lineStarts, firstLine, offsets) = ([0], cell.line, [cell.start])
      columnOffset = cell.columnOffset
      bars = Self.bars(in: source.line(cell.line), from: cell.start, of: all)
      return
    }
    bars = []
    let line = source.line(start)
    if cmark_node_get_type(node) == CMARK_NODE_HEADING, line.at(column) == UInt8(ascii: "#") {
      let rest = line.dropFirst(column).drop { $0 == UInt8(ascii: "#") }.drop(while: \.isBlank)
      (lineStarts, firstLine, offsets) = ([0], start, [rest.startIndex - line.startIndex])
      columnOffset = offsets[0]
      return
    }
    columnOffset = column
    let starts = Self.lineStarts(of: all)
    let lines = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : all.count
      return all[starts[index]..<end].withoutBlanksBehind
    }
    // Definitions of addresses at the beginning are no longer in the text.
    let last = max(start, Int(cmark_node_get_end_line(node)) - 1)
    let first = (start...last).first { index in
      lines.first.map { source.line(index).withoutBlanksBehind.hasSuffix($0) } ?? true
    }
    firstLine = first ?? start
    lineStarts = starts
    offsets = lines.enumerated().map { index, line in
      max(0, source.line((first ?? start) + index).withoutBlanksBehind.count - line.count)
    }
  }

  /// The text of a block that has lines as they were written, as code has.
  init(lines content: String, from line: Int, in source: SourceLines) {
    let all = Array(Array(content.utf8).withoutBlanksBehind)
    let starts = Self.lineStarts(of: all)
    bytes = all
    lineStarts = starts
    firstLine = line
    countedLine = line
    columnOffset = 0
    bars = []
    offsets = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : all.count
      let length = all[starts[index]..<end].withoutBlanksBehind.count
      return max(0, source.line(line + index).withoutBlanksBehind.count - length)
    }
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  private static func bars(in line: ArraySlice<UInt8>, from start: Int, of bytes: [UInt8]) -> [Int] {
    var bars: [Int] = []
    var index = line.startIndex + start
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "|"), line.has("\\|", at: index) {
        bars.append(place)
        index += 1
      }
      index += 1
    }
    return bars
  }

  /// The place of a byte of the text in the file.
  func location(_ position: Int, in source: SourceLines) -> SourceLocation {
    let (line, byte) = place(of: position)
    return source.location(line: line, byte: byte)
  }

  /// The line and byte of the source for a byte of the text.
  func place(of position: Int) -> (line: Int, byte: Int) {
    let index = max(0, lineIndex(of: position))
    let extra = bars.prefix { $0 < position }.count
    return (firstLine + index, offsets[index] + position - lineStarts[index] + extra)
  }

  private func lineIndex(of position: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The byte of the text at a place that cmark names, which has counted the lines that begin at `starts`.
  func position(line: Int, column: Int, among starts: [Int]) -> Int {
    let index = min(max(0, line - 1 - countedLine), starts.count - 1)
    guard starts.indices.contains(index) else { return 0 }
    return min(max(0, starts[index] + column - 1 - columnOffset), bytes.count)
  }

  func lineStarts(without skipped: Set<Int>) -> [Int] {
    skipped.isEmpty ? lineStarts : lineStarts.filter { !skipped.contains($0) }
  }

  /// The lines that begin between two bytes.
  func lineStarts(from start: Int, to end: Int) -> ArraySlice<Int> {
    lineStarts[(lineIndex(of: start) + 1)...].prefix { $0 <= end }
  }

  func string(_ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }
}
