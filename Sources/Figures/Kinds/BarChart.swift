import Manuscript
import Plotting

/// Bars of given values.
public struct BarChart: FigureKind {
  public static let name = "bars"
  public static let summary = "Bars of given values; for the softmax of scores see “softmax”."
  public static let example = FigureExample(
    """
    title: Test errors
    caption: Whole numbers stay whole.
    values: [24, 11, 7]
    labels: [one layer, two layers, three layers]
    y-label: errors in 1000
    """)

  static let values = Option<[Double]?>(optional: "values", "The heights of the bars.")
    .limited(to: Plot.barLimit)
  static let labels = Option<LocalizedTextList?>(optional: "labels", "The names under the bars.")
  static let yLabel = Option<FigureLabel?>(optional: "y-label", "The name of the vertical axis.")
  static let range = Option<ClosedRange<Double>?>(optional: "range", "The numbers on the vertical axis.")
  public static let options: [any AnyOption] = [values] + BarTable.options + [labels, yLabel, range]
  public static let rules: [OptionRule] = [
    .exactlyOne(values, BarTable.csv, hint: "give “values: [3, 5, 2]”, or “csv: errors.csv” with “x” and “y”")
  ]

  private let values: [Double]
  /// The names that a file gives.
  private let names: [String]?
  private let labels: LocalizedTextList?
  private let yLabel: FigureLabel?
  private let range: ClosedRange<Double>?

  public init(_ settings: Settings, in context: FigureContext) throws {
    let table = try BarTable(settings, atMost: Plot.barLimit, in: context)
    values = try settings[Self.values] ?? table?.values ?? []
    names = table?.names
    labels = try settings[Self.labels]
    yLabel = try settings[Self.yLabel]
    range = try settings[Self.range]
    try labels.check("labels", oneForEach: values.count, "bars")
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let names =
      try labels.runs(in: page.language) ?? names?.map { [TextRun($0)] } ?? .numbered(values.count)
    let texts = BarLabels(values)
    let plot = Plot.bars(
      values, names: names, texts: texts, title: page.title, yLabel: try yLabel?.runs(in: page.language) ?? [],
      range: range ?? Plot.room(forBars: values), language: page.text)
    let say = page.say
    let items = say.list(zip(names, values).map { "\($0.plain) \(say.localized(texts.text($1)))" })
    return DrawnFigure(
      plot, table: [["label", "value"]] + zip(names, values).map { [$0.plain, "\($1)"] },
      description: say("bars.values", ["items": items]))
  }
}
