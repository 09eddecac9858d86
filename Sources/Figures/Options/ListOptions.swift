import Manuscript

/// How long lists in `figures.yml` may be.
public enum OptionLimit {
  /// The elements of one list of an option.
  public static let listedValues = 10_000
}

/// A list: `[1, 2, 3]`, `[[1, 2], [3, 4]]`, `[step, tanh]`.
extension Array: OptionValue where Element: OptionValue {
  public static var syntax: String { "a list of \(Element.pluralSyntax)" }
  public static var pluralSyntax: String { "lists of \(Element.pluralSyntax)" }
  public static var parts: [any AnyOption] { Element.parts }

  /// A list of at least one element, each of which can be read.
  public static func read(_ node: Node) throws(Problem) -> [Element] {
    guard case .sequence(let nodes) = node.content else {
      throw node.expectedForm(syntax, hint: node.isOneValue ? "a list of one is written [\(node.plain)]" : nil)
    }
    guard !nodes.isEmpty else { throw node.expectedForm(syntax) }
    guard nodes.count <= OptionLimit.listedValues else {
      throw Limits.passed("list elements", of: OptionLimit.listedValues, at: node.location, hint: "use fewer")
    }
    var values: [Element] = []
    values.reserveCapacity(nodes.count)
    for node in nodes { values.append(try Element.read(node)) }
    return values
  }

  /// The most elements of a list of which the problems are told.
  private static var toldElements: Int { 20 }

  public static func problems(in node: Node) -> Problems {
    var problems = Problems()
    do throws(Problem) {
      _ = try read(node)
    } catch {
      var told = 0
      if case .sequence(let nodes) = node.content, nodes.count <= OptionLimit.listedValues {
        for node in nodes where told < toldElements {
          let found = Element.problems(in: node)
          if !found.isEmpty { told += 1 }
          problems.append(contentsOf: found)
        }
      }
      if problems.isEmpty { problems.append(error) }
    }
    return problems
  }
}

extension Node {
  /// True for a scalar that says something, short enough to be repeated in a hint.
  fileprivate var isOneValue: Bool { !isNothing && !plain.isEmpty && plain.count <= 20 }
}
