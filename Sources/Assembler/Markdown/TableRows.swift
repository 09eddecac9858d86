import CMarkdown

/// Divides the lines of tables at their bars, as cmark does.
struct TableRows {
  private var line = -1
  private var cells: [Range<Int>] = []
  private var last: (node: OpaquePointer, index: Int)?
  private var headLines: [OpaquePointer: Int] = [:]

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
    if counted == tableLine, let table, cmark_node_parent(node) == cmark_node_first_child(table) {
      line =
        headLines[table] ?? headLine(from: counted, behind: tableColumn, index: index, text: text, in: source)
      headLines[table] = line
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
