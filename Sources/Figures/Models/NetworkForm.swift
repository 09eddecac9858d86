import Manuscript
import Neurons

/// `{network: {activation: step, layers: [{weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5]}, …]}}`
public enum NetworkForm: ModelForm {
  public static let name = "network"
  public static let summary =
    "A feedforward network from the weights of its layers; weights[j][k] leads from input k to neuron j."
  public static let example =
    "{network: {activation: step, layers: [{weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5]}, "
    + "{weights: [[1, 1]], thresholds: [0.5]}]}}"

  static let activation = Option<Activation?>(
    optional: "activation", "The activation of every layer that names none of its own.")
  static let layers = Option<[LayerNode]>("layers", "The layers with weights, from the first hidden one to the output.")
  public static let options: [any AnyOption] = [activation, layers]

  public static func read(_ node: Node, models: Models) throws -> Model {
    let settings = try settings(node)
    let nodes = try settings[layers]
    guard nodes.count <= ModelLimit.layers else {
      throw Limits.passed(
        "layers of a network", of: ModelLimit.layers, at: settings.location(of: layers), hint: "use fewer")
    }
    let activation = try settings[activation]
    var problems = Problems()
    var layers: [Layer] = []
    for (index, node) in nodes.enumerated() {
      let read = problems.collect { try LayerForm.layer(node.node, number: index + 2, activation: activation) }
      guard let read else { continue }
      // Where a layer before has a problem of its own, there is nothing to compare with.
      if let before = layers.last, layers.count == index, before.neuronCount != read.layer.inputCount {
        problems.append(
          Problem(
            "layer \(index + 2) takes \(counted(read.layer.inputCount, "input")), but layer \(index + 1) gives "
              + "\(before.neuronCount)", at: read.weights,
            hint: "give each row of the weights \(counted(before.neuronCount, "number"))"))
      }
      layers.append(read.layer)
    }
    try problems.throwIfAny()
    return .network(try locating(settings.location) { () throws(NetworkError) in try Network(layers: layers) })
  }
}

/// A layer, as its options were written.
struct LayerNode: OptionValue {
  var node: Node

  static var syntax: String { "a layer {weights: [[…], …], thresholds: […]}" }
  static var pluralSyntax: String { "layers {weights: [[…], …], thresholds: […]}" }

  static func read(_ node: Node) throws(Problem) -> LayerNode {
    guard case .mapping = node.content else { throw node.expectedForm(syntax) }
    return LayerNode(node: node)
  }
}

/// The options of one layer.
enum LayerForm {
  static let weights = Option<[Located<[Double]>]>("weights", "A row for each neuron with a number for each input.")
  static let thresholds = Option<[Double]?>(optional: "thresholds", "A threshold for each neuron; or give biases.")
  static let biases = Option<[Double]?>(
    optional: "biases", "A bias for each neuron; 0 where there are no thresholds either.")
  static let activation = Option<Activation?>(optional: "activation", "The activation of this layer.")
  static let options: [any AnyOption] = [weights, thresholds, biases, activation]

  /// The layer, and where its weights were written; `number` counts the input layer as 1.
  static func layer(
    _ node: Node, number: Int, activation common: Activation?
  ) throws -> (layer: Layer, weights: SourceLocation) {
    let settings = Settings(node)
    try settings.problems(against: options).throwIfAny()
    let rows = try settings[weights]
    let place = settings.location(of: weights)
    let columns = rows.first?.value.count ?? 0
    guard rows.count <= ModelLimit.neurons, columns <= ModelLimit.neurons else {
      throw Limits.passed("neurons of a layer", of: ModelLimit.neurons, at: place, hint: "use fewer")
    }
    for (index, row) in rows.enumerated() where row.value.count != columns {
      throw Problem(
        "row \(index + 1) of the weights has \(counted(row.value.count, "number")), the first has \(columns)",
        at: row.location, hint: "give every row a number for each input")
    }
    guard let activation = try settings[activation] ?? common else {
      throw Problem(
        "layer \(number) has no activation", at: node.location,
        hint: "add “activation: …” to the network or to the layer")
    }
    let matrix = rows.map(\.value)
    let (thresholds, biases) = (try settings[thresholds], try settings[biases])
    if thresholds != nil, biases != nil {
      throw Problem(
        "a layer has thresholds or biases, not both", at: settings.location(of: Self.biases),
        hint: "leave out one: a bias is a threshold with the opposite sign")
    }
    let (option, name) = thresholds != nil ? (Self.thresholds, "thresholds") : (Self.biases, "biases")
    let shifts = thresholds ?? biases ?? Array(repeating: 0, count: rows.count)
    guard shifts.count == rows.count else {
      throw Problem(
        "there are \(shifts.count) \(name) for \(counted(rows.count, "neuron"))", at: settings.location(of: option),
        hint: "give one for each row of the weights")
    }
    let layer = try locating(node.location) { () throws(NetworkError) in
      thresholds != nil
        ? try Layer(weights: matrix, thresholds: shifts, activation: activation)
        : try Layer(weights: matrix, biases: shifts, activation: activation)
    }
    return (layer, place)
  }
}
