import Manuscript

/// A figure inside another: the id of a figure of the lesson, or a figure's own kind and options.
struct PanelNode: OptionValue {
  private let node: Node

  static var syntax: String { "the id of a figure of this lesson, or a mapping {kind: …, title: …, …}" }
  static var pluralSyntax: String { "ids of figures of this lesson, or mappings {kind: …, title: …, …}" }

  static func read(_ node: Node) throws(Problem) -> PanelNode {
    switch node.content {
    case .scalar where !node.isNothing, .mapping: return PanelNode(node: node)
    default: throw node.expectedForm(syntax)
    }
  }

  /// The title, kind and options that the node names or has.
  func resolved(
    in figures: [FigureDefinition]
  ) throws(Problem) -> (title: LocalizedText?, kind: Located<String>, options: Node) {
    switch node.content {
    case .scalar(let id, _):
      guard let figure = figures.first(where: { $0.id.value == id }) else {
        throw .unknown("figure of this lesson", id, known: figures.map(\.id.value), at: node.textLocation)
      }
      return (figure.title, figure.kind, figure.options)
    case .mapping(let entries):
      guard let kind = node["kind"] else {
        throw Problem("a panel without “kind”", at: node.location, hint: "write {kind: plot, series: …}")
      }
      let own = entries.filter { $0.key.value != "kind" && $0.key.value != "title" }
      return (
        try node["title"].map { title throws(Problem) in try LocalizedText.read(title) },
        Located(try String.read(kind), at: kind.textLocation), Node(.mapping(own), at: node.location)
      )
    case .sequence: throw node.expectedForm(Self.syntax)
    }
  }
}
