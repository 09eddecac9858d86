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

  /// The byte of the text at a place that cmark names, which has not counted the lines that begin at `skipped`.
  func position(line: Int, column: Int, skipped: [Int]) -> Int {
    let starts = skipped.isEmpty ? lineStarts : lineStarts.filter { !skipped.contains($0) }
    let index = min(max(0, line - 1 - countedLine), starts.count - 1)
    return min(max(0, starts[index] + column - 1 - columnOffset), bytes.count)
  }

  /// The lines that begin between two bytes.
  func lineStarts(from start: Int, to end: Int) -> ArraySlice<Int> {
    lineStarts[(lineIndex(of: start) + 1)...].prefix { $0 <= end }
  }

  func string(_ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }
}

/// Divides the lines of tables at their bars, as cmark does.
struct TableRows {
  private var line = -1
  private var cells: [Range<Int>] = []
  private var last: (node: OpaquePointer, index: Int)?

  /// Where the text of a cell begins, and by how much cmark counts columns in it from elsewhere.
  mutating func cell(
    _ node: OpaquePointer, holding text: [UInt8], in source: SourceLines
  ) -> (line: Int, start: Int, columnOffset: Int) {
    var index = 0
    var before = cmark_node_previous(node)
    while let node = before {
      index += 1
      if let last, last.node == node {
        index = last.index + 1
        break
      }
      before = cmark_node_previous(node)
    }
    last = (node, index)
    let table = cmark_node_parent(node).flatMap { cmark_node_parent($0) }
    let tableLine = table.map { Int(cmark_node_get_start_line($0)) - 1 } ?? 0
    let tableColumn = table.map { Int(cmark_node_get_start_column($0)) - 1 } ?? 0
    let counted = Int(cmark_node_get_start_line(node)) - 1
    var line = counted
    // A paragraph's last line can be the head of a table; cmark gives it the paragraph's place.
    if counted == tableLine, let first = table.flatMap({ cmark_node_first_child($0) }), cmark_node_parent(node) == first
    {
      line = headLine(from: counted, behind: tableColumn, index: index, text: text, in: source)
    }
    let rowStart = divide(line, behind: line == tableLine ? tableColumn : nil, in: source)
    guard cells.indices.contains(index) else { return (line, rowStart, tableColumn) }
    return (line, cells[index].lowerBound, tableColumn + cells[index].lowerBound - rowStart)
  }

  private mutating func headLine(
    from first: Int, behind column: Int, index: Int, text: [UInt8], in source: SourceLines
  ) -> Int {
    for line in first..<min(first + 1000, source.ranges.count) {
      let bytes = source.line(line)
      _ = divide(line, behind: line == first ? column : nil, in: source)
      let next = source.line(line + 1).drop(while: \.isContainer)
      guard !next.isEmpty, next.allSatisfy({ "|:- \t".utf8.contains($0) }), cells.indices.contains(index) else {
        continue
      }
      let start = bytes.startIndex
      let cell = bytes[(start + cells[index].lowerBound)..<(start + cells[index].upperBound)]
      if cell.elementsEqual(text) || cell.contains(UInt8(ascii: "\\")) { return line }
    }
    return first
  }

  /// Finds the cells of a line, and gives the byte on which its row begins.
  private mutating func divide(_ line: Int, behind column: Int?, in source: SourceLines) -> Int {
    let bytes = source.line(line)
    let base = bytes.startIndex
    let rowStart = column ?? bytes.prefix(while: \.isContainer).count
    guard line != self.line else { return rowStart }
    self.line = line
    cells = []
    var start = base + rowStart
    var index = start
    func add(_ end: Int) {
      let cell = bytes[start..<end].drop(while: \.isBlank).withoutBlanksBehind
      cells.append((cell.startIndex - base)..<(cell.endIndex - base))
    }
    if bytes.has("|", at: index) {
      index += 1
      start = index
    }
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "|") {
        add(index)
        start = index + 1
      }
      index += 1
    }
    add(bytes.endIndex)
    return rowStart
  }
}

extension Collection<UInt8> where Index == Int, SubSequence == ArraySlice<UInt8> {
  /// Without blanks and line ends at the end.
  var withoutBlanksBehind: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1].isBlank || self[end - 1] == 0x0A || self[end - 1] == 0x0D { end -= 1 }
    return self[startIndex..<end]
  }

  /// The byte at a distance from the beginning; nil behind the end.
  func at(_ distance: Int) -> UInt8? {
    let index = startIndex + distance
    return indices.contains(index) ? self[index] : nil
  }

  fileprivate func hasSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
    suffix.count <= count && self[(endIndex - suffix.count)...].elementsEqual(suffix)
  }
}
