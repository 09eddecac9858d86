import Manuscript
import Neurons
import Plotting

/// A target function and what a model makes of it: the curve, the polyline, the error between them.
public struct ApproximationPlot: FigureKind {
  public static let name = "approximation"
  public static let summary = "A target function, what one or several models make of it, and the error between them."
  public static let example = FigureExample(
    """
    title: Six straight lines
    caption: The error is largest where the function bends most.
    target: cubic
    model: lines
    labels: [six ReLU neurons]
    """,
    models: """
      cubic: {function: "x^3 + x^2 - x - 1"}
      lines: {interpolation: {of: cubic, knots: balanced, neurons: 6, domain: [-2, 2]}}
      """)

  static let target = Option<Located<String>>("target", "The model that is approximated.")
  static let model = Option<Located<String>?>(optional: "model", "The model that approximates it.")
  static let models = Option<Located<[String]>?>(
    optional: "models", "Several models, a panel each, in place of “model”."
  )
  .atMost(12, "models", hint: "make two figures")
  static let domain = Option<ClosedRange<Double>>(
    "domain", default: -2...2, shown: "[-2, 2]", "The numbers on the horizontal axis.")
  static let range = Option<ClosedRange<Double>?>(optional: "range", "The numbers on the vertical axis.")
  static let error = Option<Bool>(
    "error", default: true, shown: "true", "Whether the error is shaded and its largest value named.")
  static let knots = Option<Bool>(
    "knots", default: true, shown: "true", "Whether the points where the model bends are marked.")
  static let units = Option<Bool>(
    "units", default: false, shown: "false", "Whether the contribution of each neuron is drawn in a panel instead.")
  static let labels = Option<LocalizedTextList?>(optional: "labels", "The names of the models.")
  public static let options: [any AnyOption] = [target, model, models, domain, range, error, knots, units, labels]

  public static let rules: [OptionRule] = [
    .exactlyOne(model, models, hint: "give “model: name” or “models: […]”")
  ]

  private let target: CurveFunction
  private let approximants: [Approximant]
  private let arePanels: Bool
  private let domain: ClosedRange<Double>
  private let range: ClosedRange<Double>?
  private let showsError: Bool
  private let showsKnots: Bool
  private let showsUnits: Bool
  private let labels: LocalizedTextList?

  public init(_ settings: Settings, in context: FigureContext) throws {
    domain = try settings[Self.domain]
    range = try settings[Self.range]
    showsError = try settings[Self.error]
    showsKnots = try settings[Self.knots]
    showsUnits = try settings[Self.units]
    labels = try settings[Self.labels]
    target = try CurveFunction(model: try settings[Self.target], in: context)
    let several = try settings[Self.models]
    let names =
      try several.map { list in list.value.map { Located($0, at: list.location) } }
      ?? [settings[Self.model]].compactMap(\.self)
    arePanels = several != nil
    let (target, domain) = (self.target, self.domain)
    approximants = try names.map { name in try Approximant(name, of: target, over: domain, in: context) }
    if showsUnits {
      guard !arePanels, let units = approximants.first?.units, !units.isEmpty else {
        throw Problem(
          "only one relu-sum or interpolation has units to draw", at: settings.location(of: Self.units),
          hint: "give it as “model”")
      }
      guard units.count <= 12 else {
        throw Problem(
          "limit of 12 drawn units passed, there are \(units.count)", at: settings.location(of: Self.units),
          hint: "draw a smaller model")
      }
    }
    try labels.check("labels", oneForEach: names.count, "models")
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let names = try labels.runs(in: page.language)
    if showsUnits, let model = approximants.first { return units(of: model, on: page) }
    let say = page.say
    var table = [["curve", "x", "y"]]
    let truth = SampledCurve(target.value, over: domain, kinks: target.kinks, scale: range)
    table += truth.points.rows(named: target.name)
    let plots = approximants.enumerated().map { index, model -> Plot in
      let name = names?[index] ?? [TextRun(model.function.name)]
      let pieces = model.pieces(scale: range)
      table += pieces.joined().rows(named: model.function.name)
      return plot(truth, model, pieces, name: name, on: page)
    }
    func picture(_ layout: FigureLayout) -> any Picture {
      if let only = plots.first, !arePanels { return layout.plot(only) }
      return layout.panels(
        plots, columns: plots.count == 4 ? 2 : 3, rowHeight: plots.count == 4 ? 230 : 250, title: page.title,
        language: page.text)
    }
    let parts = approximants.enumerated().map { index, model in
      let worst = model.error
      let name = names?[index].plain ?? model.function.name
      return say(
        "approximation.worst", ["name": name, "error": say.number(worst.maximum), "at": say.number(worst.maximumAt)])
    }
    let description =
      say("approximation.head", ["target": target.name, "interval": say.interval(domain)])
      + parts.joined(separator: say.separator) + say.end
    return DrawnFigure(picture: picture(.wide), narrow: picture(.narrow), table: table, description: description)
  }

