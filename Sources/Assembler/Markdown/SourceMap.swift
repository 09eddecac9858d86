import Manuscript

/// Leads from a place in the text that cmark read back to the place in the file.
struct SourceMap: Sendable {
  /// One line of the text given to cmark.
  struct Line: Sendable {
    /// The line of the file, counted from 1.
    var number: Int
    /// The line as its author wrote it.
    var source: String
    /// The line as cmark sees it.
    var text: String = ""
    /// Where the two differ: from this byte of `text` on, the bytes of `source` are these.
    var steps: [(text: Int, source: Int)] = []
  }

  let file: String
  var lines: [Line] = []

  /// The place of a byte that cmark counts from 1 in a line counted from 1.
  func location(line: Int, byteColumn: Int, counter: inout ColumnCounter) -> SourceLocation {
    guard lines.indices.contains(line - 1) else { return SourceLocation(file: file, line: lines.last?.number) }
    let entry = lines[line - 1]
    guard byteColumn > 0 else { return SourceLocation(file: file, line: entry.number) }
    let byte = byteColumn - 1
    let step = entry.steps.last { $0.text <= byte }
    let sourceByte = step.map { $0.source + (byte - $0.text) } ?? byte
    let column = counter.column(ofByte: sourceByte, in: entry.source, line: entry.number)
    return SourceLocation(file: file, line: entry.number, column: column)
  }
}

/// Turns places counted in bytes into columns counted in characters.
///
/// Remembers where it was, so that asking for one place after another in a long line takes time for the line only once.
struct ColumnCounter {
  private var line = Int.min
  private var index = "".startIndex
  private var column = 1

  /// The column, from 1, of the character that a byte of the line, from 0, belongs to.
  mutating func column(ofByte byte: Int, in source: String, line: Int) -> Int {
    let utf8 = source.utf8
    var target = utf8.index(utf8.startIndex, offsetBy: max(0, byte), limitedBy: utf8.endIndex) ?? utf8.endIndex
    while target > source.startIndex, String.Index(target, within: source) == nil {
      target = utf8.index(before: target)
    }
    if line != self.line || target < index {
      self.line = line
      index = source.startIndex
      column = 1
    }
    column += source[index..<target].count
    index = target
    return column
  }
}
