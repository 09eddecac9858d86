import Manuscript

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

  /// A problem for an end that is none of the nodes, and for an arrow that leads nowhere.
  func check(nodes count: Int) throws(Problem) {
    for end in [from, to] where !(1...count).contains(end.value) {
      throw Problem("there is no node \(end.value)", at: end.location, hint: "nodes are counted from 1 to \(count)")
    }
    guard from.value != to.value else {
      throw Problem(
        "the arrow begins and ends at node \(to.value)", at: to.location, hint: "lead it to another node")
    }
  }
}
