import Manuscript
import Neurons
import Plotting

/// Layers of one neuron each, all with the same activation, net input and weight.
public struct GradientChain: OptionGroup {
  static let activation = Option<Activation>("activation", "The activation of every neuron.")
  static let at = Option<Double>("at", default: 0, shown: "0", "The net input of every neuron.")
  static let weight = Option<Double>("weight", default: 1, shown: "1", "The weight between two neurons.")
  static let label = Option<FigureLabel?>(optional: "label", "What the chain is called.")
  public static let options: [any AnyOption] = [activation, at, weight, label]

  let activation: Activation
  /// |w f′(z)|, finite.
  let factor: Double
  private let label: FigureLabel?
  private let netInput: Double
  private let weight: Double

  public init(_ settings: Settings) throws(Problem) {
    activation = try settings[Self.activation]
    label = try settings[Self.label]
    netInput = try settings[Self.at]
    weight = try settings[Self.weight]
    factor = (weight * activation.derivative(netInput)).magnitude
    guard factor.isFinite else {
      throw Problem(
        "\(activation.name) has no derivative at \(NumberText.short(netInput))", at: settings.location(of: Self.at),
        hint: "choose another net input")
    }
  }

  /// What the author calls it, else `tanh, z = 1`, with the weight where it is not 1.
  func name(on page: FigurePage) throws(Problem) -> [TextRun] {
    if let label { return try label.runs(in: page.language) }
    func value(_ letter: String, _ number: Double) -> [TextRun] {
      [
        TextRun(page.say.comma), TextRun(letter, face: .variable),
        TextRun("\u{2005}=\u{2005}", face: .maths),
      ] + NumberText.runs(number, digits: 3)
    }
    return [TextRun(activation.title(page.say))] + value("z", netInput) + (weight == 1 ? [] : value("w", weight))
  }

  /// Beyond these the numbers are no longer told apart from 0 and infinity.
  private static let drawable = 1e-300...1e300

  /// The product after 0, 1, 2, … layers, as far as it is a number that can be drawn.
  func products(after layers: Int) -> [DataPoint] {
    var points: [DataPoint] = []
    var product = 1.0
    for layer in 0...layers {
      guard Self.drawable.contains(product) else { break }
      points.append(DataPoint(Double(layer), product))
      product *= factor
    }
    return points
  }

  /// What becomes of the gradient, for reading aloud.
  func text(after layers: Int, named name: String, _ say: Wording) -> String {
    if factor == 0 { return say("gradient-flow.vanished", ["name": name]) }
    guard factor != 1 else { return say("gradient-flow.constant", ["name": name]) }
    let last = products(after: layers).last
    let end =
      if let last, last.x == Double(layers) {
        say("gradient-flow.end", ["value": say.rounded(last.y)])
      } else {
        say("gradient-flow.beyond")
      }
    return say(
      factor > 1 ? "gradient-flow.grows" : "gradient-flow.shrinks",
      ["name": name, "factor": say.rounded(factor), "end": end])
  }
}