  private func plot(
    _ truth: SampledCurve, _ model: Approximant, _ pieces: [[DataPoint]], name: [TextRun], on page: FigurePage
  ) -> Plot {
    let say = page.say
    var marks: [any Mark] = []
    let worst = model.error
    if showsError {
      marks += pieces.compactMap { Band(errorOf: $0, against: target, sampled: truth) }
    }
    marks.append(
      Line(
        truth.pieces, stroke: Stroke(.ink, width: Typography.referenceLine),
        label: arePanels ? [] : [TextRun(say("approximation.target")), TextRun("f", face: .variable)]))
    marks.append(
      Line(
        pieces, stroke: Stroke(.computed, width: Typography.subjectLine, join: .miter), label: arePanels ? [] : name))
    // Crowded dots say nothing.
    if showsKnots, model.bends.count <= (arePanels ? 16 : 24) {
      marks.append(
        Points(model.bends.map { .init($0) }, symbol: .filledCircle, role: .computed, radius: arePanels ? 2.25 : 3.5))
    }
    let value = say.rounded(worst.maximum)
    let remark = say("approximation.largest-error", ["value": value])
    if showsError, !arePanels, worst.maximum > 0 {
      let x = worst.maximumAt
      let ends = [target.value(x), target.value(x) + worst.signedMaximum]
      marks.append(Line([ends.map { DataPoint(x, $0) }], stroke: Stroke(.mark, width: 2)))
      marks.append(Note(at: DataPoint(x, (ends[0] + ends[1]) / 2), [TextRun(remark)], role: .mark))
    }
    let heading = arePanels ? name + (showsError ? [TextRun(say.comma + remark)] : []) : page.title
    return Plot(
      size: FigureLayout.wide.plot, title: heading, language: page.text,
      x: Axis([TextRun("x", face: .variable)], domain: domain, about: arePanels ? 4 : 6),
      y: Axis(domain: range ?? fittedRange(truth, pieces), about: arePanels ? 4 : 6), axes: .origin, marks: marks)
  }

  /// One panel a neuron, in equal frames, all bends on the same axis.
  private func units(of model: Approximant, on page: FigurePage) -> DrawnFigure {
    let units = UnitPlots(model.units, over: domain, range: range)
    let plots = units.plots(on: page)
    func picture(_ layout: FigureLayout) -> any Picture {
      layout.panels(
        plots, columns: plots.count > 4 || plots.count == 3 ? 3 : 2, rowHeight: 190, title: page.title,
        language: page.text)
    }
    return DrawnFigure(
      picture: picture(.wide), narrow: picture(.narrow), table: units.table,
      description: page.say("approximation.units", count: plots.count, ["bends": units.bends(page.say)]))
  }

  private func fittedRange(_ truth: SampledCurve, _ pieces: [[DataPoint]]) -> ClosedRange<Double> {
    let values = truth.points.map(\.y) + pieces.joined().map(\.y)
    let (low, high) = (min(values.min() ?? 0, 0), max(values.max() ?? 1, 0))
    let room = max(high - low, 1e-300) * 0.06
    return (low - room)...(high + room)
  }
}
