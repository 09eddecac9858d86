import Manuscript
import Neurons
import Plotting

/// The curve of an activation function and its derivative, or several functions on equal axes.
public struct ActivationCurve: FigureKind {
  public static let name = "activation"
  public static let summary =
    "The curve of an activation function and its derivative, or several functions side by side."
  public static let example = FigureExample(
    """
    title: The sigmoid
    caption: The derivative is largest where the curve crosses one half.
    function: sigmoid
    marks: [{x: 0, text: largest slope 1/4}]
    """)

  static let function = Option<Activation?>(optional: "function", "The function to draw.")
  static let functions = Option<[Activation]?>(
    optional: "functions", "Functions to draw side by side, on equal axes, in place of “function”."
  )
  .atMost(24, "functions", hint: "make two figures")
  static let columns = Option<CountOption?>(optional: "columns", "Panels in a row, with “functions”.")
  static let domain = Option<ClosedRange<Double>>(
    "domain", default: -6...6, shown: "[-6, 6]", "The numbers on the horizontal axis.")
  static let range = Option<ClosedRange<Double>?>(
    optional: "range", "The numbers on the vertical axis; chosen to fit where left out.")
  static let derivative = Option<Bool>(
    "derivative", default: true, shown: "true", "Whether the derivative is drawn too; not with “functions”.")
  static let compare = Option<[Activation]?>(optional: "compare", "Other functions, as thin lines to compare with.")
  static let variable = Option<Located<String>>(
    "variable", default: Located("x", at: SourceLocation(file: "")), shown: "x",
    "The argument's letter, as the text beside the figure has it: z or \\theta.")
  static let marks = Option<[CurveMark]?>(optional: "marks", "Points of the curve to name.")
  public static let options: [any AnyOption] = [
    function, functions, columns, domain, range, derivative, compare, variable, marks,
  ]

  public static let rules: [OptionRule] = [
    .exactlyOne(function, functions, hint: "give “function: sigmoid” or “functions: […]”")
  ]

  let activations: [Activation]
  let arePanels: Bool
  let columns: Int
  let domain: ClosedRange<Double>
  let range: ClosedRange<Double>?
  let drawsDerivative: Bool
  let compared: [Activation]
  private let variable: [TextRun]
  private let valueName: [TextRun]
  private let derivativeName: [TextRun]
  let marks: [CurveMark]

