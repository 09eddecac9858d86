import Manuscript
import Plotting

/// An edge of a network to look at: one that is there, lit up, or one that must not be, crossed out.
public struct NetworkEdge: OptionGroup {
  static let from = Option<Located<[Int]>>(
    "from", "The neuron [layer, number] where it begins; the inputs are layer 1.")
  static let to = Option<Located<[Int]>>("to", "The neuron [layer, number] where it ends.")
  static let label = Option<FigureLabel?>(optional: "label", "What is written on it.")
  static let forbidden = Option<Bool>(
    "forbidden", default: false, shown: "false", "Whether it is crossed out rather than lit.")
  public static let options: [any AnyOption] = [from, to, label, forbidden]

  private let from: Located<[Int]>
  private let to: Located<[Int]>
  private let label: FigureLabel?
  private let isForbidden: Bool

  public init(_ settings: Settings) throws(Problem) {
    from = try settings[Self.from]
    to = try settings[Self.to]
    label = try settings[Self.label]
    isForbidden = try settings[Self.forbidden]
  }

  /// A problem for neurons that are not there, and for a lit edge that a feedforward network does not have.
  func check(_ sizes: [Int], at location: SourceLocation) throws(Problem) {
    for end in [from, to] {
      guard end.value.count == 2, (1...sizes.count).contains(end.value[0]),
        (1...sizes[end.value[0] - 1]).contains(end.value[1])
      else {
        throw Problem(
          "there is no neuron \(end.value)", at: end.location,
          hint: "write [layer, number], the layer from 1 to \(sizes.count), the number from 1")
      }
    }
    let isThere = to.value[0] == from.value[0] + 1
    if isForbidden, isThere || from.value == to.value {
      throw Problem(
        isThere ? "a feedforward network has this edge" : "an edge from a neuron to itself cannot be drawn",
        at: from.location, hint: "cross out one between other layers, or inside one")
    }
    if !isForbidden, !isThere {
      throw Problem(
        "a feedforward network has no such edge", at: from.location,
        hint: "light one up that leads to the next layer, or write “forbidden: true”")
    }
  }

  /// Lights and crosses out; where an edge is lit, the others step back.
  static func mark(
    _ edges: [NetworkEdge], in diagram: inout Diagram, starts: [Int], _ page: FigurePage
  ) throws(Problem) {
    let lit = edges.filter { !$0.isForbidden }
    if !lit.isEmpty {
      for index in diagram.edges.indices {
        diagram.edges[index].stroke = Stroke(.rule, width: 1)
        diagram.edges[index].label = []
      }
    }
    for edge in edges {
      let (from, to) = (node(edge.from, starts), node(edge.to, starts))
      var drawn = Diagram.Edge(
        from: from, to: to, stroke: Stroke(.mark, width: 3), label: try edge.label?.runs(in: page.language) ?? [],
        hasArrow: true)
      if edge.isForbidden {
        drawn.stroke = Stroke(.mark, width: Typography.referenceLine, dash: Typography.dash)
        drawn.isCrossedOut = true
      } else {
        diagram.edges.removeAll { $0.from == from && $0.to == to }
      }
      diagram.edges.append(drawn)
    }
  }

  private static func node(_ place: Located<[Int]>, _ starts: [Int]) -> Int {
    starts[place.value[0] - 1] + place.value[1] - 1
  }

  /// “the edge from neuron 3 of layer 2 to neuron 2 of layer 3 is lit”
  func text(_ say: Wording) -> String {
    let (a, b) = (from.value, to.value)
    let way = say(
      "network.edge", ["layer": "\(a[0])", "neuron": "\(a[1])", "nextlayer": "\(b[0])", "nextneuron": "\(b[1])"])
    return isForbidden
      ? say("network.crossed-out", ["edge": way])
      : say("network.lit", ["edge": way])
  }
}
