/// The text of rendered HTML.
enum PlainText {
  struct Section {
    /// The anchor of the heading that begins it; nil before the first.
    var id: String?
    var title = ""
    var text = ""
    /// The ids of the figures in it.
    var figures: [String] = []
    /// The numbered formulas in it.
    var equations: [Equation] = []
  }

  struct Equation {
    var id: String
    /// As it is read.
    var text: String
    /// The words of its TeX: `\\sigma` gives “sigma”.
    var names: String
  }

  /// What a reader reads, divided at the headings; figures and listings are left out, and of a formula only one of its
  /// two forms is taken.
  static func sections(of html: String) -> [Section] {
    var sections = [Section()]
    var isTitle = false
    var tags = HTMLTags(html)
    while let piece = tags.next() {
      let text = unescaped(piece.text)
      if isTitle { sections[sections.count - 1].title += text } else { sections[sections.count - 1].text += text }
      let names = HTMLTags.value(of: "class", in: piece.tag)?.split(separator: " ") ?? []
      switch piece.name {
      case "h2", "h3", "h4", "h5", "h6":
        if let id = HTMLTags.value(of: "id", in: piece.tag) {
          sections.append(Section(id: unescaped(id)))
          isTitle = true
        }
      case "/h2", "/h3", "/h4", "/h5", "/h6": isTitle = false
      case "figure":
        if let id = HTMLTags.value(of: "id", in: piece.tag) { sections[sections.count - 1].figures.append(String(id)) }
        _ = tags.skip("figure")
      case "svg", "annotation", "pre", "button": _ = tags.skip(piece.name)
      case "span" where names.contains("numbered"):
        guard let id = HTMLTags.value(of: "id", in: piece.tag) else { break }
        let inside = String(tags.skip("span"))
        let equation = Equation(id: unescaped(id), text: formula(inside), names: words(inTeXOf: inside))
        sections[sections.count - 1].equations.append(equation)
        sections[sections.count - 1].text += " " + equation.text + " "
      case "span" where names.contains("katex-html") || isTitle && names.contains("number"): _ = tags.skip("span")
      case "a" where names.contains("anchor") || names.contains("back"): _ = tags.skip("a")
      case "/p", "/li", "/td", "/th", "/div", "br", "/summary": sections[sections.count - 1].text += " "
      default: break
      }
    }
    return sections.map { section in
      var section = section
      section.title = squeezed(section.title)
      section.text = squeezed(section.text)
      return section
    }
  }

  /// The text of a short piece of HTML.
  static func text(of html: String) -> String {
    squeezed(sections(of: html).map { $0.title + " " + $0.text }.joined(separator: " "))
  }

  /// The formula without its number.
  private static func formula(_ html: String) -> String {
    guard let end = html[...].firstByteRange(of: "</math>") else { return "" }
    return text(of: String(html[..<end.upperBound]))
  }

  private static func words(inTeXOf html: String) -> String {
    guard let start = html[...].firstByteRange(of: "<annotation"),
      let end = html[...].firstByteRange(of: "</annotation>"),
      start.upperBound < end.lowerBound
    else { return "" }
    return html[start.upperBound..<end.lowerBound].split { !$0.isLetter }.filter { $0.count > 2 }.joined(separator: " ")
  }

  private static func squeezed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ]
    return entities.reduce(String(text)) { $0.replacingBytes(of: $1.0, with: $1.1) }
  }
}
