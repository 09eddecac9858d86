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

  /// Leaves out everything up to the end of the element that has just begun, and gives what was left out.
  mutating func skip(_ name: Substring) -> Substring {
    let start = rest
    var depth = 1
    while depth > 0, let piece = next() {
      if piece.name == name, !piece.tag.hasSuffix("/>") { depth += 1 }
      if piece.name.first == "/", piece.name.dropFirst() == name { depth -= 1 }
    }
    return Substring(start[..<rest.startIndex])
  }

  /// The value of an attribute of a tag, as it is escaped there.
  static func value(of attribute: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstByteRange(of: " \(attribute)=\"") else { return nil }
    let rest = tag[start.upperBound...]
    return rest[..<(rest.utf8.firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex)]
  }
}

/// HTML moved to another page.
enum MovedHTML {
  /// The same HTML with every id, link and address of a picture made anew; drawings stay as they are.
  ///
  /// - Parameter keepsDownloads: false where the files of figures cannot be had; their lists are emptied.
  static func rewrite(
    _ html: String, keepsDownloads: Bool = true, id: (Substring) -> String, href: (Substring) -> String,
    source: (Substring) -> String
  ) -> String {
    var result = ""
    result.reserveCapacity(html.utf8.count)
    var tags = HTMLTags(html)
    while let piece = tags.next() {
      result += piece.text
      var tag = piece.tag
      if piece.name == "ul", HTMLTags.value(of: "class", in: tag) == "downloads", !keepsDownloads {
        result += tag + "</ul>"
        _ = tags.skip("ul")
        continue
      }
      replace("id", in: &tag, with: id)
      replace("href", in: &tag, with: href)
      replace("src", in: &tag, with: source)
      result += tag
      if piece.name == "svg" { result += tags.skip("svg") }
    }
    return result
  }

  private static func replace(_ attribute: String, in tag: inout Substring, with value: (Substring) -> String) {
    guard let old = HTMLTags.value(of: attribute, in: tag) else { return }
    tag = tag[..<old.startIndex] + value(old) + tag[old.endIndex...]
  }
}
