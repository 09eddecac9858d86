import Manuscript

/// Marks of templates: Liquid’s `{{ site.baseurl }}` and `{% include %}`, Hugo’s and Quarto’s `{{< … >}}`, mdBook’s.
enum TemplateTag: InlineSyntax {
  static let marks = "{"

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    if let match = text.take(/\{\{[<%]\s*([\w\-]+)\s*(.*?)\s*[>%]\}\}/) {
      let (name, argument) = (String(match.1), Attributes(match.2))
      switch name {
      case "pagebreak":
        text.page.note(.dropped, "a page break", at: place)
        return ""
      case "figure", "img", "image":
        let picture = Picture(
          address: argument.values["src"] ?? "", alt: argument.values["alt"] ?? argument.values["title"] ?? "",
          caption: argument.values["caption"] ?? "")
        return picture.markdown(on: text.page, at: place)
      case "ref", "relref":
        let address = argument.source.filter { $0 != "\"" }
        if let document = text.page.map.document(address, from: text.page.path, root: text.page.root) {
          return Reference.link(to: document, on: text.page)
        }
      case "kbd":
        text.page.note(.converted, "the tag “kbd” is code", at: place)
        return "`\(argument.source)`"
      default: break
      }
      return text.leave(match.0, "the tag \(Message.quote(name))", at: place)
    }
    if let match = text.take(/\{\{\s*(?:site\.baseurl|site\.url|page\.baseurl)\s*\}\}/) {
      text.page.note(.dropped, "the tag \(Message.quote(String(match)))", at: place)
      return ""
    }
    if let match = text.take(/\{%-?\s*(?:end)?raw\s*-?%\}/) {
      text.page.note(.dropped, "the tag \(Message.quote(String(match)))", at: place)
      return ""
    }
    if let match = text.take(/\{%.*?%\}|\{\{.*?\}\}/) {
      return text.leave(match, "the tag \(Message.quote(String(match)))", at: place)
    }
    return nil
  }
}

/// Attributes in braces where none can be: behind words, links and code.
enum AttributeList: InlineSyntax {
  static let marks = "{"

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    guard text.before.map({ "`)]*_".contains($0) }) ?? false,
      let match = text.take(/\{:?\s*[#.][\w\-][^{}]*\}|\{:?\s*[\w\-]+=[^{}]*\}/)
    else { return nil }
    text.page.note(.dropped, "the attributes \(Message.quote(String(match)))", at: place)
    return ""
  }
}

/// `:smile:` and `:material-home:`, which other tools show as pictures.
enum EmojiOrIcon: InlineSyntax {
  static let marks = ":"

  private static let emoji = [
    "smile": "😄", "warning": "⚠️", "bulb": "💡", "rocket": "🚀", "tada": "🎉", "star": "⭐", "heart": "❤️", "x": "❌",
    "white_check_mark": "✅", "heavy_check_mark": "✔️", "fire": "🔥", "book": "📖", "books": "📚", "memo": "📝",
    "question": "❓", "exclamation": "❗", "information_source": "ℹ️", "point_right": "👉", "thinking": "🤔",
  ]

  static func read(_ text: inout InlineText) -> String? {
    guard text.before.map({ !$0.isLetter && !$0.isNumber && $0 != ":" }) ?? true else { return nil }
    let place = text.place
    guard let match = text.take(/:([a-z][a-z0-9_+\-]+):(?![\w:`])/) else { return nil }
    let name = String(match.1)
    if let character = emoji[name] {
      text.page.note(.converted, "\(Message.quote(String(match.0))) is \(character)", at: place)
      return character
    }
    if name.prefixMatch(of: /(material|fontawesome|octicons|simple)-/) != nil {
      text.page.note(.dropped, "the icon \(Message.quote(String(match.0)))", at: place)
      return ""
    }
    return text.leave(match.0, "an emoji by its name, \(Message.quote(String(match.0))): write it itself", at: place)
  }
}

/// `==marked==`, `++ctrl+c++`, `H~2~O`, `x^2^` and what d2l puts around words for slides.
enum MarkedText: InlineSyntax {
  static let marks = "=+~^["

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    if text.before != "=", let match = text.take(/==([^=\s](?:[^=]*[^=\s])?)==(?!=)/) {
      text.page.note(.converted, "the marked words are bold", at: place)
      return "**\(match.1)**"
    }
    if let match = text.take(/\^\[((?:[^\[\]]|\[[^\[\]]*\])+)\]/) {
      text.page.note(.converted, "the note in the text stands in brackets", at: place)
      return " (\(InlineConverter.convert(String(match.1), at: place, on: text.page)))"
    }
    if let match = text.take(/\+\+([A-Za-z0-9+\-]+)\+\+/) {
      text.page.note(.converted, "the keys are code", at: place)
      return "`\(match.1.replacing("+", with: " + "))`"
    }
    if text.page.tool == .mkDocs || text.page.tool == .quarto,
      text.before.map({ $0.isLetter || $0.isNumber || $0 == ")" }) ?? false,
      let match = text.take(/([~^])([A-Za-z0-9+\-]{1,10})\1(?![~^])/)
    {
      text.page.note(.converted, "the small \(Message.quote(String(match.2))) is a formula", at: place)
      return "$\(match.1 == "~" ? "_" : "^"){\(match.2)}$"
    }
    if let match = text.take(/\[(\*\*|~~)((?s:[^\[\]]+?))\1\](?![(\[])/) {
      text.page.note(.converted, "the marks for slides around words are gone", at: place)
      return match.1 == "**" ? "**\(match.2)**" : String(match.2)
    }
    return nil
  }
}
