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
  static let range = Option<Located<[Double]>?>(
    optional: "range", "The numbers [from, to] on the vertical axis; chosen to fit where left out.")
  public static let options: [any AnyOption] = [chains, layers, range]

  enum Layers: Bounds { static let range = 1...1_000 }

  /// Beyond these the numbers are no longer told apart from 0 and infinity.
  private static let drawable = 1e-300...1e300

  private let chains: [GradientChain]
  private let layers: Int
  private let range: ClosedRange<Double>?

  public init(_ settings: Settings, in context: FigureContext) throws {
    chains = try settings[Self.chains]
    layers = try settings[Self.layers].value
    range = try settings[Self.range].map { given throws(Problem) in
      guard given.value.count == 2, given.value[0] > 0, given.value[0] < given.value[1] else {
        throw Problem(
          "expected two numbers above 0 in ascending order", at: given.location, hint: "write [1.0e-60, 1.0e+10]")
      }
      return given.value[0]...given.value[1]
    }
    guard chains.contains(where: { $0.factor > 0 }) else {
      throw Problem(
        "every gradient is 0 after one layer, which a logarithmic axis cannot show",
        at: settings.location(of: Self.chains), hint: "choose net inputs at which the derivative is not 0")
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let labels = try chains.map { try $0.label?.runs(in: page.language) ?? $0.name(on: page) }
    var table = [["chain", "layers", "factor"]]
    var marks: [any Mark] = [Rule(.y(1), stroke: Stroke(.muted, width: 1, dash: Typography.dots))]
    let activations = chains.map(\.activation.name)
    let kinds = activations.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let roles: [ColorRole] = [.computed, .class0, .derivative, .class1, .mark, .ink]
    let dashes: [[Double]] = [[], Typography.dash, [2, 3], [10, 3, 2, 3]]
    for (index, chain) in chains.enumerated() {
      let points = points(of: chain)
      table += points.map { [labels[index].plain, NumberText.short($0.x), "\($0.y)"] }
      if chain.factor == 0 { table.append([labels[index].plain, "1", "0"]) }
      // One colour an activation, one dash each time it comes again.
      let role = roles[(kinds.firstIndex(of: chain.activation.name) ?? 0) % roles.count]
      let dash = dashes[activations[..<index].count { $0 == chain.activation.name } % dashes.count]
      marks.append(
        Line([points], stroke: Stroke(role, width: Typography.derivativeLine, dash: dash), label: labels[index]))
    }
    let plot = Plot(
      size: FigureLayout.wide.plot, title: page.title, language: page.text,
      x: Axis([TextRun(say("gradient-flow.layers"))], domain: 0...Double(layers), about: 6),
      y: Axis([TextRun(say("gradient-flow.factor"))], scale: .log, domain: range, about: 6),
      axes: .frame, marks: marks)
    return DrawnFigure(
      picture: FigureLayout.wide.plot(plot), narrow: FigureLayout.narrow.plot(plot), table: table,
      description: description(say, names: labels.map(\.plain)))
  }

  /// The product after 0, 1, 2, … layers, as far as it is a number that can be drawn.
  private func points(of chain: GradientChain) -> [DataPoint] {
    var points: [DataPoint] = []
    var product = 1.0
    for layer in 0...layers {
      guard Self.drawable.contains(product) else { break }
      points.append(DataPoint(Double(layer), product))
      product *= chain.factor
    }
    return points
  }

  private func description(_ say: Wording, names: [String]) -> String {
    let head = say("gradient-flow.head", count: layers)
    let parts = zip(chains, names).map { chain, name -> String in
      if chain.factor == 0 { return say("gradient-flow.vanished", ["name": name]) }
      let factor = say.rounded(chain.factor)
      guard chain.factor != 1 else { return say("gradient-flow.constant", ["name": name]) }
      let last = points(of: chain).last
      let end = last.map { $0.x == Double(layers) ? say.rounded($0.y) : nil } ?? nil
      let result =
        end.map { say("gradient-flow.end", ["value": $0]) }
        ?? say("gradient-flow.beyond")
      return say(
        chain.factor > 1 ? "gradient-flow.grows" : "gradient-flow.shrinks",
        ["name": name, "factor": factor, "end": result])
    }
    return say.sentence([head] + parts)
  }
}

/// Layers of one neuron each, all with the same activation, net input and weight.
public struct GradientChain: OptionGroup {
  static let activation = Option<Activation>("activation", "The activation of every neuron.")
  static let at = Option<Located<Double>>(
    "at", default: Located(0, at: SourceLocation(file: "")), shown: "0", "The net input of every neuron.")
  static let weight = Option<Located<Double>>(
    "weight", default: Located(1, at: SourceLocation(file: "")), shown: "1", "The weight between two neurons.")
  static let label = Option<FigureLabel?>(optional: "label", "What the chain is called.")
  public static let options: [any AnyOption] = [activation, at, weight, label]

  let activation: Activation
  let label: FigureLabel?
  /// |w f′(z)|, finite.
  let factor: Double
  private let netInput: Double
  private let weight: Double

  public init(_ settings: Settings) throws(Problem) {
    activation = try settings[Self.activation]
    label = try settings[Self.label]
    let (at, weight) = (try settings[Self.at], try settings[Self.weight])
    netInput = at.value
    self.weight = weight.value
    factor = (weight.value * activation.derivative(at.value)).magnitude
    guard factor.isFinite else {
      throw Problem(
        "\(activation.name) has no derivative at \(NumberText.short(at.value))", at: at.location,
        hint: "choose another net input")
    }
  }

  /// `tanh, z = 1`, with the weight where it is not 1.
  func name(on page: FigurePage) -> [TextRun] {
    let say = page.say
    func value(_ letter: String, _ number: Double) -> [TextRun] {
      [
        TextRun(say.comma), TextRun(letter, face: .variable),
        TextRun("\u{2005}=\u{2005}", face: .maths),
      ] + NumberText.runs(number, digits: 3)
    }
    return [TextRun(activation.title(page.say))] + value("z", netInput)
      + (weight == 1 ? [] : value("w", weight))
  }
}
