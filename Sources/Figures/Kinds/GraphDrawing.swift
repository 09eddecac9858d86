import Manuscript
import Plotting

/// Things joined by arrows: words in boxes, such as the ideas of a chapter, or nameless circles, such as cells.
public struct GraphDrawing: FigureKind {
  public static let name = "graph"
  public static let summary =
    "Words in boxes, or circles without words, joined by arrows; dashed arrows mean something else."
  public static let example = FigureExample(
    """
    title: What leads to what
    caption: One line is not enough, so a layer is added.
    nodes:
      - {at: [0, 0], text: perceptron}
      - {at: [1, 0], text: multilayer perceptron}
      - {at: [1, 1], text: activation function}
    edges:
      - {from: 1, to: 2, text: XOR}
      - {from: 3, to: 2, dashed: true}
    """)

  static let nodes = Option<Located<[GraphNode]>>("nodes", "The things, each with its place.")
    .atMost(mostNodes, "nodes", hint: "draw from 1 to \(mostNodes)")
  static let edges = Option<[GraphEdge]>("edges", default: [], shown: "[]", "The arrows between them.")
  public static let options: [any AnyOption] = [nodes, edges]

  private let nodes: [GraphNode]
  private let edges: [GraphEdge]

  static let mostNodes = 40

  public init(_ settings: Settings, in context: FigureContext) throws {
    let given = try settings[Self.nodes]
    nodes = given.value
    edges = try settings[Self.edges]
    for edge in edges { try edge.check(nodes: nodes.count) }
    let place = GraphPicture.Places(nodes.map(\.at), isNamed: nodes.contains { $0.text != nil }, .narrow)
    for (index, node) in nodes.enumerated() {
      if let other = nodes[..<index].firstIndex(where: { place.overlap($0.at, node.at) }) {
        throw Problem(
          "node \(index + 1) lies on node \(other + 1)", at: node.place, hint: "neighbours are 1 apart")
      }
      let room = (place.box.width - 8) * Double(GraphPicture.mostLines) * 0.85
      try TextRoom.check(in: node.text, fit: room, what: "name", at: node.location)
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let names = try nodes.map { try $0.text?.runs(in: page.language) ?? [] }
    let arrows = try edges.map { edge in
      GraphPicture.Arrow(
        from: edge.from.value - 1, to: edge.to.value - 1, isDashed: edge.isDashed,
        label: try edge.text?.runs(in: page.language) ?? [])
    }
    let called = names.enumerated().map { $1.isEmpty ? NumberText.integer($0 + 1) : $1.plain }
    let sentences = arrows.map { arrow in
      let pair = say("graph.arrow", ["from": called[arrow.from], "to": called[arrow.to]])
      let words =
        [arrow.label.plain] + (arrow.isDashed ? [say("graph.dashed")] : [])
      let notes = words.filter { !$0.isEmpty }
      guard !notes.isEmpty else { return pair }
      return say("graph.annotated", ["arrow": pair, "notes": notes.joined(separator: say.comma)])
    }
    return DrawnFigure(
      table: [["from", "to", "label", "line"]]
        + arrows.map { [called[$0.from], called[$0.to], $0.label.plain, $0.isDashed ? "dashed" : "solid"] },
      description: say.sentence([say("graph.nodes", count: nodes.count)] + sentences)
    ) { layout in
      GraphPicture(
        layout: layout, title: page.title, language: page.text, places: nodes.map(\.at), names: names, arrows: arrows)
    }
  }
}
