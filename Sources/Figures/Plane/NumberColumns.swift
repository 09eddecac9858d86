import Manuscript

/// The columns of a CSV file of numbers: a header row, then rows of as many cells.
struct NumberColumns {
  private let names: [String]
  private let rows: [CommaSeparatedValues.Row]
  private let table: CommaSeparatedValues
  private let file: String

  /// The largest file that is drawn.
  static let rows = CountLimit(100_000, "rows", hint: "keep every tenth row")

  /// Reads the text of `file`; every row with too few cells is a problem.
  init(_ text: String, file: String) throws(Problem) {
    self.file = file
    table = try CommaSeparatedValues(Array(text.utf8), file: file)
    guard let header = table.rows.first else {
      throw Problem("the file is empty", at: SourceLocation(file: file, line: 1), hint: "begin with a row of names")
    }
    try Self.rows.check(table.rows.count, at: SourceLocation(file: file))
    names = header.cells.map(Self.trimmed)
    rows = Array(table.rows.dropFirst())
    for row in rows where row.cells.count != names.count {
      throw Problem(
        "the row has \(row.cells.count) cells, the header \(names.count)", at: table.location(of: 0, in: row),
        hint: "give a cell for every name")
    }
  }

  /// The points of two columns, in pieces: a row with an empty cell is left out and ends a piece.
  ///
  /// A column of words is no fault as long as nobody draws it.
  func pieces(x: Located<String>, y: Located<String>) throws(Problem) -> [[DataPair]] {
    let (first, second) = (try column(x), try column(y))
    var pieces: [[DataPair]] = [[]]
    for row in rows {
      let cells = (Self.trimmed(row.cells[first]), Self.trimmed(row.cells[second]))
      guard !cells.0.isEmpty, !cells.1.isEmpty else {
        pieces.append([])
        continue
      }
      let pair = DataPair(
        x: try number(cells.0, column: first, in: row), y: try number(cells.1, column: second, in: row))
      pieces[pieces.count - 1].append(pair)
    }
    return pieces.filter { !$0.isEmpty }
  }

  struct DataPair {
    var x: Double
    var y: Double
  }

  private func number(_ cell: String, column: Int, in row: CommaSeparatedValues.Row) throws(Problem) -> Double {
    guard let number = Double(cell), number.isFinite else {
      throw Problem(
        "the cell in column “\(names[column])” is not a number", at: table.location(of: column, in: row),
        hint: "write a number such as 0.5 or 1e-6")
    }
    return number
  }

  private func column(_ name: Located<String>) throws(Problem) -> Int {
    guard let index = names.firstIndex(of: name.value) else {
      throw .unknown("column in \(file)", name.value, known: names, at: name.location)
    }
    return index
  }

  /// A cell without the spaces that people line columns up with.
  private static func trimmed(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: " ") || cell.utf8.last == UInt8(ascii: " ") else { return cell }
    return String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
