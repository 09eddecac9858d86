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
    for end in edges.flatMap({ [$0.from, $0.to] }) where !(1...nodes.count).contains(end.value) {
      throw Problem(
        "there is no node \(end.value)", at: end.location, hint: "nodes are counted from 1 to \(nodes.count)")
    }
    if let loop = edges.first(where: { $0.from.value == $0.to.value }) {
      throw Problem("the arrow begins and ends at node \(loop.to.value)", at: loop.to.location)
    }
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
    func picture(_ layout: FigureLayout) -> GraphPicture {
      GraphPicture(
        layout: layout, title: page.title, language: page.text, places: nodes.map(\.at), names: names, arrows: arrows)
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
      picture: picture(.wide), narrow: picture(.narrow),
      table: [["from", "to", "label", "line"]]
        + arrows.map { [called[$0.from], called[$0.to], $0.label.plain, $0.isDashed ? "dashed" : "solid"] },
      description: say.sentence(
        [say("graph.nodes", count: nodes.count)] + sentences))
  }
}

/// A box with words, or a circle.
public struct GraphNode: OptionGroup {
  static let at = Option<Located<[Double]>>("at", "Its place [column, row], rows running down.")
  static let text = Option<FigureLabel?>(optional: "text", "What stands in its box; a circle where left out.")
  public static let options: [any AnyOption] = [at, text]

  let at: DataPoint
  let text: FigureLabel?
  let place: SourceLocation
  let location: SourceLocation

  private static let farthest = 20.0

  public init(_ settings: Settings) throws(Problem) {
    let place = try settings[Self.at]
    at = try DataPoint(pair: place)
    self.place = place.location
    guard abs(at.x) <= Self.farthest, abs(at.y) <= Self.farthest else {
      throw Problem(
        "the place is more than \(Int(Self.farthest)) columns or rows away", at: place.location,
        hint: "neighbours are 1 apart")
    }
    text = try settings[Self.text]
    location = settings.location(of: Self.text)
  }
}

/// An arrow from node to node.
public struct GraphEdge: OptionGroup {
  static let from = Option<Located<Int>>("from", "The number of the node it leaves, counted from 1.")
  static let to = Option<Located<Int>>("to", "The number of the node it reaches.")
  static let text = Option<FigureLabel?>(optional: "text", "What is written on it.")
  static let dashed = Option<Bool>("dashed", default: false, shown: "false", "Whether its line is dashed.")
  public static let options: [any AnyOption] = [from, to, text, dashed]

  let from: Located<Int>
  let to: Located<Int>
  let text: FigureLabel?
  let isDashed: Bool

  public init(_ settings: Settings) throws(Problem) {
    from = try settings[Self.from]
    to = try settings[Self.to]
    text = try settings[Self.text]
    isDashed = try settings[Self.dashed]
  }
}
