/// A mapping whose keys this program defines: each key is read or reported, none is overlooked.
struct Fields {
  let node: Node
  /// Where a missing key is reported.
  let location: SourceLocation
  /// The keys that are not known here: nobody's, or somebody else's, such as the options of a figure's kind.
  private let others: [Located<String>]
  private let allowsOthers: Bool

  /// The fields of a node that must be a mapping; nil when it is none. Keys other than the known ones are problems, unless
  /// somebody else reads them.
  init?(
    _ node: Node, known: [String], allowsOthers: Bool = false, at location: SourceLocation? = nil,
    problems: inout Problems
  ) {
    guard let entries = problems.collect({ try node.entries() }) else { return nil }
    let others = entries.map(\.key).filter { !known.contains($0.value) }
    if !allowsOthers {
      for key in others { problems.append(.unknown("key", key.value, known: known, at: key.location)) }
    }
    self.others = others
    self.allowsOthers = allowsOthers
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
      if let meant = others.first(where: { NearestName.nearest(to: $0.value, among: [key]) != nil }) {
        // It is told already where nobody else could read it.
        if allowsOthers { problems.append(.unknown("key", meant.value, known: [key], at: meant.location)) }
        return nil
      }
      problems.append(
        Problem("the key \(Message.quote(key)) is missing", at: location, hint: "add “\(key): …”"))
      return nil
    }
    return problems.collect { try read(value) }
  }
}
