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
  static let models = Option<[Located<String>]?>(
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
    "units", default: false, shown: "false", "Whether the contribution of each neuron is drawn in a panel instead."
  )
  .drawing(drawnUnits)
  static let labels = Option<LocalizedTextList?>(optional: "labels", "The names of the models.")
  public static let options: [any AnyOption] = [target, model, models, domain, range, error, knots, units, labels]

  public static let rules: [OptionRule] = [
    .exactlyOne(model, models, hint: "give “model: name” or “models: […]”")
  ]

  static let drawnUnits = CountLimit(12, "drawn units", hint: "draw a smaller model")

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
    let names = try several ?? [settings[Self.model]].compactMap(\.self)
    arePanels = several != nil
    let (target, domain) = (self.target, self.domain)
    approximants = try names.map { name in try Approximant(name, of: target, over: domain, in: context) }
    if showsUnits {
      guard !arePanels, let units = approximants.first?.units, !units.isEmpty else {
        throw Problem(
          "only one relu-sum or interpolation has units to draw", at: settings.location(of: Self.units),
          hint: "give it as “model”")
      }
      try Self.drawnUnits.check(units.count, at: settings.location(of: Self.units))
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
      let pieces = model.pieces(scale: range)
      table += pieces.joined().rows(named: model.function.name)
      let plot = ErrorPlot(
        target: target, approximant: model, domain: domain, range: range, showsError: showsError,
        showsKnots: showsKnots, isPanel: arePanels)
      return plot.plot(truth, pieces, named: names?[index] ?? [TextRun(model.function.name)], on: page)
    }
    let parts = approximants.enumerated().map { index, model in
      let (name, worst) = (names?[index].plain ?? model.function.name, model.error)
      return say(
        "approximation.worst", ["name": name, "error": say.number(worst.maximum), "at": say.number(worst.maximumAt)])
    }
    let head = say("approximation.head", ["target": target.name, "interval": say.interval(domain)])
    return DrawnFigure(table: table, description: head + say.sentence(parts)) { layout -> any Picture in
      if let only = plots.first, !arePanels { return layout.plot(only) }
      return layout.panels(
        plots, columns: plots.count == 4 ? 2 : 3, rowHeight: plots.count == 4 ? 230 : 250, title: page.title,
        language: page.text)
    }
  }

  /// One panel a neuron, in equal frames, all bends on the same axis.
  private func units(of model: Approximant, on page: FigurePage) -> DrawnFigure {
    let units = UnitPlots(model.units, over: domain, range: range)
    let plots = units.plots(on: page)
    return DrawnFigure(
      table: units.table,
      description: page.say("approximation.units", count: plots.count, ["bends": units.bends(page.say)])
    ) { layout in
      layout.panels(
        plots, columns: plots.count > 4 || plots.count == 3 ? 3 : 2, rowHeight: 190, title: page.title,
        language: page.text)
    }
  }
}
