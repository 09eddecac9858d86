import Manuscript
import Plotting

/// What an author calls the parts of a drawn network: its inputs, outputs, layers, neurons and edges.
struct NetworkNames {
  static let inputs = Option<LocalizedTextList?>(optional: "inputs", "The names of the inputs.")
  static let outputs = Option<LocalizedTextList?>(optional: "outputs", "The names of the outputs.")
  static let neurons = Option<[[String]]?>(
    optional: "neurons", "The names of the neurons, a list for each layer after the inputs.")
  static let weightLabels = Option<[[String]]?>(
    optional: "weight-labels", "What is written on the edges instead: a list for each neuron, layer by layer.")
  static let layerLabels = Option<LocalizedTextList?>(
    optional: "layer-labels", "The names of the layers, inputs first.")

  /// Names of the neurons, by layer after the inputs.
  let neurons: [[[TextRun]]]?
  /// What stands on the edges in place of weights: by neuron after the inputs, then by neuron of the layer before.
  let weightLabels: [[[TextRun]]]?
  private let inputs: LocalizedTextList?
  private let outputs: LocalizedTextList?
  private let layers: LocalizedTextList?

  /// The names for a network, one for each of its parts.
  init(_ settings: Settings, for network: DrawnNetwork) throws(Problem) {
    inputs = try settings[Self.inputs]
    outputs = try settings[Self.outputs]
    layers = try settings[Self.layerLabels]
    let edges = network.edgesOfNeurons
    let labels = try settings[Self.weightLabels]
    if let labels, labels.map(\.count) != edges {
      throw Problem(
        "“weight-labels” has lists of \(labels.map(\.count)), the neurons have \(edges) edges",
        at: settings.location(of: Self.weightLabels),
        hint: "give a list for each neuron after the inputs, with a label for each of its edges")
    }
    weightLabels = try labels.map { labels throws(Problem) in
      try Self.runs(labels, at: settings.location(of: Self.weightLabels))
    }
    try inputs.check("names", oneForEach: network.sizes[0], "inputs")
    try outputs.check("names", oneForEach: network.sizes[network.sizes.count - 1], "outputs")
    try layers.check("names", oneForEach: network.sizes.count, "layers")
    let names = try settings[Self.neurons]
    let sizes = Array(network.sizes.dropFirst())
    if let names, names.map(\.count) != sizes {
      throw Problem(
        "“neurons” names layers of \(names.map(\.count)), the network has \(sizes)",
        at: settings.location(of: Self.neurons), hint: "give a list for each layer after the inputs")
    }
    neurons = try names.map { names throws(Problem) in
      try Self.runs(names, at: settings.location(of: Self.neurons))
    }
  }

  /// A problem for a name that does not fit into its place, on a phone too.
  ///
  /// - Parameter areAbove: whether the names of neurons stand above them, as numbers stand inside.
  func checkRoom(in network: DrawnNetwork, areAbove: Bool, _ settings: Settings) throws(Problem) {
    let hasNumbers = network.pass != nil
    let beside = 3 * NetworkPicture.nameWidth(.narrow) * 0.85
    try TextRoom.check(in: inputs, fit: hasNumbers ? 84 : beside, what: "name")
    try TextRoom.check(in: outputs, fit: beside, what: "name")
    let column = NetworkLayout(network.sizes, .narrow, holdsNumbers: hasNumbers, names: .init()).columnWidth
    try TextRoom.check(in: layers, fit: 3 * column * 0.85, what: "name")
    try TextRoom.check(
      neurons?.flatMap(\.self) ?? [], fit: areAbove ? 64 : 40, what: "name", at: settings.location(of: Self.neurons))
    try TextRoom.check(
      weightLabels?.flatMap(\.self) ?? [], fit: 64, what: "weight", at: settings.location(of: Self.weightLabels))
  }

  /// The names of inputs, outputs and layers on a page in `language`; nil or none where there are none.
  func runs(
    in language: Language
  ) throws(Problem) -> (inputs: [[TextRun]]?, outputs: [[TextRun]]?, layers: [[TextRun]]) {
    (try inputs.runs(in: language), try outputs.runs(in: language), try layers.runs(in: language) ?? [])
  }

  private static func runs(_ texts: [[String]], at location: SourceLocation) throws(Problem) -> [[[TextRun]]] {
    try texts.map { texts throws(Problem) in
      try texts.map { text throws(Problem) in try FigureLabel.runs(of: Located(text, at: location)) }
    }
  }
}
