import Manuscript
import Neurons
import Plotting

/// The inside of one artificial neuron: inputs, weights, the sum, the activation, the output.
public struct NeuronSchematic: FigureKind {
  public static let name = "neuron"
  public static let summary = "The inside of one artificial neuron: inputs, weights, sum, activation, output."
  public static let example = FigureExample(
    """
    title: Inside a neuron
    caption: Weighted inputs are added up, then go through the activation.
    activation: relu
    sum: $z$
    """)

  static let inputs = Option<LocalizedTextList?>(
    optional: "inputs", "The names of the inputs; $x_1$, $x_2$ and $x_n$ by default."
  )
  .atMost(8, "drawn inputs", hint: "name the first, the second and the last")
  static let weights = Option<LocalizedTextList?>(
    optional: "weights", "What is written on their edges; $w_1$, $w_2$ and $w_n$ by default.")
  static let ellipsis = Option<Bool>(
    "ellipsis", default: true, shown: "true", "Whether dots stand before the last input.")
  static let bias = Option<Bool>(
    "bias", default: true, shown: "true", "Whether a constant input 1 carries the bias $b$.")
  static let activation = Option<Activation>(
    "activation", default: .step, shown: "step", "The function whose curve stands in the second box.")
  static let sum = Option<FigureLabel?>(optional: "sum", "What goes from the sum to the activation, such as $z$.")
  static let output = Option<FigureLabel?>(optional: "output", "The name of the output; $y$ by default.")
  static let captions = Option<LocalizedTextList?>(
    optional: "captions", "Three names under the drawing: of the inputs, the sum and the activation."
  )
  .exactly(3, "captions", hint: "name the inputs, the sum and the activation")
  public static let options: [any AnyOption] = [
    inputs, weights, ellipsis, bias, activation, sum, output, captions,
  ]

  private let inputs: LocalizedTextList?
  private let weights: LocalizedTextList?
  private let hasEllipsis: Bool
  private let hasBias: Bool
  private let activation: Activation
  private let sum: FigureLabel?
  private let output: FigureLabel?
  private let captions: LocalizedTextList?

  public init(_ settings: Settings, in context: FigureContext) throws {
    inputs = try settings[Self.inputs]
    weights = try settings[Self.weights]
    hasEllipsis = try settings[Self.ellipsis]
    hasBias = try settings[Self.bias]
    activation = try settings[Self.activation]
    sum = try settings[Self.sum]
    output = try settings[Self.output]
    captions = try settings[Self.captions]
    try weights.check("weights", oneForEach: inputs?.count ?? 3, "inputs")
    try TextRoom.check(in: inputs, fit: SchematicPicture.Room.input, what: "name")
    try TextRoom.check(in: weights, fit: SchematicPicture.Room.weight, what: "weight")
    try TextRoom.check(in: captions, fit: SchematicPicture.Room.caption, what: "caption")
    try TextRoom.check(in: sum, fit: SchematicPicture.Room.sum, what: "sum", at: settings.location(of: Self.sum))
    try TextRoom.check(
      in: output, fit: SchematicPicture.Room.output, what: "output", at: settings.location(of: Self.output))
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let count = inputs?.count ?? 3
    let picture = SchematicPicture(
      inputs: try inputs.runs(in: page.language) ?? .indexed("x", upTo: count),
      weights: try weights.runs(in: page.language) ?? .indexed("w", upTo: count), hasEllipsis: hasEllipsis,
      hasBias: hasBias, activation: activation, sum: try sum?.runs(in: page.language) ?? [],
      output: try output?.runs(in: page.language) ?? [TextRun("y", face: .variable)],
      captions: try captions.runs(in: page.language) ?? [])
    let say = page.say
    return DrawnFigure(
      table: [["input", "weight"]] + zip(picture.inputs, picture.weights).map { [$0.plain, $1.plain] }
        + (hasBias ? [["1", "b"]] : []),
      description: say(
        hasBias ? "schematic.with-bias" : "schematic.without-bias",
        [
          "inputs": say.list(picture.inputs.map(\.plain)), "weights": say.list(picture.weights.map(\.plain)),
          "activation": activation.title(say),
        ])
    ) { picture.diagram($0, on: page) }
  }
}
