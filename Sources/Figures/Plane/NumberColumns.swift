import Manuscript

/// The columns of a CSV file of numbers: a header row, then rows of as many cells (RFC 4180, without quotes).
struct NumberColumns {
  private let names: [String]
  /// By row, then column; nil for an empty cell.
  private let rows: [[Double?]]
  private let file: String

  /// The largest file that is drawn.
  static let mostRows = 100_000

  /// Reads the text of `file`; every row with a cell that is no number, or with too few cells, is a problem.
  init(_ text: String, file: String) throws(Problem) {
    self.file = file
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let header = lines.first, !header.isEmpty else {
      throw Problem("the file is empty", at: SourceLocation(file: file, line: 1), hint: "begin with a row of names")
    }
    guard lines.count <= Self.mostRows else {
      throw Problem(
        "limit of \(Self.mostRows) rows passed, there are \(lines.count)", at: SourceLocation(file: file),
        hint: "keep every tenth row")
    }
    let names = Self.cells(header)
    self.names = names
    var rows: [[Double?]] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = Self.cells(line)
      let place = SourceLocation(file: file, line: index + 1, column: 1)
      guard cells.count == names.count else {
        throw Problem(
          "the row has \(cells.count) cells, the header \(names.count)", at: place, hint: "give a cell for every name")
      }
      var row: [Double?] = []
      for (name, cell) in zip(names, cells) {
        if cell.isEmpty {
          row.append(nil)
        } else if let number = Double(cell), number.isFinite {
          row.append(number)
        } else {
          // A column of words is no fault as long as nobody draws it.
          row.append(.nan)
          _ = name
        }
      }
      rows.append(row)
    }
    self.rows = rows
  }

  /// The points of two columns, in pieces: a row with an empty cell is left out and ends a piece.
  func pieces(x: Located<String>, y: Located<String>) throws(Problem) -> [[DataPair]] {
    let (first, second) = (try column(x), try column(y))
    var pieces: [[DataPair]] = [[]]
    for (index, row) in rows.enumerated() {
      guard let a = row[first], let b = row[second] else {
        pieces.append([])
        continue
      }
      guard a.isFinite, b.isFinite else {
        throw Problem(
          "the cell in column “\(names[a.isFinite ? second : first])” is not a number",
          at: SourceLocation(file: file, line: index + 2), hint: "write a number such as 0.5 or 1e-6")
      }
      pieces[pieces.count - 1].append(DataPair(x: a, y: b))
    }
    return pieces.filter { !$0.isEmpty }
  }

  struct DataPair {
    var x: Double
    var y: Double
  }

  private func column(_ name: Located<String>) throws(Problem) -> Int {
    guard let index = names.firstIndex(of: name.value) else {
      throw .unknown("column in \(file)", name.value, known: names, at: name.location)
    }
    return index
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      let text = cell.drop { $0 == " " || $0 == "\u{feff}" }
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }
}
