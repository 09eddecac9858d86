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
    .atMost(mostBars, "bars", hint: "draw a “plot” of points")
  static let labels = Option<LocalizedTextList?>(optional: "labels", "The names under the bars.")
  static let yLabel = Option<FigureLabel?>(optional: "y-label", "The name of the vertical axis.")
  static let range = Option<ClosedRange<Double>?>(optional: "range", "The numbers on the vertical axis.")
  public static let options: [any AnyOption] = [values] + BarTable.options + [labels, yLabel, range]
  public static let rules: [OptionRule] = [
    .exactlyOne(values, BarTable.csv, hint: "give “values: [3, 5, 2]”, or “csv: errors.csv” with “x” and “y”")
  ]

  /// More bars than these are too thin for their numbers.
  static let mostBars = 60

  private let values: [Double]
  /// The names that a file gives.
  private let names: [String]?
  private let labels: LocalizedTextList?
  private let yLabel: FigureLabel?
  private let range: ClosedRange<Double>?

  public init(_ settings: Settings, in context: FigureContext) throws {
    let table = try BarTable(settings, atMost: Self.mostBars, in: context)
    values = try settings[Self.values] ?? table?.values ?? []
    names = table?.names
    labels = try settings[Self.labels]
    yLabel = try settings[Self.yLabel]
    range = try settings[Self.range]
    try Self.check(values.count, labels)
  }

  /// A problem for names that are not as many as the bars.
  static func check(_ count: Int, _ labels: LocalizedTextList?) throws(Problem) {
    if let labels, labels.count != count {
      throw Problem("there are \(labels.count) labels for \(count) bars", at: labels.location, hint: "give one a bar")
    }
  }

  /// From the lowest value or 0 to the highest, with room for the numbers on the bars.
  static func room(below lowest: Double, above tallest: Double) -> ClosedRange<Double> {
    let low = max(min(0, lowest * 1.15), -8e307)
    return low...max(min(max(0, tallest * 1.15), 8e307), low + 1e-300)
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let names =
      try labels.runs(in: page.language) ?? names?.map { [TextRun($0)] } ?? .numbered(values.count)
    let texts = BarLabels(values)
    let (lowest, tallest) = (values.min() ?? 0, values.max() ?? 1)
    let plot = Plot.bars(
      values, names: names, texts: texts, title: page.title, yLabel: try yLabel?.runs(in: page.language) ?? [],
      range: range ?? Self.room(below: lowest, above: tallest), language: page.text)
    let say = page.say
    let items = say.list(zip(names, values).map { "\($0.plain) \(say.localized(texts.text($1)))" })
    return DrawnFigure(
      picture: FigureLayout.wide.plot(plot), narrow: FigureLayout.narrow.plot(plot),
      table: [["label", "value"]] + zip(names, values).map { [$0.plain, "\($1)"] },
      description: say("bars.values", ["items": items]))
  }
}

extension Plot {
  /// Bars of values, each with its name below and its number above.
  static func bars(
    _ values: [Double], names: [[TextRun]], texts: BarLabels, title: [TextRun], yLabel: [TextRun],
    range: ClosedRange<Double>, language: TextLanguage
  ) -> Plot {
    let bars = values.enumerated().map { index, value in
      Bars.Bar(x: Double(index), value: value, label: [.number(texts.text(value))])
    }
    return Plot(
      size: FigureLayout.wide.plot, title: title, language: language,
      x: Axis(scale: .band(names)),
      y: Axis(yLabel, domain: range, about: 4), axes: .frame, marks: [Bars(bars, role: .computed)])
  }
}

extension [[TextRun]] {
  /// 1, 2, 3: the names of bars that were given none.
  static func numbered(_ count: Int) -> [[TextRun]] { (0..<count).map { [TextRun("\($0 + 1)")] } }
}
