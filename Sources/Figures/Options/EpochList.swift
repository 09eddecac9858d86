import Manuscript

/// One epoch, or a list of them.
struct EpochList: OptionValue {
  let epochs: [Int]

  static var syntax: String { "a whole number, or a list of them" }

  static func read(_ node: Node) throws(Problem) -> EpochList {
    if case .scalar = node.content { return EpochList(epochs: [try Int.read(node)]) }
    return EpochList(epochs: try [Int].read(node))
  }
}
