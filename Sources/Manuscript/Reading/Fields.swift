/// A mapping whose keys this program defines: each key is read or reported, none is overlooked.
struct Fields {
  let node: Node
  /// Where a missing key is reported.
  let location: SourceLocation

  /// The fields of a node that must be a mapping; nil when it is none. Keys other than the known ones are problems.
  init?(_ node: Node, known: [String], at location: SourceLocation? = nil, problems: inout Problems) {
    guard let entries = problems.collect({ try node.entries() }) else { return nil }
    for entry in entries where !known.contains(entry.key.value) {
      problems.append(.unknown("key", entry.key.value, known: known, at: entry.key.location))
    }
    self.node = node
    self.location = location ?? node.location
  }

  /// The value of a key that may be left out.
  func optional<Value>(_ key: String, _ problems: inout Problems, _ read: (Node) throws -> Value) -> Value? {
    guard let value = node[key] else { return nil }
    return problems.collect { try read(value) }
  }

  /// The value of a key that must be there.
  func required<Value>(_ key: String, _ problems: inout Problems, _ read: (Node) throws -> Value) -> Value? {
    guard let value = node[key] else {
      problems.append(
        Problem("the key \(Message.quote(key)) is missing", at: location, hint: "add “\(key): …”"))
      return nil
    }
    return problems.collect { try read(value) }
  }
}
