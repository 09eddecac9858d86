/// What a remote cache answers for a key: the digest of the bytes that were made, and how many they are.
///
/// In the format of Bazel's remote execution protocol, a message `ActionResult` with one `OutputFile`: servers that check
/// what they keep take it, and know which bytes belong to it.
struct ActionResult: Hashable, Sendable {
  /// SHA-256 in lower-case hexadecimal.
  var digest: String
  var size: Int

  init(digest: String, size: Int) {
    self.digest = digest
    self.size = size
  }

  var bytes: [UInt8] {
    let digest = Self.field(1, Array(digest.utf8)) + [2 << 3] + Self.number(size)
    let file = Self.field(1, Array("figure".utf8)) + Self.field(2, digest)
    return Self.field(2, file)
  }

  /// The message in these bytes; nil when they are something else.
  init?(parsing bytes: [UInt8]) {
    var message = Message(rest: bytes[...])
    guard let file = message.field(2) else { return nil }
    var output = Message(rest: file)
    guard let digest = output.field(2) else { return nil }
    var fields = Message(rest: digest)
    guard let hash = fields.field(1), hash.count == 64,
      hash.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.init(digest: String(decoding: hash, as: UTF8.self), size: fields.number(2) ?? 0)
  }

  private static func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
    [number << 3 | 2] + self.number(content.count) + content
  }

  private static func number(_ value: Int) -> [UInt8] {
    var rest = UInt(bitPattern: value)
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(truncatingIfNeeded: rest)]
  }
}

/// A message of protocol buffers, read from its beginning; fields come in the order of their numbers.
private struct Message {
  var rest: ArraySlice<UInt8>

  /// The content of the next field of a number with bytes, what comes before it skipped.
  mutating func field(_ wanted: UInt) -> ArraySlice<UInt8>? {
    while let tag = varint() {
      switch tag & 7 {
      case 0: _ = varint()
      case 1: rest = rest.dropFirst(8)
      case 2:
        guard let count = varint().flatMap({ Int(exactly: $0) }), count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        if tag >> 3 == wanted { return rest.prefix(count) }
      case 5: rest = rest.dropFirst(4)
      default: return nil
      }
    }
    return nil
  }

  /// The value of the next field, when that is a number's.
  mutating func number(_ wanted: UInt) -> Int? {
    guard let tag = varint(), tag == wanted << 3 else { return nil }
    return varint().flatMap { Int(exactly: $0) }
  }

  private mutating func varint() -> UInt? {
    var value: UInt = 0
    for shift in stride(from: UInt(0), to: 63, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
