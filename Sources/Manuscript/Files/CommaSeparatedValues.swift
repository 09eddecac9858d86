/// A table as the text that spreadsheets and data libraries read and write: RFC 4180, in UTF-8.
public struct CommaSeparatedValues: Sendable {
  public struct Row: Sendable {
    /// What the cells say, without the quotes around them.
    public internal(set) var cells: [String] = []
    /// Where in the file each cell begins, and where the row does, in bytes.
    var starts: [Int] = []
    var start: Int
    var line: Int
  }

  /// The rows from the top; empty lines are none.
  public let rows: [Row]
  /// How it is written.
  public let dialect: TableDialect
  /// What the last comment before the first row says: some programs write the names of columns there.
  public let comment: String?
  private let bytes: [UInt8]
  private let file: String

  /// Reads a table, whose lines end in CR LF, LF or CR; a quote in a cell that does not begin with one is a letter.
  ///
  /// - Parameters:
  ///   - dialect: How it is written; RFC 4180 where left out.
  ///   - file: The path of the file in problems.
  public init(_ bytes: [UInt8], dialect: TableDialect = .standard, file: String) throws(Problem) {
    var reader = TableReader(bytes: bytes, dialect: dialect)
    rows = try reader.rows(file: file)
    comment = reader.comment
    self.dialect = dialect
    self.bytes = bytes
    self.file = file
  }

  /// The place of a cell in the file; of the row's beginning when it has no such cell.
  public func location(of column: Int, in row: Row) -> SourceLocation {
    let start = row.starts.indices.contains(column) ? row.starts[column] : row.start
    return Self.location(of: start, after: row.start, line: row.line, in: bytes, file: file)
  }

  /// The place of a byte by the row it is in, which may have ends of lines in its cells.
  static func location(
    of place: Int, after start: Int, line: Int, in bytes: [UInt8], file: String
  ) -> SourceLocation {
    let before = String(decoding: bytes[start..<place], as: UTF8.self)
    let ends = before.count { $0.isNewline }
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return SourceLocation(file: file, line: line + ends, column: column)
  }

  /// The text of a table: lines end in CR LF; a cell stands in quotes that has a comma, a quote or a line end, or what a
  /// reader could take for another separator, a comment or padding.
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
    let needsQuotes =
      cell.utf8.contains { [quote, comma, carriageReturn, lineFeed, tab, semicolon].contains($0) }
      || cell.utf8.first == numberSign || cell.utf8.first == blank || cell.utf8.last == blank
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
