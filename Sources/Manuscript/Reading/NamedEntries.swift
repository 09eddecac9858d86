/// Entries that have names: a mapping `name: {…}`, or a list of mappings `- id: name`.
enum NamedEntries {
  struct Entry {
    var name: Located<String>
    /// The mapping, without `id`.
    var node: Node
  }

  /// The entries in the order they were written. Bad names, and names that are there twice, are problems.
  static func read(_ node: Node, of what: String, problems: inout Problems) -> [Entry] {
    var entries: [Entry] = []
    var lines: [String: Int] = [:]
    for entry in pairs(node, problems: &problems) {
      guard problems.collect({ try Identifier.check(entry.name, of: what) }) != nil else { continue }
      if let line = lines[entry.name.value] {
        problems.append(
          Problem(
            "the \(what) \(Message.quote(entry.name.value)) is here twice", at: entry.name.location,
            hint: "remove one; the other is on line \(line)"))
      } else {
        lines[entry.name.value] = entry.name.location.line ?? 0
        entries.append(entry)
      }
    }
    return entries
  }

  private static func pairs(_ node: Node, problems: inout Problems) -> [Entry] {
    guard case .sequence(let items) = node.content else {
      let entries = problems.collect { try node.entries() } ?? []
      return entries.map { Entry(name: $0.key, node: $0.value) }
    }
    return items.compactMap { item in
      problems.collect { () throws(Problem) in
        let entries = try item.entries()
        guard let id = item["id"] else {
          throw Problem("the key “id” is missing", at: item.location, hint: "add “id: …”")
        }
        let name = Located(try id.string(), at: id.location)
        return Entry(name: name, node: Node(.mapping(entries.filter { $0.key.value != "id" }), at: item.location))
      }
    }
  }
}
