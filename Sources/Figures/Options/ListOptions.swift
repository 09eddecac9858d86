import Manuscript

/// How long lists in `figures.yml` may be.
public enum OptionLimit {
  /// The elements of one list of an option.
  public static let listedValues = 10_000
}

/// The most elements that one option's list may have.
public struct ListLimit: Hashable, Sendable {
  public var count: Int
  /// What the elements are, for the message.
  public var elements: String
  public var hint: String

  func check(_ node: Node) throws(Problem) {
    guard case .sequence(let nodes) = node.content, nodes.count > count else { return }
    throw Problem("limit of \(count) \(elements) passed, there are \(nodes.count)", at: node.location, hint: hint)
  }
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
      throw .limit("list elements", OptionLimit.listedValues, at: node.location)
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

extension Problem {
  /// A limit of the program that a course passed.
  static func limit(_ what: String, _ limit: Int, at location: SourceLocation?) -> Problem {
    Problem("limit “\(what)” of \(limit) passed", at: location, hint: "use fewer")
  }
}
