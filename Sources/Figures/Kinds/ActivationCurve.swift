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
  static let variable = Option<String>(
    "variable", default: "x", shown: "x", "The argument's letter, as the text beside the figure has it: z or \\theta.")
  static let marks = Option<[CurveMark]?>(optional: "marks", "Points of the curve to name.")
  public static let options: [any AnyOption] = [
    function, functions, columns, domain, range, derivative, compare, variable, marks,
  ]

  public static let rules: [OptionRule] = [
    .exactlyOne(function, functions, hint: "give “function: sigmoid” or “functions: […]”")
  ]

  private let graphs: [ActivationGraph]
  private let arePanels: Bool
  private let columns: Int

  public init(_ settings: Settings, in context: FigureContext) throws {
    let several = try settings[Self.functions]
    let activations = try several ?? [settings[Self.function]].compactMap(\.self)
    arePanels = several != nil
    columns = try settings[Self.columns]?.value ?? (activations.count <= 4 ? 2 : 3)
    let domain = try settings[Self.domain]
    let drawsDerivative = try settings[Self.derivative] && several == nil
    let compared = try settings[Self.compare] ?? []
    let names = try FunctionNames(argument: settings.located(Self.variable))
    let marks = try settings[Self.marks] ?? []
    for mark in marks { try mark.check(isIn: domain) }
    let range =
      try settings[Self.range]
      ?? ActivationGraph.range(of: activations, with: compared, drawsDerivative: drawsDerivative, over: domain)
    graphs = activations.map { activation in
      ActivationGraph(
        activation: activation, domain: domain, range: range, names: names, drawsDerivative: drawsDerivative,
        compared: compared, marks: marks)
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let drawn = try graphs.map { graph throws(Problem) in
      let title = arePanels ? [TextRun(graph.activation.title(page.say))] : page.title
      return try graph.plot(isPanel: arePanels, title: title, on: page)
    }
    return DrawnFigure(
      table: [["curve", "x", "y"]] + drawn.flatMap(\.rows), description: description(on: page)
    ) { layout -> any Picture in
      if let only = drawn.first?.plot, !arePanels { return layout.plot(only) }
      return layout.panels(
        drawn.map(\.plot), columns: columns, rowHeight: columns > 3 ? 170 : 205, title: page.title,
        language: page.text)
    }
  }

  /// Shape, range, limits and largest slope, from the numbers.
  private func description(on page: FigurePage) -> String {
    let say = page.say
    guard let graph = graphs.first else { return "" }
    let (x, domain, drawsDerivative) = (graph.names.argument.plain, graph.domain, graph.drawsDerivative)
    var names = ["x": x, "interval": say.interval(domain)]
    if arePanels {
      names["names"] = say.list(graphs.map { $0.activation.title(say) })
      return say("activation.panels", count: graphs.count, names)
    }
    names["name"] = graph.activation.title(say)
    let head = say(drawsDerivative ? "activation.with-derivative" : "activation.curve", names)
    let slope = drawsDerivative ? graph.activation.steepness(over: domain, say) : nil
    return say.sentence([head] + graph.activation.features(over: domain, of: x, say) + [slope].compactMap(\.self))
  }
}
