/// What stands in braces behind headings, images, divs and fences: `{#fig-x .wide width=50%}`, kramdown's `{: .note}`.
struct Attributes {
  var id: String?
  var classes: [String] = []
  var values: [String: String] = [:]
  /// The whole, as it was written; empty where there is none.
  var source = ""

  /// What is between the braces.
  init(_ inside: some StringProtocol) {
    let text = String(inside)
    source = text
    for part in text.matches(of: /([A-Za-z_][\w:\-]*)=(?:"([^"]*)"|'([^']*)'|(\S+))|#([^\s#.{}]+)|\.([^\s#{}=]+)|(\S+)/)
    {
      if let key = part.1 {
        values[String(key)] = String(part.2 ?? part.3 ?? part.4 ?? "")
      } else if let name = part.5 {
        id = String(name)
      } else if let name = part.6 {
        classes.append(String(name))
      } else if let word = part.7, word != ":" {
        classes.append(String(word))
      }
    }
  }

  /// A text and the attributes at its end.
  static func split(_ text: String) -> (text: String, attributes: Attributes) {
    guard let match = text.wholeMatch(of: /(.*?)\s*\{:?\s*([#.][^{}]*|[\w\-]+=[^{}]*)\}/) else {
      return (text, Attributes(""))
    }
    return (String(match.1), Attributes(match.2))
  }
}
