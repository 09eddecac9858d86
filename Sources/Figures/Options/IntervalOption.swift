import Manuscript

/// Two numbers, the smaller first: `domain: [-2, 2]`.
extension ClosedRange: OptionValue where Bound == Double {
  public static var syntax: String { "two numbers [from, to]" }
  public static var pluralSyntax: String { "pairs of numbers [from, to]" }

  /// Both ends are finite and the first is less than the second.
  public static func read(_ node: Node) throws(Problem) -> ClosedRange<Double> {
    guard case .sequence(let ends) = node.content, let first = ends.first, let last = ends.last, ends.count == 2 else {
      throw node.expectedForm(syntax)
    }
    let from = try Double.read(first)
    let to = try Double.read(last)
    guard from < to else {
      throw node.expectedForm(
        "\(syntax) with from less than to", hint: from > to ? "swap them: [\(last.plain), \(first.plain)]" : nil)
    }
    guard (to - from).isFinite else {
      throw Problem(
        "the interval \(Message.quote(node.flow)) is too wide", at: node.location,
        hint: "the largest width is about 1.8e308")
    }
    return from...to
  }
}

/// Two numbers above 0, the smaller first, as a logarithmic axis needs them: `range: [1e-6, 1]`.
struct PositiveInterval: OptionValue {
  let interval: ClosedRange<Double>

  static let syntax = "two numbers above 0 [from, to]"
  static let pluralSyntax = "pairs of numbers above 0 [from, to]"

  static func read(_ node: Node) throws(Problem) -> PositiveInterval {
    let interval = try ClosedRange.read(node)
    guard interval.lowerBound > 0 else {
      throw node.expectedForm(syntax, hint: "a logarithmic axis has no place for 0: begin above it")
    }
    return PositiveInterval(interval: interval)
  }
}

extension Node {
  /// A scalar's text; empty for a list or mapping.
  var plain: String {
    if case .scalar(let text, _) = content { text } else { "" }
  }
}
