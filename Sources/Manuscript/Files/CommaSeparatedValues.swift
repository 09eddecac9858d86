/// A table as the text that spreadsheets and data libraries read and write: RFC 4180, in UTF-8.
public struct CommaSeparatedValues: Sendable {
  public struct Row: Sendable {
    /// What the cells say, without the quotes around them.
    public fileprivate(set) var cells: [String] = []
    /// Where in the file each cell begins, and where the row does, in bytes.
    fileprivate var starts: [Int] = []
    fileprivate var start: Int
    fileprivate var line: Int
  }

  /// The rows from the top; empty lines are none.
  public let rows: [Row]
  private let bytes: [UInt8]
  private let file: String

  /// Reads a table, whose lines end in CR LF, LF or CR; a quote in a cell that does not begin with one is a letter.
  ///
  /// - Parameter file: The path of the file in problems.
  public init(_ bytes: [UInt8], file: String) throws(Problem) {
    var reader = TableReader(bytes: bytes)
    rows = try reader.rows(file: file)
    self.bytes = bytes
    self.file = file
  }

  /// The place of a cell in the file; of the row's beginning when it has no such cell.
  public func location(of column: Int, in row: Row) -> SourceLocation {
    let start = row.starts.indices.contains(column) ? row.starts[column] : row.start
    return Self.location(of: start, after: row.start, line: row.line, in: bytes, file: file)
  }

  /// The place of a byte by the row it is in, which may have ends of lines in its cells.
  fileprivate static func location(
    of place: Int, after start: Int, line: Int, in bytes: [UInt8], file: String
  ) -> SourceLocation {
    let before = String(decoding: bytes[start..<place], as: UTF8.self)
    let ends = before.count { $0.isNewline }
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return SourceLocation(file: file, line: line + ends, column: column)
  }

  /// The text of a table: lines end in CR LF; a cell with a comma, a quote or a line end stands in quotes.
  public static func bytes(of table: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in table {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(comma) }
        append(cell, isAlone: row.count == 1, to: &bytes)
      }
      bytes += [carriageReturn, lineFeed]
    }
    return bytes
  }

  private static func append(_ cell: String, isAlone: Bool, to bytes: inout [UInt8]) {
    let needsQuotes = cell.utf8.contains { [quote, comma, carriageReturn, lineFeed].contains($0) }
    // An empty cell alone in its row would read as an empty line, which readers drop.
    guard needsQuotes || (cell.isEmpty && isAlone) else {
      bytes += cell.utf8
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let carriageReturn = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")

/// Goes once over the bytes of a table.
private struct TableReader {
  let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
    // Spreadsheets begin their files with a byte order mark.
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { place = 3 }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func rows(file: String) throws(Problem) -> [CommaSeparatedValues.Row] {
    var rows: [CommaSeparatedValues.Row] = []
    while next != nil {
      if skipLineEnd() { continue }
      var row = CommaSeparatedValues.Row(start: place, line: line)
      repeat {
        if !row.cells.isEmpty { place += 1 }
        row.starts.append(place)
        row.cells.append(next == quote ? try quoted(in: row, file: file) : plain())
      } while next == comma
      rows.append(row)
      _ = skipLineEnd()
    }
    return rows
  }

  private mutating func skipLineEnd() -> Bool {
    guard next == carriageReturn || next == lineFeed else { return false }
    let isPair = next == carriageReturn && place + 1 < bytes.count && bytes[place + 1] == lineFeed
    place += isPair ? 2 : 1
    line += 1
    return true
  }

  private mutating func plain() -> String {
    let rest = bytes[place...].prefix { $0 != comma && $0 != carriageReturn && $0 != lineFeed }
    place = rest.endIndex
    return String(decoding: rest, as: UTF8.self)
  }

  private mutating func quoted(in row: CommaSeparatedValues.Row, file: String) throws(Problem) -> String {
    let opening = place
    var cell: [UInt8] = []
    var isClosed = false
    place += 1
    while let byte = next {
      if byte == quote {
        place += 1
        isClosed = next != quote
        if isClosed { break }
      }
      if byte == carriageReturn || byte == lineFeed {
        let start = place
        _ = skipLineEnd()
        cell += bytes[start..<place]
      } else {
        cell.append(byte)
        place += 1
      }
    }
    guard isClosed, next.map({ [comma, carriageReturn, lineFeed].contains($0) }) ?? true else {
      throw Problem(
        isClosed ? "a quoted cell goes on after its closing quote" : "a quoted cell has no closing quote",
        at: CommaSeparatedValues.location(of: opening, after: row.start, line: row.line, in: bytes, file: file),
        hint: "put quotes around the whole cell, and write each quote in it twice")
    }
    return String(decoding: cell, as: UTF8.self)
  }
}
