import Manuscript
import Neurons
import Plotting

/// Bars of given values, or of the softmax of scores at one or several temperatures.
public struct BarChart: FigureKind {
  public static let name = "bars"
  public static let summary = "Bars of given values, or the softmax of scores at several temperatures side by side."

  static let scores = Option<Located<[Double]>?>(
    optional: "scores", "Scores whose softmax probabilities are drawn, in place of “values”.")
  static let temperatures = Option<Located<[Double]>>(
    "temperatures", default: Located([1], at: SourceLocation(file: "")), shown: "[1]",
    "Temperatures of the softmax, a panel each.")
  static let values = Option<[Double]?>(optional: "values", "The heights of the bars.")
  static let labels = Option<LocalizedTextList?>(optional: "labels", "The names under the bars.")
  static let yLabel = Option<FigureLabel?>(optional: "y-label", "The name of the vertical axis.")
  static let range = Option<ClosedRange<Double>?>(optional: "range", "The numbers on the vertical axis.")
  public static let options: [any AnyOption] = [scores, temperatures, values, labels, yLabel, range]

  private struct Group {
    /// Nil for given values.
    var temperature: Double?
    var values: [Double]
  }

  private let scores: [Double]?
  private let groups: [Group]
  private let labels: LocalizedTextList?
  private let yLabel: FigureLabel?
  private let range: ClosedRange<Double>?

  public init(_ settings: Settings, in context: FigureContext) throws {
    labels = try settings[Self.labels]
    yLabel = try settings[Self.yLabel]
    range = try settings[Self.range]
    let values = try settings[Self.values]
    let scores = try settings[Self.scores]
    self.scores = scores?.value
    switch (values, scores) {
    case (let values?, nil):
      groups = [Group(temperature: nil, values: values)]
    case (nil, let scores?):
      let temperatures = try settings[Self.temperatures]
      guard temperatures.value.count <= 12 else {
        throw Problem(
          "limit of 12 temperatures passed, there are \(temperatures.value.count)", at: temperatures.location,
          hint: "make two figures")
      }
      groups = try temperatures.value.map { temperature in
        do {
          return Group(
            temperature: temperature, values: try Softmax.probabilities(scores.value, temperature: temperature))
        } catch {
          throw Problem("\(error)", at: settings.location(of: Self.temperatures), hint: "give temperatures above 0")
        }
      }
    case (nil, nil):
      throw Problem(
        "“values” is missing", at: settings.location, hint: "give “values: […]”, or “scores: […]” for a softmax")
    case (_?, _?):
      throw Problem(
        "“values” and “scores” exclude each other", at: settings.location(of: Self.values), hint: "keep one")
    }
    let count = groups.first?.values.count ?? 0
    guard count <= 60 else {
      throw Problem(
        "limit of 60 bars passed, there are \(count)", at: settings.location, hint: "draw a “plot” of points")
    }
    if let labels, labels.count != count {
      throw Problem("there are \(labels.count) labels for \(count) bars", at: labels.location, hint: "give one a bar")
    }
  }

  public func draw(titled title: String, in language: Language) throws -> DrawnFigure {
    let runs = try [TextRun].title(title)
    let numbers = (groups.first?.values ?? []).indices.map { [TextRun("\($0 + 1)")] }
    let nameRuns = try labels.runs(in: language) ?? numbers
    let tallest = groups.flatMap(\.values).max() ?? 1
    let lowest = groups.flatMap(\.values).min() ?? 0
    let height = range ?? (min(0, lowest * 1.15))...(max(tallest * 1.15, scores == nil ? 1e-300 : 1))
    let barLabels = BarLabels(groups.flatMap(\.values))
    var table = [["temperature", "label", "value"]]
    let plots = try groups.map { group throws(Problem) in
      for (name, value) in zip(nameRuns, group.values) {
        table.append([group.temperature.map { "\($0)" } ?? "", name.plain, "\(value)"])
      }
      let bars = group.values.enumerated().map { index, value in
        Bars.Bar(x: Double(index), value: value, label: [TextRun(barLabels.text(value))])
      }
      let heading =
        group.temperature.map {
          [TextRun("T", face: .variable), TextRun(" = " + NumberText.short($0), face: .maths)]
        } ?? []
      return Plot(
        size: FigureLayout.wide.plot, title: groups.count > 1 || scores != nil ? heading : runs,
        language: language.code,
        x: Axis(
          domain: -0.6...(Double(group.values.count) - 0.4),
          ticks: nameRuns.enumerated().map { Tick(Double($0.offset), label: $0.element) }),
        y: Axis(try yLabel?.runs(in: language) ?? [], domain: height, about: 4), axes: .frame,
        marks: [Bars(bars, role: .computed)])
    }
    func picture(_ layout: FigureLayout) -> any Picture {
      if let only = plots.first, scores == nil { return only.sized(layout.plot) }
      return layout.panels(plots, columns: 4, rowHeight: 240, title: runs, language: language.code)
    }
    return DrawnFigure(
      picture: picture(.wide), narrow: picture(.narrow), table: table,
      description: description(names: nameRuns.map(\.plain), in: language))
  }

  private func description(names: [String], in language: Language) -> String {
    let say = Wording(language)
    let barLabels = BarLabels(groups.flatMap(\.values))
    func bars(_ values: [Double]) -> String {
      say.list(zip(names, values).map { "\($0) \(barLabels.text($1))" })
    }
    guard let scores else {
      return say(zh: "柱状图：", en: "Bars: ") + bars(groups.first?.values ?? []) + say(zh: "。", en: ".")
    }
    let given = say.list(scores.map { say.number($0) })
    let parts = groups.map { group in
      let temperature = say.number(group.temperature ?? 1)
      let values = say.list(group.values.map(barLabels.text))
      return say(zh: "温度 \(temperature) 时为 \(values)", en: "\(values) at temperature \(temperature)")
    }
    return say(zh: "分数 \(given) 的 softmax 概率：", en: "Softmax probabilities of the scores \(given): ")
      + parts.joined(separator: say(zh: "；", en: "; ")) + say(zh: "。", en: ".")
  }
}
