/// Walks over the tags of HTML that the renderer has written: tags closed, values in double quotes, `<` and `>` escaped
/// wherever they are text.
struct HTMLTags: Sequence, IteratorProtocol {
  /// A tag and the text before it.
  struct Piece {
    var text: Substring
    /// `<a href="…">` as it stands; empty at the end.
    var tag: Substring
    /// `a`, or `/a`.
    var name: Substring
  }

  private var rest: Substring.UTF8View
  private var isDone = false

  init(_ html: String) {
    rest = html[...].utf8
  }

  mutating func next() -> Piece? {
    guard !isDone else { return nil }
    guard let open = rest.firstIndex(of: UInt8(ascii: "<")), let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
    else {
      isDone = true
      return Piece(text: Substring(rest), tag: "", name: "")
    }
    let text = Substring(rest[..<open])
    let tag = Substring(rest[open...close])
    rest = rest[rest.index(after: close)...]
    return Piece(text: text, tag: tag, name: tag.dropFirst().prefix { $0 != " " && $0 != ">" && $0 != "\n" })
  }
}
