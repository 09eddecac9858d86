import Manuscript

/// A role of MyST: `` {ref}`text <label>` ``.
enum RoleOfMyST: InlineSyntax {
  static let marks = "{"

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    guard let match = text.take(/\{([A-Za-z][\w:.+\-]*)\}(`+)((?s:.+?))\2(?!`)/) else { return nil }
    let name = match.1.lowercased()
    if name == Marker.role { return String(match.0) }
    return Role(name: name, content: String(match.3), source: String(match.0), place: place).text(on: text.page)
  }
}

/// A role of d2l and of reStructuredText: `` :numref:`sec_x` ``.
enum RoleOfBook: InlineSyntax {
  static let marks = ":"

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    guard let match = text.take(/:([a-z]+(?:[:\-][a-z]+)*):`([^`]+)`/) else { return nil }
    return Role(name: String(match.1), content: String(match.2), source: String(match.0), place: place)
      .text(on: text.page)
  }
}

/// A role taken apart.
private struct Role {
  let name: String
  let content: String
  let source: String
  let place: SourceLocation

  func text(on page: LessonPage) -> String {
    let titled = content.wholeMatch(of: /(.*?)\s*<([^<>]+)>/)
    let target = titled.map { String($0.2) } ?? content
    let words = titled.map { String($0.1) }
    let base = name.split(separator: ":").last.map(String.init) ?? name
    if name.hasPrefix("cite") || ["citet", "citep", "footcite"].contains(name) {
      return Citation.text(of: content.split(separator: ",").map(\.trimmedBlanks), source: source, at: place, on: page)
    }
    switch base {
    case "ref", "numref", "eqref", "eq", "prf", "proof":
      // “Figure %s” says where the number goes, which comes with its word here.
      return Reference.text(
        to: target, words: words?.contains("%s") == true ? nil : words, source: source, at: place, on: page)
    case "doc": return document(target, words, on: page)
    case "math":
      page.note(.converted, "the role “math” is a formula in “$”", at: place)
      return "$\(Formula.inline(content))$"
    case "sub", "sup", "subscript", "superscript":
      page.note(.converted, "the role \(Message.quote(name)) is a formula", at: place)
      return "$\(base.hasPrefix("sub") ? "_" : "^"){\(content)}$"
    case "code", "kbd", "file", "samp", "command", "option", "py", "func", "class", "mod", "meth", "guilabel",
      "program":
      page.note(.converted, "the role \(Message.quote(name)) is code", at: place)
      return "`\(content)`"
    case "term", "abbr", "dfn", "strong", "emphasis", "menuselection", "del":
      page.note(.converted, "the role \(Message.quote(name)) is emphasis", at: place)
      return "*\(words ?? content.replacing(/\s*\([^()]*\)$/, with: ""))*"
    case "download":
      return Links.text(words ?? target, address: target, source: source, at: place, on: page)
    case "label", "eqlabel", "width", "height", "index":
      page.note(.dropped, "the role \(Message.quote(name))", at: place)
      return ""
    default: return page.leave(source, "the role \(Message.quote(name))", at: place)
    }
  }

  private func document(_ address: String, _ words: String?, on page: LessonPage) -> String {
    guard let document = page.map.document(address, from: page.path, root: page.root) else {
      return page.leave(source, "a link to the page \(Message.quote(address)), which is no lesson", at: place)
    }
    page.note(.converted, "the role “doc” is a link", at: place)
    return "[\(words ?? document.title)](\(Reference.link(to: document, on: page)))"
  }
}
