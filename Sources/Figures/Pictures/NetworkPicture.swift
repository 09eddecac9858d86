import Manuscript
import Plotting

/// A network as circles and lines, on a page in one language.
struct NetworkPicture {
  let network: DrawnNetwork
  /// Names of the inputs, the outputs and the layers, where they have any.
  let inputs: [[TextRun]]?
  let outputs: [[TextRun]]?
  let layers: [[TextRun]]
  /// Names of the neurons, by layer after the inputs.
  let neurons: [[[TextRun]]]?
  let showsWeights: Bool
  /// What stands on the edges in place of weights: by neuron after the inputs, then by neuron of the layer before.
  let weightLabels: [[[TextRun]]]?
  let showsThresholds: Bool
  let showsBiases: Bool
  /// Edges to look at.
  let marked: [NetworkEdge]

  /// Names of inputs and outputs that do not fit into their circles stand beside them, on lines of this width.
  static func nameWidth(_ shape: FigureLayout) -> Double { shape == .wide ? 110 : 72 }

  func diagram(_ shape: FigureLayout, on page: FigurePage) throws(Problem) -> Diagram {
    let layout = layout(shape, title: page.title)
    var diagram = Diagram(
      size: layout.size, title: page.title, language: page.text, nodes: nodes(layout), edges: edges)
    try NetworkEdge.mark(marked, in: &diagram, starts: network.starts, page)
    let ends = (0..<(network.sizes.last ?? 0)).map { index in
      let start = layout.center(network.sizes.count - 1, index) + Vector(dx: layout.radius, dy: 0)
      return (from: start, to: start + Vector(dx: layout.outputArrow, dy: 0))
    }
    diagram.arrows = ends
    let width = Self.nameWidth(shape)
    if hasInputsOutside, let inputs {
      diagram.captions += inputs.enumerated().map { index, name in
        Diagram.Caption(
          name, at: layout.center(0, index) + Vector(dx: -layout.radius * 0.45 - 8, dy: 0),
          anchor: Anchor(.end, .middle), style: .label(.ink), width: width, mostLines: 3)
      }
    }
    diagram.captions += zip(ends, outputs ?? []).map { end, name in
      Diagram.Caption(
        name, at: end.to + Vector(dx: 8, dy: 0), anchor: Anchor(.start, .middle), style: .label(.ink), width: width,
        mostLines: 3)
    }
    diagram.captions += layers.enumerated().map { layer, name in
      Diagram.Caption(
        name, at: layout.nameOfLayer(layer), anchor: Anchor(.middle, .top), width: layout.columnWidth, mostLines: 3)
    }
    return diagram
  }

  /// Whether the names of the inputs are too long to stand inside.
  private var hasInputsOutside: Bool {
    network.pass == nil && inputs?.contains { TextRoom.width($0) > 30 } ?? false
  }

  /// Places for all neurons, with room for the names around them.
  private func layout(_ shape: FigureLayout, title: [TextRun]) -> NetworkLayout {
    func widest(_ names: [[TextRun]]?) -> Double {
      min(names?.map { TextRoom.width($0) }.max() ?? 0, Self.nameWidth(shape))
    }
    var room = NetworkLayout.Names(
      extraForTitle: TextRoom.extraForTitle(title, width: shape.plot.width),
      inputs: hasInputsOutside ? widest(inputs) : 0, outputs: widest(outputs))
    func layout() -> NetworkLayout {
      NetworkLayout(network.sizes, shape, holdsNumbers: network.pass != nil, names: room)
    }
    let column = layout().columnWidth
    room.linesOfLayers = layers.map { TextRoom.lines($0, width: column, most: 3) }.max() ?? 0
    return layout()
  }

  private func nodes(_ layout: NetworkLayout) -> [Diagram.Node] {
    network.sizes.enumerated().flatMap { layer, size in
      (0..<size).map { index in
        let center = layout.center(layer, index)
        return layer == 0
          ? inputNode(index, at: center, radius: layout.radius)
          : neuronNode(layer: layer - 1, index, at: center, radius: layout.radius)
      }
    }
  }

  private func inputNode(_ index: Int, at center: Point, radius: Double) -> Diagram.Node {
    let name =
      inputs?[index] ?? [TextRun("x", face: .variable), TextRun("\(index + 1)", face: .maths, level: .subscript)]
    let label = hasInputsOutside ? [] : name
    let value = network.pass.map { NumberText.runs($0.input[index], digits: 4) }
    return Diagram.Node(
      center: center, radius: radius * (label.isEmpty ? 0.45 : 0.8), shape: .square, role: .muted,
      lines: [value ?? label], above: value == nil ? [] : label)
  }

  /// A neuron of a layer after the inputs, the first of which is 0.
  private func neuronNode(layer: Int, _ index: Int, at center: Point, radius: Double) -> Diagram.Node {
    let name = neurons?[layer][index] ?? []
    let bias = network.connections[layer].biases?[index]
    var lines: [[TextRun]] = name.isEmpty ? [] : [name]
    var above: [TextRun] = []
    if let pass = network.pass {
      lines = [("z", pass.sums), ("a", pass.activations)].map { letter, numbers in
        [TextRun(letter, face: .variable), .number(" " + NumberText.fixed(numbers[layer][index], digits: 3))]
      }
      above = name
    } else if showsThresholds, let bias {
      lines = [NumberText.runs(-bias, digits: 4)]
      above = name
    } else if lines.isEmpty, network.isPerceptron {
      lines = [[TextRun("Σ", face: .maths)]]
    }
    let below: [TextRun] =
      if showsBiases, let bias {
        [TextRun("b", face: .variable), TextRun(" = ", face: .maths)] + NumberText.runs(bias, digits: 4)
      } else {
        []
      }
    return Diagram.Node(center: center, radius: radius, role: .computed, lines: lines, below: below, above: above)
  }

  private var edges: [Diagram.Edge] {
    let starts = network.starts
    let largest = network.connections.compactMap(\.weights).joined().joined().map(\.magnitude).max() ?? 1
    var edges: [Diagram.Edge] = []
    var neuron = 0
    for (layer, connection) in network.connections.enumerated() {
      for target in 0..<network.sizes[layer + 1] {
        for source in 0..<network.sizes[layer] {
          let weight = connection.weights?[target][source]
          let number = showsWeights ? weight.map { NumberText.runs($0, digits: 4) } : nil
          edges.append(
            Diagram.Edge(
              from: starts[layer] + source, to: starts[layer + 1] + target, stroke: stroke(weight, largest: largest),
              label: weightLabels?[neuron][source] ?? number ?? [],
              hasArrow: connection.weights == nil && edges.count < 60))
        }
        neuron += 1
      }
    }
    return edges
  }

  /// Width shows the size of a weight, colour with dash its sign.
  private func stroke(_ weight: Double?, largest: Double) -> Stroke {
    guard let weight, weight != 0 else { return Stroke(.muted, width: 1) }
    let width = 1.25 + 2 * (largest > 0 ? weight.magnitude / largest : 1)
    return Stroke(weight > 0 ? .class1 : .class0, width: width, dash: weight > 0 ? [] : Typography.dash)
  }
}
