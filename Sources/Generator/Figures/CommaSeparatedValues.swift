/// A table as the text that spreadsheets and data libraries read.
enum CommaSeparatedValues {
  /// UTF-8 after RFC 4180: lines end in CR LF; a cell with a comma, a quote or a line end stands in quotes.
  static func bytes(of table: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in table {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(cell, isAlone: row.count == 1, to: &bytes)
      }
      bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }
    return bytes
  }

  private static func append(_ cell: String, isAlone: Bool, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = cell.utf8.contains {
      [quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains($0)
    }
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
