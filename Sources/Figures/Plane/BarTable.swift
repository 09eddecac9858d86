import Manuscript

/// Bars from two columns of a CSV file.
struct BarTable {
  static let csv = Option<Located<String>?>(
    optional: "csv", "A file in the lesson folder or the course's data folder, with “y” and “x”.")
  static let x = Option<Located<String>?>(optional: "x", "The column of the file with the names under the bars.")
  static let y = Option<Located<String>?>(optional: "y", "The column of the file with their heights.")
  static let options: [any AnyOption] = [csv, x, y]

  let values: [Double]
  /// Nil where no column gives names.
  let names: [String]?

  /// Nil for bars that are written out.
  init?(_ settings: Settings, atMost limit: CountLimit, in context: FigureContext) throws(Problem) {
    guard let file = try settings[Self.csv] else { return nil }
    guard let y = try settings[Self.y] else {
      throw Problem("bars of a CSV file need “y”", at: file.location, hint: "name the column with their heights")
    }
    let table = try context.table(file)
    let rows = try table.numbers([try table.column(y)])
    guard !rows.isEmpty else {
      throw Problem("the column \(Message.quote(y.value)) has no numbers", at: y.location, hint: "name another column")
    }
    try limit.check(rows.count, at: y.location)
    values = rows.map(\.numbers[0])
    if let x = try settings[Self.x] {
      let texts = table.texts(try table.column(x))
      names = rows.map { texts[$0.row] }
    } else {
      names = nil
    }
  }
}
