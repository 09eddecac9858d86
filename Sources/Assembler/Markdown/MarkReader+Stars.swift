import CMarkdown

/// Text beyond ASCII, and the stars beside it and beside our marks.
extension MarkReader {
  /// The characters that cmark, or an extension, reads as more than text.
  private static let stops: [Bool] = {
    var stops = [Bool](repeating: false, count: 256)
    for byte in Array("\n\r\\`&_*[]<!~${@^(".utf8) { stops[Int(byte)] = true }
    return stops
  }()

  /// A run of text that begins beyond ASCII.
  func run(_ cursor: Cursor) -> OpaquePointer? {
    let (bytes, position) = (cursor.bytes, cursor.position)
    var end = position + 1
    while end < bytes.count, !Self.stops[Int(bytes[end])] {
      // Addresses are cmark's to find.
      if bytes[end] == UInt8(ascii: ":"), bytes.has("://", at: end) { break }
      if bytes[end] == UInt8(ascii: "w"), bytes.has("www.", at: end) { break }
      end += 1
    }
    let isLineEnd = end < bytes.count && bytes[end] == UInt8(ascii: "\n")
    let last = isLineEnd ? bytes[position..<end].withoutBlanksBehind.endIndex : end
    guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
    if let scalar = Self.scalar(in: bytes, at: position) { mendStars(before: .scalar(scalar), cursor, at: position) }
    cmark_node_set_literal(node, cursor.text.string(position, last))
    _ = placed(node, at: position, cursor, to: end)
    guard let scalar = Self.scalar(in: bytes, before: end) else { return node }
    return stars(after: .scalar(scalar), node, cursor, at: end)
  }

  /// Says anew what stars may do that cmark has just read, where something of ours follows them.
  func mendStars(before after: Flanking.Side, _ cursor: Cursor, at end: Int) {
    let bytes = cursor.bytes
    guard end > 0, let mark = Self.starMark(bytes[end - 1]), let node = cmark_node_last_child(cursor.parent),
      cmark_node_get_type(node) == CMARK_NODE_TEXT
    else { return }
    var start = end - bytes[..<end].reversed().prefix { $0 == mark }.count
    if cursor.isEscaped(start) { start += 1 }
    guard start < end else { return }
    let before: Flanking.Side
    if let previous = cmark_node_previous(node), cmark_node_get_type(previous) == CMARK_NODE_CODE,
      self.mark(of: previous) != nil
    {
      before = .mark
    } else {
      before = Self.scalar(in: bytes, before: start).map { .scalar($0) } ?? .nothing
    }
    let flanking = Flanking(between: before, and: after)
    guard flanking.isOurs else { return }
    if let delimiter = cmark_inline_parser_get_last_delimiter(cursor.parser), delimiter.pointee.inl_text == node {
      delimiter.pointee.can_open = flanking.opens ? 1 : 0
      delimiter.pointee.can_close = flanking.closes ? 1 : 0
    } else {
      push(flanking, mark, count: end - start, node, cursor.parser)
    }
  }

  /// Reads stars that follow a node, where cmark alone would not see what they may do.
  func stars(after before: Flanking.Side, _ node: OpaquePointer, _ cursor: Cursor, at start: Int)
    -> OpaquePointer
  {
    let bytes = cursor.bytes
    guard start < bytes.count, let mark = Self.starMark(bytes[start]) else { return node }
    let end = start + bytes[start...].prefix { $0 == mark }.count
    let after = Self.scalar(in: bytes, at: end)
    // `mendStars` knows more about what it is asked for.
    if end < bytes.count, bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "$") || bytes[end] == UInt8(ascii: "{") {
      return node
    }
    let flanking = Flanking(between: before, and: after.map { .scalar($0) } ?? .nothing)
    guard flanking.isOurs, let stars = cmark_node_new(CMARK_NODE_TEXT) else { return node }
    cmark_node_append_child(cursor.parent, node)
    cmark_node_set_literal(stars, cursor.text.string(start, end))
    _ = placed(stars, at: start, cursor, to: end)
    push(flanking, mark, count: end - start, stars, cursor.parser)
    return stars
  }

  private func push(_ flanking: Flanking, _ mark: UInt8, count: Int, _ node: OpaquePointer, _ parser: OpaquePointer) {
    guard flanking.opens || flanking.closes, mark == UInt8(ascii: "*") || count <= 2 else { return }
    cmark_inline_parser_push_delimiter(parser, mark, flanking.opens ? 1 : 0, flanking.closes ? 1 : 0, node)
  }

  private static func starMark(_ byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~") ? byte : nil
  }
}
