import Manuscript
import Plotting

/// A biological neuron with its parts named, and under it, if wanted, the artificial neuron that was drawn from it.
public struct NeuronDrawing: FigureKind {
  public static let name = "neuron-drawing"
  public static let summary =
    "A biological neuron with its parts named; with “map”, what each part became in the artificial neuron below it."
  public static let example = FigureExample(
    """
    title: A neuron and its model
    caption: Each part of the cell has its counterpart below.
    map: true
    """)

  static let map = Option<Bool>(
    "map", default: false, shown: "false", "Whether the artificial neuron stands below, part under part.")
  static let sheaths = Option<Bounded<Sheaths>>(
    "sheaths", default: Bounded(4), shown: "4", "How many pieces of myelin wrap the axon.")
  static let inputs = Option<LocalizedTextList?>(
    optional: "inputs", "With “map”, the names of the inputs; $x_1$, $x_2$, $x_3$ by default."
  )
  .limited(to: drawnInputs)
  static let weights = Option<LocalizedTextList?>(
    optional: "weights", "With “map”, what is written on their edges; $w_1$, $w_2$, $w_3$ by default."
  )
  .limited(to: drawnInputs)
  public static let options: [any AnyOption] = [map, sheaths, inputs, weights]

  public static let rules: [OptionRule] = [.needs(inputs, map), .needs(weights, map)]

  enum Sheaths: Bounds { static let range = 0...8 }
  static let drawnInputs = CountLimit(5, "drawn inputs", hint: "name fewer")

  private let hasMap: Bool
  private let sheaths: Int
  private let inputs: LocalizedTextList?
  private let weights: LocalizedTextList?

  public init(_ settings: Settings, in context: FigureContext) throws {
    hasMap = try settings[Self.map]
    sheaths = try settings[Self.sheaths].value
    inputs = try settings[Self.inputs]
    weights = try settings[Self.weights]
    try weights.check("weights", oneForEach: inputs?.count ?? 3, "inputs")
    try TextRoom.check(in: inputs, fit: 28, what: "name")
    try TextRoom.check(in: weights, fit: 40, what: "weight")
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let inputs = try self.inputs.runs(in: page.language) ?? (1...3).map { .input($0) }
    let weights = try self.weights.runs(in: page.language) ?? (1...inputs.count).map { .indexed("w", $0) }
    let parts = NeuronPart.allCases.filter { $0 != .sheath || sheaths > 0 }
    let named = hasMap ? parts.filter { $0 != .nucleus && $0 != .sheath } : parts
    let captions = parts.compactMap { part in part.counterpart(say).map { (part, $0) } }
    return DrawnFigure(
      table: [["part", hasMap ? "artificial neuron" : "task"]]
        + parts.map { [$0.title(say), hasMap ? $0.counterpart(say) ?? "" : $0.task(say)] },
      description: description(say, parts)
    ) { layout in
      NeuronPicture(
        layout: layout, title: page.title, language: page.text, parts: named.map { ($0, [TextRun($0.title(say))]) },
        sheaths: sheaths,
        artificial: hasMap ? NeuronPicture.Artificial(inputs: inputs, weights: weights, captions: captions) : nil)
    }
  }

  private func description(_ say: Wording, _ parts: [NeuronPart]) -> String {
    guard hasMap else {
      return say.sentence(
        [say("neuron.head")]
          + parts.map { say("neuron.part", ["part": $0.title(say), "task": $0.task(say)]) })
    }
    let pairs = parts.compactMap { part in
      part.counterpart(say).map {
        say("neuron.pair", ["part": part.title(say), "counterpart": $0])
      }
    }
    return say.sentence(
      [say("neuron.artificial-head")] + pairs)
  }
}
