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

  static let model = Option<Located<String>?>(
    optional: "model", "A perceptron or network of this lesson."
  )
  .drawing(DrawnNetwork.drawnLayers, DrawnNetwork.drawnNeurons)
  static let sizes = Option<Located<[Int]>?>(
    optional: "sizes", "The neurons of each layer, inputs first, for a network without numbers."
  )
  .drawing(DrawnNetwork.drawnLayers, DrawnNetwork.drawnNeurons)
  static let weights = Option<Bool?>(
    optional: "weights", "Whether the weights are written on the edges; by default where there are at most 20.")
  static let thresholds = Option<Bool>(
    "thresholds", default: false, shown: "false", "Whether thresholds are written into the neurons.")
  static let biases = Option<Bool>(
    "biases", default: false, shown: "false", "Whether biases are written under the neurons.")
  static let values = Option<Located<[Double]>?>(
    optional: "values", "An input whose weighted sums and activations are written into the neurons.")
  static let edges = Option<Located<[NetworkEdge]>?>(
    optional: "edges", "Edges to look at: lit up, all others muted, or crossed out, as a feedforward network has none.")
  public static let options: [any AnyOption] = [
    model, sizes, NetworkNames.inputs, NetworkNames.outputs, NetworkNames.neurons, weights, NetworkNames.weightLabels,
    thresholds, biases, NetworkNames.layerLabels, values, edges,
  ]

  public static let rules: [OptionRule] = [
    .exactlyOne(model, sizes, hint: "give “model: name”, or “sizes: [3, 4, 2]”")
  ]

  private let network: DrawnNetwork
  private let names: NetworkNames
  private let showsWeights: Bool
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
    showsThresholds = try settings[Self.thresholds]
    showsBiases = try settings[Self.biases]
    showsWeights = try settings[Self.weights] ?? (network.edgesOfNeurons.reduce(0, +) <= 20)
    names = try NetworkNames(settings, for: network)
    try names.checkRoom(in: network, areAbove: network.pass != nil || showsThresholds, settings)
    try network.checkNumbers(at: settings.location(of: Self.values))
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let names = try names.runs(in: page.language)
    let picture = NetworkPicture(
      network: network, inputs: names.inputs, outputs: names.outputs, layers: names.layers,
      neurons: self.names.neurons, showsWeights: showsWeights, weightLabels: self.names.weightLabels,
      showsThresholds: showsThresholds, showsBiases: showsBiases, marked: edges)
    return try DrawnFigure(table: network.table, description: description(on: page)) { layout throws(Problem) in
      try picture.diagram(layout, on: page)
    }
  }

  private func description(on page: FigurePage) -> String {
    let say = page.say
    let shape = network.sizes.map(String.init).joined(separator: "-")
    var parts = [
      network.isPerceptron
        ? say("network.perceptron", count: network.sizes[0]) : say("network.network", ["shape": shape])
    ]
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
      let (given, result) = (pass.input.map { say.number($0) }, output.map { say.number($0) })
      parts.append(say("network.output", ["input": say.list(given), "output": say.list(result)]))
    }
    return say.sentence(parts)
  }
}
