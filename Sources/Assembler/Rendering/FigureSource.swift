import Manuscript

/// The lines of `figures.yml` that make one figure, so that a reader can make it too.
enum FigureSource {
  /// The figure's own lines below `figures:`, and those of the models they name below `models:`.
  static func lines(of figure: FigureDefinition, models: [ModelDefinition], in text: String) -> String {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    let own = block(at: figure.id.location, in: all)
    guard !own.isEmpty else { return "" }
    // A model may be made from others.
    var named: Set<String> = []
    var waiting = Set(([figure.options] + figure.frames.map(\.options)).flatMap(texts))
    while !waiting.isEmpty {
      let found = models.filter { waiting.contains($0.name.value) && named.insert($0.name.value).inserted }
      waiting = Set(found.flatMap { texts(in: $0.definition) })
    }
    let used = models.filter { named.contains($0.name.value) }.flatMap { block(at: $0.name.location, in: all) }
    let lines = (used.isEmpty ? [] : ["models:"] + used) + ["figures:"] + own
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line of a key and those below it that are indented more.
  private static func block(at location: SourceLocation, in lines: [Substring]) -> [Substring] {
    guard let number = location.line, lines.indices.contains(number - 1) else { return [] }
    let first = lines[number - 1]
    let indentation = first.prefix { $0 == " " }.count
    let below = lines[number...].prefix { line in
      let text = line.drop { $0 == " " }
      return text.isEmpty || line.count - text.count > indentation
    }
    return [first] + below.reversed().drop { $0.allSatisfy(\.isWhitespace) }.reversed()
  }

  /// Every text in a node that is not a key: where a model is used, its name is one of them.
  private static func texts(in node: Node) -> [String] {
    switch node.content {
    case .scalar(let text, _): [text]
    case .sequence(let nodes): nodes.flatMap(texts)
    case .mapping(let entries): entries.flatMap { texts(in: $0.value) }
    }
  }
}
