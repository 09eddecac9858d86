import Manuscript

/// A `figures.yml` by its lines: those that make one figure, so that a reader can make it too.
struct FigureSource {
  private let lines: [Substring]
  private let models: [String: ModelDefinition]
  /// Where each model stands in the file, by its name.
  private let places: [String: Int]

  /// - Parameters:
  ///   - text: what the file says.
  ///   - models: the models that it defines.
  init(_ text: String, models: [ModelDefinition]) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.models = Dictionary(models.map { ($0.name.value, $0) }) { first, _ in first }
    places = Dictionary(models.enumerated().map { ($1.name.value, $0) }) { first, _ in first }
  }

  /// The figure's own lines below `figures:`, and those of the models they name below `models:`.
  func lines(of figure: FigureDefinition) -> String {
    let own = block(at: figure.id.location)
    guard !own.isEmpty else { return "" }
    // A model may be made from others.
    var named: [String: ModelDefinition] = [:]
    var waiting = Set(([figure.options] + figure.frames.map(\.options)).flatMap(Self.texts))
    while !waiting.isEmpty {
      let found = waiting.compactMap { named[$0] == nil ? models[$0] : nil }
      for model in found { named[model.name.value] = model }
      waiting = Set(found.flatMap { Self.texts(in: $0.definition) })
    }
    let used = named.keys.sorted { places[$0, default: 0] < places[$1, default: 0] }
      .flatMap { name in named[name].map { block(at: $0.name.location) } ?? [] }
    let lines = (used.isEmpty ? [] : ["models:"] + used) + ["figures:"] + own
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line of a key and those below it that are indented more.
  private func block(at location: SourceLocation) -> [Substring] {
    guard let number = location.line, lines.indices.contains(number - 1) else { return [] }
    let first = lines[number - 1]
    let indentation = Self.indentation(of: first)
    let below = lines[number...].prefix { line in
      let count = Self.indentation(of: line)
      return count == line.utf8.count || count > indentation
    }
    return [first] + below.reversed().drop { $0.allSatisfy(\.isWhitespace) }.reversed()
  }

  private static func indentation(of line: Substring) -> Int { line.utf8.prefix { $0 == UInt8(ascii: " ") }.count }

  /// Every text in a node that is not a key: where a model is used, its name is one of them.
  private static func texts(in node: Node) -> [String] {
    switch node.content {
    case .scalar(let text, _): [text]
    case .sequence(let nodes): nodes.flatMap(texts)
    case .mapping(let entries): entries.flatMap { texts(in: $0.value) }
    }
  }
}
