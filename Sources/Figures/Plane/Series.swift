import Manuscript
import Plotting

/// One line, set of points or set of bars.
public struct Series: OptionGroup {
  enum Mark: String, ChoiceOption { case line, points, bars }

  static let expression = Option<Located<String>?>(optional: "expression", "A function of x, such as x^2.")
  static let model = Option<Located<String>?>(optional: "model", "A model of one variable.")
  static let csv = Option<Located<String>?>(
    optional: "csv", "A file in the lesson folder, with “x” and “y”; a row with an empty cell ends a line."
  )
  .drawing(NumberColumns.rows)
  static let x = Option<Located<String>?>(optional: "x", "The column of the file for the horizontal axis.")
  static let y = Option<Located<String>?>(optional: "y", "The column of the file for the vertical axis.")
  static let mark = Option<Mark>("mark", default: .line, shown: "line", "How it is drawn.").drawing(symbols)
  static let label = Option<FigureLabel?>(optional: "label", "What it is called, written beside it.")
  static let role = Option<RoleChoice?>(optional: "role", "What it stands for, which gives its colour.")
  static let dash = Option<Bool>("dash", default: false, shown: "false", "Whether a line is dashed.")
  public static let options: [any AnyOption] = [expression, model, csv, x, y, mark, label, role, dash]

  /// More points or bars than these are a stain, not a picture.
  static let symbols = CountLimit(2_000, "drawn points or bars", hint: "draw a line, or keep every tenth row")

  let expression: Located<String>?
  let model: Located<String>?
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
    csv = try settings[Self.csv]
    x = try settings[Self.x]
    y = try settings[Self.y]
    mark = try settings[Self.mark]
    label = try settings[Self.label]
    role = try settings[Self.role]
    dash = try settings[Self.dash]
    let sources = [expression, model, csv].compactMap(\.self)
    guard let source = sources.last, sources.count == 1 else {
      throw Problem(
        sources.isEmpty ? "the series draws nothing" : "the series has \(sources.count) sources",
        at: sources.last?.location ?? settings.location, hint: "give one of “expression”, “model” and “csv”")
    }
    location = source.location
  }

  /// The function of a series that is not read from a file.
  func function(in context: FigureContext) throws -> CurveFunction {
    if let expression { return try CurveFunction(expression: expression) }
    guard let model else { throw Problem("the series draws nothing", at: nil) }
    return try CurveFunction(model: model, in: context)
  }

  /// The points of a series that is read from a file, in pieces; nil for others.
  func columns(in context: FigureContext) throws -> [[DataPoint]]? {
    guard let file = csv else { return nil }
    guard let x, let y else {
      throw Problem("a series of a CSV file needs “x” and “y”", at: file.location, hint: "name two of its columns")
    }
    let text = try context.read(file.value, file.location)
    let folder = file.location.file.split(separator: "/").dropLast().joined(separator: "/")
    let table = try NumberColumns(text, file: folder.isEmpty ? file.value : "\(folder)/\(file.value)")
    return try table.pieces(x: x, y: y).map { piece in piece.map { DataPoint($0.x, $0.y) } }
  }
}
