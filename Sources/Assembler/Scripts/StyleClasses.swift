/// Turns inline styles into classes, so that a page needs no `unsafe-inline`.
///
/// The name of a class is made from what it says, so it is the same in every build.
struct StyleClasses {
  private var declarations: [String: String] = [:]

  /// All styles that classes stand for, in the order of their letters.
  var all: [String] { declarations.values.sorted() }

  /// The rules of all classes given out, in the order of their names.
  var css: String {
    declarations.sorted { $0.key < $1.key }.map { ".\($0.key){\($0.value)}\n" }.joined()
  }

  /// The HTML with every `style="…"` or `style='…'` inside a tag made a class of that tag.
  ///
  /// For HTML in which `"`, `<` and `>` are escaped wherever they are text, as KaTeX writes it.
  mutating func rewrite(_ html: String) -> String {
    var result = ""
    result.reserveCapacity(html.utf8.count)
    var tags = HTMLTags(html)
    while let piece = tags.next() {
      result += piece.text
      result += rewriteTag(piece.tag)
    }
    return result
  }

  private mutating func rewriteTag(_ tag: Substring) -> String {
    guard let start = tag.firstByteRange(of: " style=\"") ?? tag.firstByteRange(of: " style='"),
      let end = tag[start.upperBound...].firstIndex(of: tag[tag.index(before: start.upperBound)])
    else { return String(tag) }
    let name = name(for: String(tag[start.upperBound..<end]))
    var tag = String(tag[..<start.lowerBound] + tag[tag.index(after: end)...])
    if let list = tag[...].firstByteRange(of: " class=\"") {
      tag.insert(contentsOf: name + " ", at: list.upperBound)
    } else if let nameEnd = tag.firstIndex(where: { $0 == " " || $0 == ">" || $0 == "/" }) {
      tag.insert(contentsOf: " class=\"\(name)\"", at: nameEnd)
    }
    return tag
  }

  /// The class that stands for a style.
  mutating func name(for style: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a, 64 bits
    for byte in style.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let name = "m" + String(hash, radix: 36)
    declarations[name] = style
    return name
  }

  /// The classes that occur in some HTML.
  static func classes(in html: String) -> Set<String> {
    var found: Set<String> = []
    var rest = html[...]
    while let start = rest.firstByteRange(of: " class=\""),
      let end = rest[start.upperBound...].utf8.firstIndex(of: UInt8(ascii: "\""))
    {
      for name in rest[start.upperBound..<end].split(separator: " ") { found.insert(String(name)) }
      rest = rest[end...]
    }
    return found
  }
}