  public init(_ settings: Settings, in context: FigureContext) throws {
    let several = try settings[Self.functions]
    activations = try several ?? [settings[Self.function]].compactMap(\.self)
    arePanels = several != nil
    columns = try settings[Self.columns]?.value ?? (activations.count <= 4 ? 2 : 3)
    domain = try settings[Self.domain]
    range = try settings[Self.range]
    drawsDerivative = try settings[Self.derivative] && several == nil
    compared = try settings[Self.compare] ?? []
    let letter = try settings[Self.variable]
    func label(_ tex: String) throws -> [TextRun] {
      try FigureLabel.runs(of: Located("$\(tex)$", at: letter.location))
    }
    variable = try label(letter.value)
    valueName = try label("f(\(letter.value))")
    derivativeName = try label("f'(\(letter.value))")
    marks = try settings[Self.marks] ?? []
    for mark in marks where !domain.contains(mark.x.value) {
      throw Problem(
        "the mark at x = \(NumberText.short(mark.x.value)) lies outside the domain", at: mark.x.location,
        hint: "choose a number from \(NumberText.short(domain.lowerBound)) to \(NumberText.short(domain.upperBound))")
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    var table = [["curve", "x", "y"]]
    let plots = try activations.map { activation in
      try plot(
        activation, title: arePanels ? [TextRun(activation.title(page.say))] : page.title, on: page, table: &table)
    }
    func picture(_ layout: FigureLayout) -> any Picture {
      if let only = plots.first, !arePanels { return layout.plot(only) }
      return layout.panels(
        plots, columns: columns, rowHeight: columns > 3 ? 170 : 205, title: page.title, language: page.text)
    }
    return DrawnFigure(
      picture: picture(.wide), narrow: picture(.narrow), table: table, description: description(on: page))
  }

  private func plot(
    _ activation: Activation, title: [TextRun], on page: FigurePage, table: inout [[String]]
  ) throws(Problem) -> Plot {
    let height = range ?? fittedRange
    // Between the limits of a bounded function halves are the numbers to read off.
    let halves = Int(min(5, max(2, ((height.upperBound - height.lowerBound) * 2).rounded(.up))))
    let isBounded = activation.limits.atMinusInfinity.isFinite && activation.limits.atPlusInfinity.isFinite
    var marks: [any Mark] = []
    for limit in [activation.limits.atMinusInfinity, activation.limits.atPlusInfinity]
    where limit.isFinite && limit != 0 && height.contains(limit) {
      marks.append(Rule(.y(limit), stroke: Stroke(.muted, width: 1, dash: Typography.dots, cap: .round)))
    }
    let roles: [ColorRole] = [.ink, .class0, .class1, .mark]
    for (index, other) in compared.enumerated() {
      let curve = SampledCurve(
        other.value, over: domain, breaks: other.discontinuities, kinks: other.kinks, scale: height)
      table += curve.points.rows(named: other.name)
      let dash = index == 0 ? [] : Typography.dots.map { $0 * Double(index + 1) }
      marks.append(
        Line(
          curve.pieces, stroke: Stroke(roles[index % roles.count], width: Typography.referenceLine, dash: dash),
          label: [TextRun(other.title(page.say))]))
    }
    if drawsDerivative {
      let jumps = activation.derivativeJumps.map(\.x)
      let breaks = jumps + activation.discontinuities.filter { !jumps.contains($0) }
      let curve = SampledCurve(activation.derivative, over: domain, breaks: breaks, scale: height)
      table += curve.points.rows(named: "\(activation.name) derivative")
      marks.append(
        Line(
          curve.pieces, stroke: Stroke(.derivative, width: Typography.derivativeLine, dash: Typography.dash),
          label: derivativeName))
      marks += activation.derivativeJumps.ends(in: domain, role: .derivative)
    }
    let curve = SampledCurve(
      activation.value, over: domain, breaks: activation.discontinuities, kinks: activation.kinks, scale: height)
    table += curve.points.rows(named: activation.name)
    marks.append(
      Line(
        curve.pieces, stroke: Stroke(.computed, width: Typography.subjectLine, join: .miter),
        label: arePanels ? [] : valueName))
    marks += activation.jumps.ends(in: domain, role: .computed)
    marks += try self.marks.map { mark throws(Problem) in try mark.points(on: activation, in: page.language) }
    return Plot(
      size: FigureLayout.wide.plot, title: title, language: page.text,
      x: Axis(variable, domain: domain, about: arePanels ? 4 : 7),
      y: Axis(domain: height, landmarks: asymptotes(of: activation), about: arePanels ? 3 : isBounded ? halves : 5),
      axes: .origin, marks: marks)
  }

  /// The values that the curve tends to, where they are not 0: named on the axis whatever the other numbers are.
  private func asymptotes(of activation: Activation) -> [Tick] {
    Set([activation.limits.atMinusInfinity, activation.limits.atPlusInfinity]).filter { $0.isFinite && $0 != 0 }
      .sorted().map { Tick($0, label: NumberText.runs($0, digits: 4)) }
  }

  /// Every curve that is drawn, with a little room above and below.
  private var fittedRange: ClosedRange<Double> {
    let functions =
      activations.map(\.value) + compared.map(\.value) + (drawsDerivative ? activations.map(\.derivative) : [])
    let width = domain.upperBound - domain.lowerBound
    let values = functions.flatMap { function in
      (0...240).map { function(domain.lowerBound + width * Double($0) / 240) }
    }
    let finite = values.filter(\.isFinite)
    let (low, high) = (min(finite.min() ?? 0, 0), max(finite.max() ?? 1, 0))
    let room = max(high - low, 1e-300) * 0.08
    return (low - room)...(high + room)
  }

  /// Shape, range, limits and largest slope, from the numbers.
  private func description(on page: FigurePage) -> String {
    let say = page.say
    var names = ["x": variable.plain, "interval": say.interval(domain)]
    if arePanels {
      names["names"] = say.list(activations.map { $0.title(say) })
      return say("activation.panels", count: activations.count, names)
    }
    guard let activation = activations.first else { return "" }
    names["name"] = activation.title(say)
    let head = say(drawsDerivative ? "activation.with-derivative" : "activation.curve", names)
    let slope = drawsDerivative ? activation.steepness(over: domain, say) : nil
    return say.sentence(
      [head] + activation.features(over: domain, of: variable.plain, say) + [slope].compactMap(\.self))
  }
}
