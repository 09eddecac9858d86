import Manuscript
import Plotting

/// Points of classes, written out or from a file: `{csv: iris.csv, x: length, y: width, class: species}`.
enum PointsSource: OptionValue {
  case list([ClassPoint])
  case table(PointTable)

  static var syntax: String { "\([ClassPoint].syntax), or \(PointTable.syntax)" }
  static var parts: [any AnyOption] { ClassPoint.parts + PointTable.options }

  static func read(_ node: Node) throws(Problem) -> PointsSource {
    if case .mapping = node.content { return .table(try PointTable.read(node)) }
    return .list(try [ClassPoint].read(node))
  }

  static func problems(in node: Node) -> Problems {
    if case .mapping = node.content { return PointTable.problems(in: node) }
    return [ClassPoint].problems(in: node)
  }

  func points(in context: FigureContext) throws(Problem) -> [ClassPoint] {
    switch self {
    case .list(let points): points
    case .table(let table): try table.points(in: context)
    }
  }
}

/// Columns of a CSV file that give points, and their classes.
struct PointTable: OptionGroup {
  static let csv = Option<Located<String>>("csv", "A file in the lesson folder or the course's data folder.")
  static let x = Option<Located<String>>("x", "The column for the horizontal axis.")
  static let y = Option<Located<String>>("y", "The column for the vertical axis.")
  static let classes = Option<Located<String>?>(
    optional: "class", "The column with the class: 0 and 1, or two names.")
  static let options: [any AnyOption] = [csv, x, y, classes]

  private let csv: Located<String>
  private let x: Located<String>
  private let y: Located<String>
  private let classes: Located<String>?

  /// More points than these of one class are a stain.
  private static let mostPoints = 1_000

  init(_ settings: Settings) throws(Problem) {
    csv = try settings[Self.csv]
    x = try settings[Self.x]
    y = try settings[Self.y]
    classes = try settings[Self.classes]
  }

  /// The points, thinned out where there are very many.
  func points(in context: FigureContext) throws(Problem) -> [ClassPoint] {
    let table = try context.table(csv)
    let column = try classes.map { name throws(Problem) in try ClassColumn(name, of: table) }
    if let classes, let column, column.names.count > 2 {
      throw Problem(
        "the column \(Message.quote(classes.value)) has \(column.names.count) classes, and two can be drawn",
        at: classes.location, hint: "leave rows out: \(column.names.prefix(6).joined(separator: ", "))")
    }
    let rows = try table.numbers([try table.column(x), try table.column(y)]).filter { column?.isGap($0.row) != true }
    guard !rows.isEmpty else {
      throw Problem("no row of \(Message.quote(csv.value)) has both numbers", at: csv.location)
    }
    return ([nil, 0, 1] as [Int?]).flatMap { target -> [ClassPoint] in
      let members = rows.filter { row in column.map { $0.place(row.row) == target } ?? (target == nil) }
      return ThinnedPoints.cloud(members.map { DataPoint($0.numbers[0], $0.numbers[1]) }, atMost: Self.mostPoints)
        .map { ClassPoint(at: $0, target: target) }
    }
  }
}
