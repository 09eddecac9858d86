import Manuscript

/// What `> [!NOTE]` makes of a quote.
struct Alert {
  /// `NOTE`, as the author wrote it.
  let name: String
  let content: [MarkdownNode]

  /// Nil for any other quote.
  init?(_ quote: MarkdownNode) {
    guard var first = quote.children.first, case .paragraph = first.kind,
      case .text(let text)? = first.children.first?.kind, text.hasPrefix("[!")
    else { return nil }
    // cmark gives brackets as texts of their own.
    var word = ""
    var rest = first.children[...]
    while case .text(let part)? = rest.first?.kind {
      word += part
      rest = rest.dropFirst()
    }
    guard let close = word.firstIndex(of: "]") else { return nil }
    name = String(word[word.index(word.startIndex, offsetBy: 2)..<close])
    let after = String(word[word.index(after: close)...]).trimmed
    if case .softBreak? = rest.first?.kind { rest = rest.dropFirst() }
    first.children = (after.isEmpty ? [] : [MarkdownNode(.text(after), at: first.location)]) + rest
    content = (first.children.isEmpty ? [] : [first]) + quote.children.dropFirst()
  }
}
