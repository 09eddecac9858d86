let quote = UInt8(ascii: "\"")
let comma = UInt8(ascii: ",")
let carriageReturn = UInt8(ascii: "\r")
let lineFeed = UInt8(ascii: "\n")
let tab = UInt8(ascii: "\t")
let semicolon = UInt8(ascii: ";")
let numberSign = UInt8(ascii: "#")
let blank = UInt8(ascii: " ")

/// Goes once over the bytes of a table.
struct TableReader {
  let bytes: [UInt8]
  let dialect: TableDialect
  private(set) var comment: String?
  private var place = 0
  private var line = 1

  init(bytes: [UInt8], dialect: TableDialect) {
    self.bytes = bytes
    self.dialect = dialect
    // Spreadsheets begin their files with a byte order mark.
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { place = 3 }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func rows(file: String) throws(Problem) -> [CommaSeparatedValues.Row] {
    var rows: [CommaSeparatedValues.Row] = []
    while next != nil {
      if skipLineEnd() { continue }
      if let text = skipComment() {
        if rows.isEmpty { comment = text }
        continue
      }
      var row = CommaSeparatedValues.Row(start: place, line: line)
      repeat {
        if !row.cells.isEmpty { place += 1 }
        if dialect.isLoose { skipBlanks() }
        row.starts.append(place)
        row.cells.append(next == quote ? try quoted(in: row, file: file) : plain())
      } while next == dialect.separator
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

  /// The text of the comment that this line is, or nil.
  private mutating func skipComment() -> String? {
    guard dialect.isLoose else { return nil }
    let start = bytes[place...].drop { $0 == blank || $0 == tab }
    let isSeparatorLine = place < 4 && start.starts(with: Array("sep=".utf8))
    guard start.first == numberSign || isSeparatorLine else { return nil }
    let text = start.prefix { $0 != carriageReturn && $0 != lineFeed }
    place = text.endIndex
    _ = skipLineEnd()
    return isSeparatorLine ? "" : String(decoding: text.drop { $0 == numberSign }, as: UTF8.self)
  }

  /// Passes the blanks around a cell that people line columns up with.
  private mutating func skipBlanks() {
    while let byte = next, byte == blank || byte == tab, byte != dialect.separator { place += 1 }
  }

  private mutating func plain() -> String {
    var rest = bytes[place...].prefix { $0 != dialect.separator && $0 != carriageReturn && $0 != lineFeed }
    place = rest.endIndex
    if dialect.isLoose { while rest.last == blank || rest.last == tab { rest.removeLast() } }
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
    if dialect.isLoose, isClosed { skipBlanks() }
    guard isClosed, next.map({ [dialect.separator, carriageReturn, lineFeed].contains($0) }) ?? true else {
      throw Problem(
        isClosed ? "a quoted cell goes on after its closing quote" : "a quoted cell has no closing quote",
        at: CommaSeparatedValues.location(of: opening, after: row.start, line: row.line, in: bytes, file: file),
        hint: "put quotes around the whole cell, and write each quote in it twice")
    }
    return String(decoding: cell, as: UTF8.self)
  }
}
