import Manuscript

/// Tags and comments of HTML inside of text.
enum HTMLInline: InlineSyntax {
  static let marks = "<"

  /// Tags that say how something looks: the text in them stays.
  private static let transparent: Set<String> = [
    "span", "font", "u", "ins", "p", "div", "center", "small", "big", "section", "article", "aside", "figcaption",
    "header", "footer", "main", "nav", "abbr", "cite", "dfn", "time", "wbr", "tt", "picture", "source", "summary",
    "details", "label", "nobr", "hgroup",
  ]
  private static let pairs = [
    "b": "**", "strong": "**", "mark": "**", "i": "*", "em": "*", "var": "*", "del": "~~", "s": "~~", "strike": "~~",
  ]

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    if text.take(/<!--.*?-->/.dotMatchesNewlines()) != nil {
      text.page.note(.dropped, "a comment", at: place)
      return ""
    }
    // An address in angle brackets is Markdown’s own.
    if let match = text.take(/<(?:https?:\/\/|mailto:)[^\s<>]+>|<[\w.+\-]+@[\w\-]+\.[\w.\-]+>/) { return String(match) }
    if let match = text.take(/<(code|kbd|samp)(?:\s[^<>]*)?>([^<>]*)<\/\1>/.ignoresCase()) {
      text.page.note(.converted, "the element \(Message.quote(String(match.1))) is code", at: place)
      let code = HTMLText.decoded(String(match.2))
      return code.contains("`") ? "`` \(code) ``" : "`\(code)`"
    }
    if let match = text.take(/<(sub|sup)>([^<>]*)<\/\1>/.ignoresCase()) { return script(match, at: place, &text) }
    if let match = text.take(/<a\s[^<>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>((?s:.*?))<\/a>/.ignoresCase()) {
      text.page.note(.converted, "the element “a” is a link", at: place)
      return Links.text(
        match.3.trimmedBlanks, address: String(match.1 ?? match.2 ?? ""), source: String(match.0), at: place,
        on: text.page)
    }
    if let match = text.take(/<h([1-6])[^<>]*>(.*?)<\/h\1>/.ignoresCase()) {
      text.page.note(.converted, "the element “h\(match.1)” is a heading", at: place)
      let level = text.page.level(of: Int(match.1) ?? 2)
      let words = InlineConverter.convert(String(match.2), at: place, on: text.page)
      return String(repeating: "#", count: level) + " " + words
    }
    guard let match = text.take(/<\/?[A-Za-z][A-Za-z0-9\-]*(?:\s+[^<>]*?)?\s*\/?>/.dotMatchesNewlines()),
      let tag = HTMLTag(String(match))
    else { return nil }
    return self.text(for: tag, String(match), at: place, &text)
  }

  private static func text(for tag: HTMLTag, _ source: String, at place: SourceLocation, _ text: inout InlineText)
    -> String
  {
    switch tag.name {
    case "br":
      text.page.note(.converted, "the tag “br” is a line break", at: place)
      if text.isRow { return " · " }
      return text.rest.first == "\n" || text.rest.isEmpty ? "\\" : "\\\n"
    case "img":
      return Picture(address: tag.values["src"] ?? "", alt: tag.values["alt"] ?? tag.values["title"] ?? "")
        .markdown(on: text.page, at: place)
    case "hr":
      text.page.note(.converted, "the tag “hr” is a rule", at: place)
      return "\n* * *\n"
    case "a":
      text.page.note(.dropped, "an anchor of HTML", at: place)
      return ""
    case let name where transparent.contains(name):
      if !tag.isClosing {
        text.page.note(.converted, "the element \(Message.quote(name)) is the text in it", at: place)
      }
      return ""
    case let name:
      guard let mark = pairs[name] else { return text.leave(source, "the tag \(Message.quote(source))", at: place) }
      let hasEnd = tag.isClosing || text.rest.lowercased().contains("</\(name)>")
      guard hasEnd else {
        return text.leave(source, "the tag \(Message.quote(source)), which is not closed", at: place)
      }
      if !tag.isClosing {
        text.page.note(.converted, "the element \(Message.quote(name)) is written with “\(mark)”", at: place)
      }
      return mark
    }
  }

  private static func script(
    _ match: (Substring, Substring, Substring), at place: SourceLocation, _ text: inout InlineText
  ) -> String {
    let (name, content) = (match.1.lowercased(), HTMLText.decoded(match.2.trimmedBlanks))
    guard content.wholeMatch(of: /[\p{L}\d+\-−=(),.′*\/ ]+/) != nil else {
      return text.leave(match.0, "the element \(Message.quote(name))", at: place)
    }
    text.page.note(.converted, "the element \(Message.quote(name)) is a formula", at: place)
    let isWord = content.contains(/\p{L}{2,}/)
    let tex = isWord ? "\\text{\(content)}" : content
    return "$\(name == "sub" ? "_" : "^"){\(tex)}$"
  }
}
