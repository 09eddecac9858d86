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
      table += rows(of: curve, named: other.name)
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
      table += rows(of: curve, named: "\(activation.name) derivative")
      marks.append(
        Line(
          curve.pieces, stroke: Stroke(.derivative, width: Typography.derivativeLine, dash: Typography.dash),
          label: derivativeName))
      marks += ends(of: activation.derivativeJumps, role: .derivative)
    }
    let curve = SampledCurve(
      activation.value, over: domain, breaks: activation.discontinuities, kinks: activation.kinks, scale: height)
    table += rows(of: curve, named: activation.name)
    marks.append(
      Line(
        curve.pieces, stroke: Stroke(.computed, width: Typography.subjectLine, join: .miter),
        label: arePanels ? [] : valueName))
    marks += ends(of: activation.jumps, role: .computed)
    for mark in self.marks {
      let function = mark.of == .value ? activation.value : activation.derivative
      let point = DataPoint(mark.x.value, function(mark.x.value))
      guard point.isFinite else {
        throw Problem(
          "\(activation.name) has no \(mark.of.rawValue) at \(NumberText.short(mark.x.value))", at: mark.x.location,
          hint: "choose another x")
      }
      marks.append(
        Points(
          [.init(point, label: try mark.text.runs(in: page.language))], symbol: .filledCircle, role: .mark, radius: 4,
          labelRole: .mark))
    }
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

  /// At a jump the value that is taken is a filled dot, the other ends are open ones.
  private func ends(of jumps: [Activation.Jump], role: ColorRole) -> [any Mark] {
    jumps.filter { domain.contains($0.x) }.flatMap { jump -> [any Mark] in
      let open = [jump.left, jump.right].filter { $0.isFinite && $0 != jump.value }
      let closed = jump.value.isFinite ? [jump.value] : []
      return [
        Points(open.map { .init(DataPoint(jump.x, $0)) }, symbol: .hollowCircle, role: role, radius: 3.5),
        Points(closed.map { .init(DataPoint(jump.x, $0)) }, symbol: .filledCircle, role: role, radius: 3.5),
      ]
    }
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

  private func rows(of curve: SampledCurve, named name: String) -> [[String]] {
    curve.points.map { [name, "\($0.x)", "\($0.y)"] }
  }
}

/// A point of a curve that the author names.
public struct CurveMark: OptionGroup {
  public enum Curve: String, ChoiceOption { case value, derivative }

  static let x = Option<Located<Double>>("x", "Where the point lies.")
  static let text = Option<FigureLabel>("text", "What it is called.")
  static let of = Option<Curve>("of", default: .value, shown: "value", "The curve that it lies on.")
  public static let options: [any AnyOption] = [x, text, of]

  let x: Located<Double>
  let text: FigureLabel
  let of: Curve

  public init(_ settings: Settings) throws(Problem) {
    x = try settings[Self.x]
    text = try settings[Self.text]
    of = try settings[Self.of]
  }
}

extension ActivationCurve {
  /// Shape, range, limits and largest slope, from the numbers.
  private func description(on page: FigurePage) -> String {
    let say = page.say
    let x = variable.plain
    if arePanels {
      let names = say.list(activations.map { $0.title(page.say) })
      return say(
        "activation.panels", count: activations.count, ["names": names, "x": x, "interval": say.interval(domain)])
    }
    guard let activation = activations.first else { return "" }
    var parts = [
      drawsDerivative
        ? say(
          "activation.with-derivative", ["name": activation.title(page.say), "x": x, "interval": say.interval(domain)])
        : say("activation.curve", ["name": activation.title(page.say), "x": x, "interval": say.interval(domain)])
    ]
    for jump in activation.jumps where domain.contains(jump.x) {
      parts.append(
        say(
          "activation.jump",
          ["x": x, "at": say.number(jump.x), "from": say.number(jump.left), "to": say.number(jump.right)]))
    }
    for kink in activation.kinks where domain.contains(kink) {
      parts.append(say("activation.kink", ["x": x, "at": say.number(kink)]))
    }
    let limits = activation.limits
    if limits.atMinusInfinity.isFinite {
      parts.append(
        say("activation.left-limit", ["value": say.number(limits.atMinusInfinity)]))
    }
    if limits.atPlusInfinity.isFinite {
      parts.append(
        say("activation.right-limit", ["value": say.number(limits.atPlusInfinity)]))
    }
    if drawsDerivative {
      let width = domain.upperBound - domain.lowerBound
      let slopes = (0...1200).map { index -> DataPoint in
        let x = domain.lowerBound + width * Double(index) / 1200
        return DataPoint(x, activation.derivative(x))
      }
      if let steepest = slopes.filter(\.isFinite).max(by: { $0.y < $1.y }), steepest.y > 0 {
        let value = say.number((steepest.y * 1000).rounded() / 1000)
        parts.append(say("activation.steepest", ["value": value]))
      }
    }
    return parts.joined(separator: say.separator) + say.end
  }
}
