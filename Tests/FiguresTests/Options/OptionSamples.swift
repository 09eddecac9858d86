import Manuscript

@testable import Figures

/// Nodes as a lesson's `figures.yml` would give them, from line 3, column 10 on.
enum Sample {
  static let place = SourceLocation(file: "lessons/1-a/figures.yml", line: 3, column: 10)

  static func plain(_ text: String, column: Int = 10) -> Node {
    Node(.scalar(text, isQuoted: false), at: at(column))
  }

  static func quoted(_ text: String, column: Int = 10) -> Node {
    Node(.scalar(text, isQuoted: true), at: at(column))
  }

  /// A list whose elements stand at columns 11, 14, 17, …
  static func list(_ nodes: Node..., column: Int = 10) -> Node { list(nodes, column: column) }

  static func list(_ nodes: [Node], column: Int = 10) -> Node {
    Node(.sequence(nodes), at: at(column))
  }

  static func numbers(_ texts: String...) -> Node {
    list(texts.enumerated().map { plain($1, column: 11 + 3 * $0) })
  }

  static func map(_ entries: KeyValuePairs<String, Node>, column: Int = 10) -> Node {
    Node(
      .mapping(entries.map { Node.Entry(key: Located($0.key, at: $0.value.location), value: $0.value) }), at: at(column)
    )
  }

  static func at(_ column: Int) -> SourceLocation {
    SourceLocation(file: place.file, line: place.line, column: column)
  }

  /// The message that reading gives; nil when there is none.
  static func message<Value: OptionValue>(reading node: Node, as type: Value.Type) -> String? {
    do throws(Problem) {
      _ = try Value.read(node)
      return nil
    } catch {
      return error.description
    }
  }
}
