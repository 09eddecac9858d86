import Manuscript
import Plotting

/// A perceptron or network as circles and lines, with its weights on the edges.
public struct NetworkDrawing: FigureKind {
  public static let name = "network"
  public static let summary = "A perceptron or a network: neurons as circles, weights on the edges."
  public static let example = FigureExample(
    """
    title: A network that computes XOR
    caption: Dashed edges have negative weights; in the neurons stand the sums and outputs for the input (1, 0).
    model: two-lines
    values: [1, 0]
    """,
    models: """
      two-lines:
        network:
          activation: step
          layers:
            - {weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5]}
            - {weights: [[1, 1]], thresholds: [0.5]}
      """)

  static let model = Option<Located<String>?>(optional: "model", "A perceptron or network of this lesson.")
  static let sizes = Option<Located<[Int]>?>(
    optional: "sizes", "The neurons of each layer, inputs first, for a network without numbers.")
  static let inputs = Option<LocalizedTextList?>(optional: "inputs", "The names of the inputs.")
  static let outputs = Option<LocalizedTextList?>(optional: "outputs", "The names of the outputs.")
  static let neurons = Option<Located<[[String]]>?>(
    optional: "neurons", "The names of the neurons, a list for each layer after the inputs.")
  static let weights = Option<Bool?>(
    optional: "weights", "Whether the weights are written on the edges; by default where there are at most 20.")
  static let weightLabels = Option<Located<[[String]]>?>(
    optional: "weight-labels", "What is written on the edges instead: a list for each neuron, layer by layer.")
  static let thresholds = Option<Bool>(
    "thresholds", default: false, shown: "false", "Whether thresholds are written into the neurons.")
  static let biases = Option<Bool>(
    "biases", default: false, shown: "false", "Whether biases are written under the neurons.")
  static let layerLabels = Option<LocalizedTextList?>(
    optional: "layer-labels", "The names of the layers, inputs first.")
  static let values = Option<Located<[Double]>?>(
    optional: "values", "An input whose weighted sums and activations are written into the neurons.")
  static let edges = Option<Located<[NetworkEdge]>?>(
    optional: "edges", "Edges to look at: lit up, all others muted, or crossed out, as a feedforward network has none.")
  public static let options: [any AnyOption] = [
    model, sizes, inputs, outputs, neurons, weights, weightLabels, thresholds, biases, layerLabels, values, edges,
  ]

  public static let rules: [OptionRule] = [
    .exactlyOne(model, sizes, hint: "give “model: name”, or “sizes: [3, 4, 2]”")
  ]

  private let network: DrawnNetwork
  private let inputs: LocalizedTextList?
  private let outputs: LocalizedTextList?
  private let layerLabels: LocalizedTextList?
  private let neurons: [[Located<String>]]?
  private let showsWeights: Bool
  /// By neuron after the inputs, then by neuron of the layer before.
  private let weightLabels: [[[TextRun]]]?
  private let showsThresholds: Bool
  private let showsBiases: Bool
  private let edges: [NetworkEdge]

  public init(_ settings: Settings, in context: FigureContext) throws {
    let (model, sizes, input) = (try settings[Self.model], try settings[Self.sizes], try settings[Self.values])
    if let model {
      network = try DrawnNetwork(model: model, input: input, in: context)
    } else {
      network = try DrawnNetwork(sizes: sizes ?? Located([], at: settings.location))
      if let input {
        throw Problem("“values” needs a “model” with weights", at: input.location, hint: "leave “values” out")
      }
    }
    let place = model?.location ?? sizes?.location ?? settings.location
    try network.checkSize(at: place)
    let marked = try settings[Self.edges]
    edges = marked?.value ?? []
    for edge in edges { try edge.check(network.sizes, at: marked?.location ?? place) }
    inputs = try settings[Self.inputs]
    outputs = try settings[Self.outputs]
    layerLabels = try settings[Self.layerLabels]
    showsThresholds = try settings[Self.thresholds]
    showsBiases = try settings[Self.biases]
    let edgesOfNeurons = network.edgesOfNeurons
    showsWeights = try settings[Self.weights] ?? (edgesOfNeurons.reduce(0, +) <= 20)
    let labels = try settings[Self.weightLabels]
    if let labels, labels.value.map(\.count) != edgesOfNeurons {
      throw Problem(
        "“weight-labels” has lists of \(labels.value.map(\.count)), the neurons have \(edgesOfNeurons) edges",
        at: labels.location,
        hint: "give a list for each neuron after the inputs, with a label for each of its edges")
    }
    weightLabels = try labels.map { labels in
      try labels.value.map { try $0.map { try FigureLabel.runs(of: Located($0, at: labels.location)) } }
    }
    let names = try settings[Self.neurons]
    neurons = names.map { names in names.value.map { $0.map { Located($0, at: names.location) } } }
    try inputs.check("names", oneForEach: network.sizes[0], "inputs")
    try outputs.check("names", oneForEach: network.sizes[network.sizes.count - 1], "outputs")
    try layerLabels.check("names", oneForEach: network.sizes.count, "layers")
    let layers = Array(network.sizes.dropFirst())
    if let names, names.value.map(\.count) != layers {
      throw Problem(
        "“neurons” names layers of \(names.value.map(\.count)), the network has \(layers)",
        at: names.location, hint: "give a list for each layer after the inputs")
    }
    try checkRoom(settings)
  }

