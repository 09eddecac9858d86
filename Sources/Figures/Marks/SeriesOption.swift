import Manuscript
import Plotting

/// One line, set of points or set of bars.
public struct SeriesOption: OptionGroup {
  enum Mark: String, ChoiceOption { case line, points, bars }

  static let expression = Option<Located<String>?>(optional: "expression", "A function of x, such as x^2.")
  static let model = Option<Located<String>?>(optional: "model", "A model of one variable.")
  static let points = Option<Located<[Located<DataPoint>]>?>(optional: "points", "Points [x, y], written out.")
  static let csv = Option<Located<String>?>(
    optional: "csv",
    "A file in the lesson folder or the course's data folder, with “x” and “y”; a row with a gap ends a line."
  )
  .drawing(DataTable.rows)
  static let x = Option<Located<String>?>(
    optional: "x", "The column of the file for the horizontal axis: numbers, days such as 2026-11-29, or names.")
  static let y = Option<Located<String>?>(optional: "y", "The column of the file for the vertical axis.")
  static let mark = Option<Mark?>(
    optional: "mark", "How it is drawn: a line where left out, points for “points”."
  )
  .drawing(symbols)
  static let label = Option<FigureLabel?>(optional: "label", "What it is called, written beside it.")
  static let role = Option<RoleChoice?>(optional: "role", "What it stands for, which gives its colour.")
  static let dash = Option<Bool>("dash", default: false, shown: "false", "Whether a line is dashed.")
  public static let options: [any AnyOption] = [expression, model, points, csv, x, y, mark, label, role, dash]

  /// More bars than these are a stain, not a picture.
  static let symbols = CountLimit(2_000, "drawn bars", hint: "draw a line or points, which are thinned out")

  let expression: Located<String>?
  let model: Located<String>?
  let points: Located<[Located<DataPoint>]>?
  let csv: Located<String>?
  let x: Located<String>?
  let y: Located<String>?
  let mark: Mark
  let label: FigureLabel?
  let role: RoleChoice?
  let dash: Bool
  /// Where the source of the series is named.
  let location: SourceLocation

  public init(_ settings: Settings) throws(Problem) {
    expression = try settings[Self.expression]
    model = try settings[Self.model]
    points = try settings[Self.points]
    csv = try settings[Self.csv]
    x = try settings[Self.x]
    y = try settings[Self.y]
    mark = try settings[Self.mark] ?? (points == nil ? .line : .points)
    label = try settings[Self.label]
    role = try settings[Self.role]
    dash = try settings[Self.dash]
    let sources = [expression?.location, model?.location, points?.location, csv?.location].compactMap(\.self)
    guard let source = sources.last, sources.count == 1 else {
      throw Problem(
        sources.isEmpty ? "the series draws nothing" : "the series has \(sources.count) sources",
        at: sources.last ?? settings.location, hint: "give one of “expression”, “model”, “points” and “csv”")
    }
    location = source
  }

  /// The function of a series that is not read from a file.
  func function(in context: FigureContext) throws -> CurveFunction {
    if let expression { return try CurveFunction(expression: expression) }
    guard let model else { throw Problem("the series draws nothing", at: nil) }
    return try CurveFunction(model: model, in: context)
  }

  /// The points of a series that are written out or read from a file, in pieces; nil for others.
  ///
  /// - Parameter positive: the axes, “x” and “y”, that have no place for 0 and less.
  func data(in context: FigureContext, positive: Set<String>) throws -> [[(x: DataCell, y: Double)]]? {
    if let points {
      let pairs = try points.value.map { pair throws(Problem) in
        let point = pair.value
        for (axis, value) in [("x", point.x), ("y", point.y)] where positive.contains(axis) && value <= 0 {
          throw Problem(
            "\(NumberText.short(value)) has no place on a logarithmic axis", at: pair.location,
            hint: "write “\(axis)-scale: symlog”, which is logarithmic to both sides of 0, or leave the point out")
        }
        return (x: DataCell.number(point.x), y: point.y)
      }
      return [pairs]
    }
    guard let file = csv else { return nil }
    guard let x, let y else {
      throw Problem("a series of a CSV file needs “x” and “y”", at: file.location, hint: "name two of its columns")
    }
    let table = try context.table(file)
    return try table.pieces(x: try table.column(x), y: try table.column(y), positive: positive)
  }
}
