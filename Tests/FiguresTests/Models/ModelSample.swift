import Manuscript

@testable import Figures

/// Models and claims as a lesson's `figures.yml` would have them.
enum ModelSample {
  static func models(_ yaml: String) throws -> Models {
    try Models(definitions(yaml))
  }

  static func definitions(_ yaml: String) throws -> [ModelDefinition] {
    try Node(yaml: yaml, named: "figures.yml").entries().map { ModelDefinition(name: $0.key, definition: $0.value) }
  }

  /// The problems of these models, in order.
  static func messages(_ yaml: String) throws -> [String] {
    messages { _ = try models(yaml) }
  }

  /// The problems that `body` throws, in order; none when it throws nothing.
  static func messages(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let problems as Problems {
      return problems.sorted.list.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}

extension Located<String> {
  /// A name as if it were written at the top of the file.
  static func here(_ name: String) -> Located<String> {
    Located(name, at: SourceLocation(file: "figures.yml", line: 1, column: 1))
  }
}