  /// Every name has its place, on a phone too.
  private func checkRoom(_ settings: Settings) throws(Problem) {
    let beside = 3 * NetworkPicture.nameWidth(.narrow) * 0.85
    try TextRoom.check(in: inputs, fit: network.pass == nil ? beside : 84, what: "name")
    try TextRoom.check(in: outputs, fit: beside, what: "name")
    let column = NetworkLayout(network.sizes, .narrow, holdsNumbers: network.pass != nil, names: .init()).columnWidth
    try TextRoom.check(in: layerLabels, fit: 3 * column * 0.85, what: "name")
    let isAbove = network.pass != nil || showsThresholds
    for name in (neurons ?? []).joined() {
      try TextRoom.check([try FigureLabel.runs(of: name)], fit: isAbove ? 64 : 40, what: "name", at: name.location)
    }
    let labels = weightLabels?.flatMap(\.self) ?? []
    try TextRoom.check(labels, fit: 64, what: "weight", at: settings.location(of: Self.weightLabels))
    if let pass = network.pass,
      let large = (pass.sums + pass.activations).joined().first(where: { !($0.magnitude < 1e4) })
    {
      throw Problem(
        "the number \(NumberText.short(large, digits: 3)) is too large to be written into a neuron",
        at: settings.location(of: Self.values), hint: "choose smaller values")
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let picture = NetworkPicture(
      network: network, inputs: try inputs.runs(in: page.language), outputs: try outputs.runs(in: page.language),
      layers: try layerLabels.runs(in: page.language) ?? [],
      neurons: try neurons?.map { try $0.map { try FigureLabel.runs(of: $0) } }, showsWeights: showsWeights,
      weightLabels: weightLabels, showsThresholds: showsThresholds, showsBiases: showsBiases, marked: edges)
    return DrawnFigure(
      picture: try picture.diagram(.wide, on: page), narrow: try picture.diagram(.narrow, on: page),
      table: network.table, description: description(on: page))
  }

  private func description(on page: FigurePage) -> String {
    let say = page.say
    let shape = network.sizes.map(String.init).joined(separator: "-")
    var parts: [String] = []
    if network.isPerceptron {
      parts.append(say("network.perceptron", count: network.sizes[0]))
    } else {
      parts.append(say("network.network", ["shape": shape]))
    }
    for (layer, connection) in network.connections.enumerated() {
      guard let weights = connection.weights, let biases = connection.biases, weights.joined().count <= 20 else {
        continue
      }
      let rows = weights.map { say.list($0.map { say.number($0) }) }.joined(separator: say.separator)
      let thresholds = say.list(biases.map { say.number(-$0) })
      parts.append(
        say("network.weights", ["layer": "\(layer + 2)", "weights": rows, "thresholds": thresholds]))
    }
    parts += edges.map { $0.text(say) }
    if let pass = network.pass, let output = pass.activations.last {
      let given = say.list(pass.input.map { say.number($0) })
      let result = say.list(output.map { say.number($0) })
      parts.append(say("network.output", ["input": given, "output": result]))
    }
    return parts.joined(separator: say.separator) + say.end
  }
}
