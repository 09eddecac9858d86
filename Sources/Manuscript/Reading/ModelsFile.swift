/// What `models.yml` says, the models that all lessons of a course share: by their names, or below `models:` as in a
/// lesson's `figures.yml`.
enum ModelsFile {
  static let file = "models.yml"

  /// The definitions in order; those that are none are told, and known as unread.
  static func read(_ node: Node, problems: inout Problems) -> [ModelDefinition] {
    var models: [ModelDefinition] = []
    for entry in NamedEntries.read(node, of: "model", problems: &problems) {
      if problems.collect({ try entry.node.entries() }) != nil {
        models.append(ModelDefinition(name: entry.name, definition: entry.node))
      }
    }
    problems.unread.names.formUnion(NamedEntries.names(in: node).subtracting(models.map(\.name.value)))
    return models
  }

  /// The models of the course's own file.
  static func readFile(_ node: Node, problems: inout Problems) -> [ModelDefinition] {
    guard case .mapping(let entries) = node.content, entries.count == 1, let models = node["models"] else {
      return read(node, problems: &problems)
    }
    return read(models, problems: &problems)
  }
}
