import Manuscript

/// The columns of a CSV file, as any program writes it: a header row, then rows of as many cells.
struct DataTable {
  /// A column by its place.
  struct Column {
    let name: String
    let index: Int
  }

  private let names: [String]
  private let rows: [CommaSeparatedValues.Row]
  private let table: CommaSeparatedValues
  private let file: String

  /// The largest file that is read.
  static let rows = CountLimit(1_000_000, "rows", hint: "keep every tenth row")

  /// Reads the text of `file`; every row with too few cells is a problem.
  init(_ text: String, file: String) throws(Problem) {
    self.file = file
    let bytes = Array(text.utf8)
    let table = try CommaSeparatedValues(bytes, dialect: TableDialect(of: bytes), file: file)
    self.table = table
    guard let first = table.rows.first else {
      throw Problem("the file is empty", at: SourceLocation(file: file, line: 1), hint: "begin with a row of names")
    }
    try Self.rows.check(table.rows.count, at: SourceLocation(file: file))
    var names = first.cells
    var rows = table.rows[...]
    if let written = Self.names(in: table) {
      names = written
    } else {
      rows = rows.dropFirst()
    }
    // Some programs number their rows, and give those numbers no name.
    if let row = rows.first, row.cells.count == names.count + 1, row.cells.last != "" { names.insert("", at: 0) }
    self.names = names
    self.rows = Array(rows)
    for row in rows where !Self.fits(row.cells, names.count) {
      throw Problem(
        "the row has \(row.cells.count) cells, the header \(names.count)", at: table.location(of: 0, in: row),
        hint: "give a cell for every name; the cells are separated by \(table.dialect.separators)")
    }
  }

  /// The names of columns that stand in a comment above rows of numbers alone.
  private static func names(in table: CommaSeparatedValues) -> [String]? {
    guard let comment = table.comment, let first = table.rows.first,
      first.cells.allSatisfy({ DataCell($0, in: table.dialect)?.isNumber ?? true }),
      let names = try? CommaSeparatedValues(Array(comment.utf8), dialect: table.dialect, file: "").rows.first?.cells
    else { return nil }
    return names.count == first.cells.count ? names : nil
  }

  /// As many cells as names; more of them when they are empty.
  private static func fits(_ cells: [String], _ count: Int) -> Bool {
    cells.count == count || (cells.count > count && cells[count...].allSatisfy(\.isEmpty))
  }

  /// The column of this name; the problem says which there are.
  func column(_ name: Located<String>) throws(Problem) -> Column {
    if let index = names.firstIndex(of: name.value) { return Column(name: name.value, index: index) }
    var problem = Problem.unknown("column in \(file)", name.value, known: names, at: name.location)
    let shown = names.prefix(12).map { Message.quote($0) }.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    problem.hint =
      (problem.hint.map { $0.hasPrefix("did") ? "\($0) " : "" } ?? "")
      + "its columns, separated by \(table.dialect.separators), are \(shown)"
    throw problem
  }

  /// The points of two columns, in pieces: a row with a gap is left out and ends a piece.
  ///
  /// A column of words is no fault as long as nobody draws it.
  ///
  /// - Parameters:
  ///   - x, y: what the horizontal and the vertical numbers are.
  ///   - positive: the axes, “x” and “y”, that have no place for 0 and less.
  func pieces(x: Column, y: Column, positive: Set<String> = []) throws(Problem) -> [[(x: DataCell, y: Double)]] {
    var pieces: [[(x: DataCell, y: Double)]] = [[]]
    var firstWord: CommaSeparatedValues.Row?
    var hasNumbers = false
    for row in rows {
      guard let first = cell(x, in: row), let second = try number(y, in: row) else {
        pieces.append([])
        continue
      }
      switch first {
      case .word: firstWord = firstWord ?? row
      case .number, .day: hasNumbers = true
      }
      if case .number(let value) = first, positive.contains("x") { try refuse(value, column: x, in: row, of: "x") }
      if positive.contains("y") { try refuse(second, column: y, in: row, of: "y") }
      pieces[pieces.count - 1].append((first, second))
    }
    // One word among numbers is a slip, not the name of a place on the axis.
    if hasNumbers, let row = firstWord {
      throw Problem(
        "the cell in column “\(x.name)” is not a number: \(Message.quote(row.cells[x.index]))",
        at: table.location(of: x.index, in: row),
        hint: "write a number such as 0.5 or 1e-6; an axis of names has names alone")
    }
    return pieces.filter { !$0.isEmpty }
  }

  private func refuse(
    _ value: Double, column: Column, in row: CommaSeparatedValues.Row, of axis: String
  ) throws(Problem) {
    guard value <= 0 else { return }
    throw Problem(
      "“\(row.cells[column.index])” in column \(Message.quote(column.name)) has no place on a logarithmic axis",
      at: table.location(of: column.index, in: row),
      hint: "write “\(axis)-scale: symlog”, which is logarithmic to both sides of 0, or leave the cell empty")
  }

  /// The numbers of several columns, row by row; a row with a gap in one of them is left out.
  func numbers(_ columns: [Column]) throws(Problem) -> [(numbers: [Double], row: Int)] {
    var result: [(numbers: [Double], row: Int)] = []
    for (index, row) in rows.enumerated() {
      var numbers: [Double] = []
      for column in columns {
        if let number = try number(column, in: row) { numbers.append(number) }
      }
      if numbers.count == columns.count { result.append((numbers, index)) }
    }
    return result
  }

  /// What the cells of a column say.
  func texts(_ column: Column) -> [String] { rows.map { $0.cells[column.index] } }

  /// What the cells of a column are called that are not gaps, each once, in the order of their first row.
  func categories(_ column: Column) -> [String] {
    var seen: Set<String> = []
    return rows.map { $0.cells[column.index] }.filter { !DataCell.isGap($0) && seen.insert($0).inserted }
  }

  /// The place of a cell.
  func place(_ column: Column, row: Int) -> SourceLocation { table.location(of: column.index, in: rows[row]) }

  private func cell(_ column: Column, in row: CommaSeparatedValues.Row) -> DataCell? {
    DataCell(row.cells[column.index], in: table.dialect)
  }

  private func number(_ column: Column, in row: CommaSeparatedValues.Row) throws(Problem) -> Double? {
    switch cell(column, in: row) {
    case nil: return nil
    case .number(let number): return number
    case .day, .word:
      throw Problem(
        "the cell in column “\(column.name)” is not a number: \(Message.quote(row.cells[column.index]))",
        at: table.location(of: column.index, in: row),
        hint: "write a number such as 0.5 or 1e-6; the cells are separated by \(table.dialect.separators)")
    }
  }
}
