import Manuscript

/// One of two classes: `class: 1`.
struct ClassNumber: OptionValue {
  let value: Int

  static let syntax = "0 or 1"
  static let pluralSyntax = "classes, each 0 or 1"

  static func read(_ node: Node) throws(Problem) -> ClassNumber {
    let value = try Int.read(node)
    guard value == 0 || value == 1 else { throw node.expectedForm(syntax) }
    return ClassNumber(value: value)
  }
}
