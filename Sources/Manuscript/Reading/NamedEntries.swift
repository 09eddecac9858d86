/// Entries that have names: a mapping `name: {…}`, or a list of mappings `- id: name`.
enum NamedEntries {
  struct Entry {
    var name: Located<String>
    /// The mapping, without `id`.
    var node: Node
  }

  /// The entries in the order they were written. Bad names, and names that are there twice, are problems.
  ///
  /// - Parameter keys: what stands inside an entry; where it stands beside an entry that has nothing, it is that entry's.
  static func read(_ node: Node, of what: String, keys: [String] = [], problems: inout Problems) -> [Entry] {
    var entries: [Entry] = []
    var lines: [String: Int] = [:]
    for entry in indented(pairs(node, problems: &problems), keys: keys, problems: &problems) {
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

  /// The entries as they are meant: lines that should be indented below the name above them are put there.
  private static func indented(_ pairs: [Entry], keys: [String], problems: inout Problems) -> [Entry] {
    var entries: [Entry] = []
    var inner: [Node.Entry] = []
    func close() {
      guard let last = entries.indices.last, !inner.isEmpty else { return }
      entries[last].node = Node(.mapping(inner), at: inner[0].key.location)
      inner = []
    }
    for entry in pairs {
      if let last = entries.last, last.node.isNothing, keys.contains(entry.name.value) {
        if inner.isEmpty {
          problems.append(
            Problem(
              "\(Message.quote(entry.name.value)) is indented as \(Message.quote(last.name.value)), which has nothing below it",
              at: entry.name.location,
              hint: "indent the lines that belong to \(Message.quote(last.name.value)) by two more spaces"))
        }
        inner.append(Node.Entry(key: entry.name, value: entry.node))
      } else if !inner.isEmpty, !entry.node.isMapping {
        inner.append(Node.Entry(key: entry.name, value: entry.node))
      } else {
        close()
        entries.append(entry)
      }
    }
    close()
    return entries
  }

  /// The names as they are written, whatever stands below them.
  static func names(in node: Node) -> Set<String> {
    switch node.content {
    case .scalar: []
    case .mapping(let entries): Set(entries.map(\.key.value))
    case .sequence(let items):
      Set(
        items.compactMap { item in
          if case .scalar(let name, _) = item["id"]?.content { name } else { nil }
        })
    }
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

extension Node {
  fileprivate var isMapping: Bool { if case .mapping = content { true } else { false } }
}
