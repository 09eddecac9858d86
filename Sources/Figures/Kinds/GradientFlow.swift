import Manuscript
import Neurons
import Plotting

/// What a gradient is multiplied by on its way back through a chain of neurons: |w f′(z)| once for every layer.
public struct GradientFlow: FigureKind {
  public static let name = "gradient-flow"
  public static let summary =
    "How a gradient shrinks or grows on its way back through layers: products of derivatives and weights, logarithmic."
  public static let example = FigureExample(
    """
    title: Gradients on their way back
    caption: A factor below 1 for each layer leaves next to nothing.
    layers: 20
    chains:
      - {activation: sigmoid, at: 0, label: sigmoid}
      - {activation: tanh, at: 1, label: tanh}
      - {activation: relu, at: 1, label: ReLU}
    """)

  static let chains = Option<[GradientChain]>("chains", "The chains of neurons, all their layers alike.")
    .atMost(12, "chains", hint: "make two figures")
  static let layers = Option<Bounded<Layers>>(
    "layers", default: Bounded(50), shown: "50", "How many layers the gradient goes back through.")
  static let range = Option<PositiveInterval?>(
    optional: "range", "The numbers on the vertical axis; chosen to fit where left out.")
  public static let options: [any AnyOption] = [chains, layers, range]

  enum Layers: Bounds { static let range = 1...1_000 }

  private let chains: [GradientChain]
  private let layers: Int
  private let range: ClosedRange<Double>?

  public init(_ settings: Settings, in context: FigureContext) throws {
    chains = try settings[Self.chains]
    layers = try settings[Self.layers].value
    range = try settings[Self.range]?.interval
    guard chains.contains(where: { $0.factor > 0 }) else {
      throw Problem(
        "every gradient is 0 after one layer, which a logarithmic axis cannot show",
        at: settings.location(of: Self.chains), hint: "choose net inputs at which the derivative is not 0")
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let names = try chains.map { chain throws(Problem) in try chain.name(on: page) }
    var table = [["chain", "layers", "factor"]]
    var marks: [any Mark] = [Rule(.y(1), stroke: Stroke(.muted, width: 1, dash: Typography.dots))]
    let activations = chains.map(\.activation.name)
    let kinds = activations.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let roles: [ColorRole] = [.computed, .class0, .derivative, .class1, .mark, .ink]
    let dashes: [[Double]] = [[], Typography.dash, [2, 3], [10, 3, 2, 3]]
    for (index, chain) in chains.enumerated() {
      let points = chain.products(after: layers)
      table += points.map { [names[index].plain, NumberText.short($0.x), "\($0.y)"] }
      if chain.factor == 0 { table.append([names[index].plain, "1", "0"]) }
      // One colour an activation, one dash each time it comes again.
      let role = roles[(kinds.firstIndex(of: chain.activation.name) ?? 0) % roles.count]
      let dash = dashes[activations[..<index].count { $0 == chain.activation.name } % dashes.count]
      marks.append(
        Line([points], stroke: Stroke(role, width: Typography.derivativeLine, dash: dash), label: names[index]))
    }
    let plot = Plot(
      size: FigureLayout.wide.plot, title: page.title, language: page.text,
      x: Axis([TextRun(say("gradient-flow.layers"))], domain: 0...Double(layers), about: 6),
      y: Axis([TextRun(say("gradient-flow.factor"))], scale: .log, domain: range, about: 6),
      axes: .frame, marks: marks)
    let parts = zip(chains, names).map { $0.text(after: layers, named: $1.plain, say) }
    return DrawnFigure(
      plot, table: table, description: say.sentence([say("gradient-flow.head", count: layers)] + parts))
  }
}
