/// A piece of YAML that knows where it was written.
///
/// Options of figures stay nodes until their kind reads them, so that every message about an option names its line.
public struct Node: Hashable, Sendable {
  public indirect enum Content: Hashable, Sendable {
    /// A plain or quoted scalar; `isQuoted` tells `"1"` from `1`.
    case scalar(String, isQuoted: Bool)
    case sequence([Node])
    /// The entries in the order they were written.
    case mapping([Entry])
  }

  public struct Entry: Hashable, Sendable {
    public var key: Located<String>
    public var value: Node

    public init(key: Located<String>, value: Node) {
      self.key = key
      self.value = value
    }
  }

  public var content: Content
  public var location: SourceLocation

  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The value of `key` when this is a mapping that has it.
  public subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.value == key }?.value
  }
}
