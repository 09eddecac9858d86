import Manuscript
import Neurons
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

  /// What is drawn between two layers.
  private struct Connection {
    /// By neuron of the later layer, then of the earlier one; nil for a network without numbers.
    var weights: [[Double]]?
    var biases: [Double]?
  }

  private let sizes: [Int]
  private let connections: [Connection]
  private let isPerceptron: Bool
  private let inputs: LocalizedTextList?
  private let outputs: LocalizedTextList?
  private let neurons: [[FigureLabelText]]?
  private let showsWeights: Bool
  /// By neuron after the inputs, then by neuron of the layer before.
  private let weightLabels: [[[TextRun]]]?
  private let showsThresholds: Bool
  private let showsBiases: Bool
  private let layerLabels: LocalizedTextList?
  private let edges: [NetworkEdge]
  /// The input and, for each later layer, weighted sums and activations.
  private let pass: (input: [Double], sums: [[Double]], activations: [[Double]])?

  static let mostNeurons = 16
  static let mostLayers = 10

  public init(_ settings: Settings, in context: FigureContext) throws {
    let model = try settings[Self.model]
    let given = try settings[Self.sizes]
    let input = try settings[Self.values]
    var pass: (input: [Double], sums: [[Double]], activations: [[Double]])?
    if let name = model {
      let network: Network
      switch try context.models.model(name) {
      case .perceptron(let perceptron):
        isPerceptron = true
        network = try Network(layers: [
          try Layer(weights: [perceptron.weights], biases: [perceptron.bias], activation: .step)
        ])
      case .network(let given):
        isPerceptron = false
        network = given
      default:
        throw Problem(
          "the model “\(name.value)” is neither a perceptron nor a network", at: name.location,
          hint: "draw functions with the kinds “plot” and “approximation”")
      }
      sizes = network.sizes
      connections = network.layers.map { Connection(weights: $0.weights.nested, biases: $0.biases) }
      if let input {
        do {
          let forward = try network.forward(input.value)
          pass = (input.value, forward.netInputs, forward.activations)
        } catch {
          throw Problem("\(error)", at: input.location, hint: "give as many values as the network has inputs")
        }
      }
    } else {
      isPerceptron = false
      sizes = given?.value ?? []
      guard sizes.count >= 2, sizes.allSatisfy({ $0 >= 1 }) else {
        throw Problem(
          "a network needs at least two layers of at least one neuron", at: given?.location ?? settings.location,
          hint: "write [3, 4, 2]")
      }
      if let input {
        throw Problem("“values” needs a “model” with weights", at: input.location, hint: "leave “values” out")
      }
      connections = zip(sizes, sizes.dropFirst()).map { _ in Connection(weights: nil, biases: nil) }
    }
    let place = model?.location ?? given?.location ?? settings.location
    if let wide = sizes.first(where: { $0 > Self.mostNeurons }) {
      throw Problem(
        "limit of \(Self.mostNeurons) neurons in a drawn layer passed, there are \(wide)", at: place,
        hint: "draw a smaller network")
    }
    guard sizes.count <= Self.mostLayers else {
      throw Problem(
        "limit of \(Self.mostLayers) drawn layers passed, there are \(sizes.count)", at: place,
        hint: "draw a smaller network")
    }
    self.pass = pass
    let marked = try settings[Self.edges]
    edges = marked?.value ?? []
    for edge in edges { try edge.check(sizes, at: marked?.location ?? place) }
    inputs = try settings[Self.inputs]
    outputs = try settings[Self.outputs]
    layerLabels = try settings[Self.layerLabels]
    showsThresholds = try settings[Self.thresholds]
    showsBiases = try settings[Self.biases]
    let edges = zip(sizes, sizes.dropFirst()).map { $0 * $1 }.reduce(0, +)
    showsWeights = try settings[Self.weights] ?? (edges <= 20)
    let fanIn = zip(sizes, sizes.dropFirst()).flatMap { Array(repeating: $0, count: $1) }
    let labels = try settings[Self.weightLabels]
    if let labels, labels.value.map(\.count) != fanIn {
      throw Problem(
        "“weight-labels” has lists of \(labels.value.map(\.count)), the neurons have \(fanIn) edges",
        at: labels.location,
        hint: "give a list for each neuron after the inputs, with a label for each of its edges")
    }
    weightLabels = try labels?.value.map {
      try $0.map { try FigureLabel.runs(of: Located($0, at: labels?.location ?? place)) }
    }
    let names = try settings[Self.neurons]
    neurons = names?.value.map { $0.map { FigureLabelText(text: $0, location: names?.location ?? settings.location) } }
    let last = sizes.count - 1
    for (list, count, what) in [
      (inputs, sizes[0], "inputs"), (outputs, sizes[last], "outputs"), (layerLabels, sizes.count, "layers"),
    ] {
      if let list, list.count != count {
        throw Problem("there are \(list.count) names for \(count) \(what)", at: list.location, hint: "give one each")
      }
    }
    if let names, names.value.map(\.count) != Array(sizes.dropFirst()) {
      throw Problem(
        "“neurons” names layers of \(names.value.map(\.count)), the network has \(Array(sizes.dropFirst()))",
        at: names.location, hint: "give a list for each layer after the inputs")
    }
    try checkRoom(settings)
  }

  /// Names of inputs and outputs that do not fit into their circles stand beside them, on lines of this width.
  private static func nameWidth(_ shape: FigureLayout) -> Double { shape == .wide ? 110 : 72 }

  /// Every name has its place, on a phone too.
  private func checkRoom(_ settings: Settings) throws(Problem) {
    let beside = 3 * Self.nameWidth(.narrow) * 0.85
    try TextRoom.check(in: inputs, fit: pass == nil ? beside : 84, what: "name")
    try TextRoom.check(in: outputs, fit: beside, what: "name")
    let column = NetworkLayout(sizes, .narrow, holdsNumbers: pass != nil, names: .init()).columnWidth
    try TextRoom.check(in: layerLabels, fit: 3 * column * 0.85, what: "name")
    let isAbove = pass != nil || showsThresholds
    for layer in neurons ?? [] {
      for name in layer {
        try TextRoom.check([try name.runs], fit: isAbove ? 64 : 40, what: "name", at: name.location)
      }
    }
    let labels = weightLabels?.flatMap(\.self) ?? []
    try TextRoom.check(labels, fit: 64, what: "weight", at: settings.location(of: Self.weightLabels))
    if let pass, let large = (pass.sums + pass.activations).joined().first(where: { !($0.magnitude < 1e4) }) {
      throw Problem(
        "the number \(NumberText.short(large, digits: 3)) is too large to be written into a neuron",
        at: settings.location(of: Self.values), hint: "choose smaller values")
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    return DrawnFigure(
      picture: try diagram(.wide, titled: page.title, on: page),
      narrow: try diagram(.narrow, titled: page.title, on: page),
      table: table, description: description(on: page))
  }

  private func diagram(_ shape: FigureLayout, titled title: [TextRun], on page: FigurePage) throws(Problem) -> Diagram {
    let names = try inputs.runs(in: page.language)
    let outputNames = try outputs.runs(in: page.language)
    let layerNames = try layerLabels.runs(in: page.language) ?? []
    let areOutside = pass == nil && names?.contains { TextRoom.width($0) > 30 } ?? false
    let besides = Self.nameWidth(shape)
    func widest(_ names: [[TextRun]]?) -> Double { min(names?.map { TextRoom.width($0) }.max() ?? 0, besides) }
    var room = NetworkLayout.Names(
      extraForTitle: TextRoom.extraForTitle(title, width: shape.plot.width), inputs: areOutside ? widest(names) : 0,
      outputs: widest(outputNames))
    let column = NetworkLayout(sizes, shape, holdsNumbers: pass != nil, names: room).columnWidth
    room.linesOfLayers = layerNames.map { TextRoom.lines($0, width: column, most: 3) }.max() ?? 0
    let layout = NetworkLayout(sizes, shape, holdsNumbers: pass != nil, names: room)
    var diagram = Diagram(size: layout.size, title: title, language: page.text, nodes: [], edges: [])
    var starts: [Int] = []
    for layer in sizes.indices {
      starts.append(diagram.nodes.count)
      for index in 0..<sizes[layer] {
        let center = layout.center(layer, index)
        diagram.nodes.append(
          layer == 0
            ? inputNode(index, at: center, radius: layout.radius, name: areOutside ? [] : names?[index])
            : try neuronNode(layer: layer, index, at: center, radius: layout.radius))
      }
    }
    let largest = connections.compactMap(\.weights).joined().joined().map(\.magnitude).max() ?? 1
    var neuron = 0
    for (layer, connection) in connections.enumerated() {
      for target in 0..<sizes[layer + 1] {
        for source in 0..<sizes[layer] {
          let weight = connection.weights?[target][source]
          var label = showsWeights ? weight.map { NumberText.runs($0, digits: 4) } ?? [] : []
          if let given = weightLabels?[neuron][source] { label = given }
          diagram.edges.append(
            Diagram.Edge(
              from: starts[layer] + source, to: starts[layer + 1] + target, stroke: stroke(weight, largest: largest),
              label: label, hasArrow: connection.weights == nil && diagram.edges.count < 60))
        }
        neuron += 1
      }
    }
    try NetworkEdge.mark(edges, in: &diagram, starts: starts, page)
    if areOutside {
      diagram.captions += (names ?? []).enumerated().map { index, name in
        Diagram.Caption(
          name, at: layout.center(0, index) + Vector(dx: -layout.radius * 0.45 - 8, dy: 0),
          anchor: Anchor(.end, .middle), style: .label(.ink), width: besides, mostLines: 3)
      }
    }
    let last = sizes.count - 1
    for index in 0..<sizes[last] {
      let start = layout.center(last, index) + Vector(dx: layout.radius, dy: 0)
      let end = start + Vector(dx: layout.outputArrow, dy: 0)
      diagram.arrows.append((start, end))
      if let name = outputNames?[index] {
        diagram.captions.append(
          Diagram.Caption(
            name, at: end + Vector(dx: 8, dy: 0), anchor: Anchor(.start, .middle), style: .label(.ink), width: besides,
            mostLines: 3))
      }
    }
    for (layer, name) in layerNames.enumerated() {
      diagram.captions.append(
        Diagram.Caption(
          name, at: layout.nameOfLayer(layer), anchor: Anchor(.middle, .top), width: column, mostLines: 3))
    }
    return diagram
  }

  private func inputNode(_ index: Int, at center: Point, radius: Double, name: [TextRun]?) -> Diagram.Node {
    let label = name ?? [TextRun("x", face: .variable), TextRun("\(index + 1)", face: .maths, level: .subscript)]
    let value = pass.map { NumberText.runs($0.input[index], digits: 4) }
    return Diagram.Node(
      center: center, radius: radius * (label.isEmpty ? 0.45 : 0.8), shape: .square, role: .muted,
      lines: [value ?? label],
      above: value == nil ? [] : label)
  }

  private func neuronNode(layer: Int, _ index: Int, at center: Point, radius: Double) throws(Problem) -> Diagram.Node {
    let name = try neurons?[layer - 1][index].runs ?? []
    let bias = connections[layer - 1].biases?[index]
    var lines: [[TextRun]] = name.isEmpty ? [] : [name]
    var above: [TextRun] = []
    if let pass {
      lines = [
        [TextRun("z", face: .variable), .number(" " + NumberText.fixed(pass.sums[layer - 1][index], digits: 3))],
        [
          TextRun("a", face: .variable), .number(" " + NumberText.fixed(pass.activations[layer - 1][index], digits: 3)),
        ],
      ]
      above = name
    } else if showsThresholds, let bias {
      lines = [NumberText.runs(-bias, digits: 4)]
      above = name
    } else if lines.isEmpty, isPerceptron {
      lines = [[TextRun("Σ", face: .maths)]]
    }
    let below: [TextRun] =
      if showsBiases, let bias {
        [TextRun("b", face: .variable), TextRun(" = ", face: .maths)] + NumberText.runs(bias, digits: 4)
      } else {
        []
      }
    return Diagram.Node(
      center: center, radius: radius, role: .computed, lines: lines, below: below, above: above)
  }

  /// Width shows the size of a weight, colour with dash its sign.
  private func stroke(_ weight: Double?, largest: Double) -> Stroke {
    guard let weight, weight != 0 else { return Stroke(.muted, width: 1) }
    let width = 1.25 + 2 * (largest > 0 ? weight.magnitude / largest : 1)
    return Stroke(weight > 0 ? .class1 : .class0, width: width, dash: weight > 0 ? [] : Typography.dash)
  }

  private var table: [[String]] {
    var rows = [["layer", "to", "from", "weight"]]
    for (layer, connection) in connections.enumerated() {
      for target in 0..<sizes[layer + 1] {
        for source in 0..<sizes[layer] {
          let weight = connection.weights.map { "\($0[target][source])" } ?? ""
          rows.append(["\(layer + 2)", "\(target + 1)", "\(source + 1)", weight])
        }
        if let bias = connection.biases?[target] { rows.append(["\(layer + 2)", "\(target + 1)", "bias", "\(bias)"]) }
      }
    }
    return rows
  }

  private func description(on page: FigurePage) -> String {
    let say = page.say
    let shape = sizes.map(String.init).joined(separator: "-")
    var parts: [String] = []
    if isPerceptron {
      parts.append(say("network.perceptron", count: sizes[0]))
    } else {
      parts.append(say("network.network", ["shape": shape]))
    }
    for (layer, connection) in connections.enumerated() {
      guard let weights = connection.weights, let biases = connection.biases, weights.joined().count <= 20 else {
        continue
      }
      let rows = weights.map { say.list($0.map { say.number($0) }) }.joined(separator: say.separator)
      let thresholds = say.list(biases.map { say.number(-$0) })
      parts.append(
        say("network.weights", ["layer": "\(layer + 2)", "weights": rows, "thresholds": thresholds]))
    }
    parts += edges.map { $0.text(say) }
    if let pass, let output = pass.activations.last {
      let given = say.list(pass.input.map { say.number($0) })
      let result = say.list(output.map { say.number($0) })
      parts.append(say("network.output", ["input": given, "output": result]))
    }
    return parts.joined(separator: say.separator) + say.end
  }
}

/// A label that is the same in every language, with its place.
private struct FigureLabelText: Sendable {
  var text: String
  var location: SourceLocation

  var runs: [TextRun] {
    get throws(Problem) { try FigureLabel.runs(of: Located(text, at: location)) }
  }
}

extension LocalizedTextList? {
  /// The labels of a list on a page in `language`; nil where the author gave none.
  func runs(in language: Language) throws(Problem) -> [[TextRun]]? {
    guard let list = self else { return nil }
    var labels: [[TextRun]] = []
    for text in try list.texts(in: language) {
      labels.append(try FigureLabel.runs(of: Located(text, at: list.location)))
    }
    return labels
  }
}
