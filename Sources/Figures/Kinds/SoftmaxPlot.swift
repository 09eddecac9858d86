import Manuscript
import Neurons
import Plotting

/// What softmax makes of scores: a panel of probabilities for every temperature.
public struct SoftmaxPlot: FigureKind {
  public static let name = "softmax"
  public static let summary = "The probabilities that softmax makes of scores, a panel for every temperature."
  public static let example = FigureExample(
    """
    title: Softmax
    caption: A low temperature exaggerates differences, a high one levels them.
    scores: [1, 2, 3]
    show-scores: true
    temperatures: [0.5, 1, 2]
    """)

  static let scores = Option<[Double]>("scores", "The numbers that become probabilities.")
    .limited(to: Plot.barLimit)
  static let temperatures = Option<[Double]>(
    "temperatures", default: [1], shown: "[1]",
    "What the scores are divided by first, a panel each."
  )
  .atMost(12, "temperatures", hint: "make two figures")
  static let showScores = Option<Bool>(
    "show-scores", default: false, shown: "false", "Whether the first panel has the scores themselves.")
  static let labels = Option<LocalizedTextList?>(optional: "labels", "The names under the bars.")
  static let yLabel = Option<FigureLabel?>(optional: "y-label", "The name of the axis of probabilities.")
  static let range = Option<ClosedRange<Double>?>(optional: "range", "The numbers on the axis of probabilities.")
  public static let options: [any AnyOption] = [scores, temperatures, showScores, labels, yLabel, range]

  private struct Group {
    var temperature: Double
    var probabilities: [Double]
  }

  private let scores: [Double]
  private let groups: [Group]
  private let showsScores: Bool
  private let labels: LocalizedTextList?
  private let yLabel: FigureLabel?
  private let range: ClosedRange<Double>?

  public init(_ settings: Settings, in context: FigureContext) throws {
    let scores = try settings[Self.scores]
    self.scores = scores
    showsScores = try settings[Self.showScores]
    labels = try settings[Self.labels]
    yLabel = try settings[Self.yLabel]
    range = try settings[Self.range]
    try labels.check("labels", oneForEach: scores.count, "bars")
    let place = settings.location(of: Self.temperatures)
    groups = try settings[Self.temperatures].map { temperature in
      try locating(place, hint: "give temperatures above 0") { () throws(SoftmaxError) in
        Group(temperature: temperature, probabilities: try Softmax.probabilities(scores, temperature: temperature))
      }
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let names = try labels.runs(in: page.language) ?? .numbered(scores.count)
    let texts = BarLabels(groups.flatMap(\.probabilities))
    let name = try yLabel?.runs(in: page.language) ?? []
    let tallest = groups.flatMap(\.probabilities).max() ?? 1
    var plots = groups.map { group in
      let heading = [TextRun("T", face: .variable), TextRun(" = " + say.exact(group.temperature), face: .maths)]
      return Plot.bars(
        group.probabilities, names: names, texts: texts, title: heading, yLabel: name,
        range: range ?? 0...max(1, tallest * 1.15), language: page.text)
    }
    if showsScores {
      plots.insert(
        Plot.bars(
          scores, names: names, texts: BarLabels(scores), title: [TextRun(say("softmax.scores"))], yLabel: [],
          range: Plot.room(forBars: scores), language: page.text), at: 0)
    }
    var table = [["temperature", "label", "value"]]
    if showsScores { table += zip(names, scores).map { ["", $0.plain, "\($1)"] } }
    for group in groups {
      table += zip(names, group.probabilities).map { ["\(group.temperature)", $0.plain, "\($1)"] }
    }
    return DrawnFigure(table: table, description: description(say, texts)) { layout in
      layout.panels(plots, columns: 4, rowHeight: 240, title: page.title, language: page.text)
    }
  }

  private func description(_ say: Wording, _ texts: BarLabels) -> String {
    let given = say.list(scores.map { say.number($0) })
    let parts = groups.map { group in
      let temperature = say.number(group.temperature)
      let values = say.list(group.probabilities.map { say.localized(texts.text($0)) })
      return say("softmax.values", ["temperature": temperature, "values": values])
    }
    return say("softmax.head", ["scores": given])
      + parts.joined(separator: say.separator) + say.end
  }
}
