import Manuscript

/// Links to pages, files and the web.
enum Links {
  private static let files: Set<String> = [
    "avif", "gif", "jpeg", "jpg", "png", "svg", "webp", "csv", "ipynb", "json", "pdf", "py", "swift", "txt", "zip",
  ]

  /// A link as a lesson has it.
  static func text(_ words: String, address: String, source: String, at place: SourceLocation, on page: LessonPage)
    -> String
  {
    let shown = InlineConverter.convert(words, at: place, on: page)
    let address = address.trimmedBlanks
    if address.contains("://") || address.hasPrefix("mailto:") { return "[\(shown)](\(address))" }
    if address.isEmpty {
      page.note(.damage, "a link without an address: it was probably lost when the text was copied", at: place)
      return Marker.text(source)
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let path = Paths.decoded(String(parts[0].split(separator: "?").first ?? ""))
    let fragment = parts.count > 1 ? Paths.decoded(parts[1]) : nil
    if path.isEmpty, let fragment {
      return Reference.text(to: fragment, words: words, source: source, at: place, on: page)
    }
    if let document = page.map.document(path, from: page.path, root: page.root) {
      page.note(.converted, "the link to \(Message.quote(address)) leads to its lesson", at: place)
      let target = fragment.flatMap { page.map.headings[document.path]?[$0] ?? page.map.labels[$0] }
      if fragment != nil, target == nil {
        page.note(.dropped, "the part \(Message.quote(fragment ?? "")) of a link: no heading has it", at: place)
      }
      if let anchor = target?.anchor { return "[\(shown)](#\(anchor))" }
      return "[\(shown.isEmpty ? document.title : shown)](\(Reference.link(to: document, on: page)))"
    }
    guard let file = page.file(path, at: place), files.contains(Paths.kind(of: file)), let name = try? page.copy(file)
    else {
      return page.leave(source, "a link to \(Message.quote(address)), which is no lesson and no file of one", at: place)
    }
    page.note(.converted, "the file \(Message.quote(address)) is \(Message.quote(name)) of the lesson", at: place)
    return "[\(shown)](\(name))"
  }
}

/// `[text](address "title")`, `[@key]`, and the addresses of `[text][name]`.
enum LinkOrCitation: InlineSyntax {
  static let marks = "["

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    if let match = text.rest.prefixMatch(of: /\[([^\[\]@]*-?@[^\[\]]+)\](?![(\[])/),
      match.1.prefixMatch(of: /-?@/) != nil || isCited(match.1, text.page)
    {
      text.advance(to: match.range.upperBound)
      return citation(String(match.1), String(match.0), at: place, on: text.page)
    }
    // A definition of an address at the beginning of a line; a footnote is none.
    if text.before == nil || text.before == "\n",
      let match = text.take(/\[([^\]^]+)\]:\s*(\S+)(?:\s+("[^"]*"|\([^)]*\)))?(?=\n|$)/)
    {
      let link = Links.text("x", address: String(match.2), source: String(match.0), at: place, on: text.page)
      guard let inner = link.wholeMatch(of: /\[x\]\((.*)\)/) else { return link }
      return "[\(match.1)]: \(inner.1)"
    }
    guard
      let match = text.take(
        /\[((?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\](?:\([^()]*\))?)*)\]\(\s*(?:<([^>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/
      )
    else { return nil }
    return Links.text(
      String(match.1), address: String(match.2 ?? match.3 ?? ""), source: String(match.0), at: place, on: text.page)
  }

  private static func isCited(_ text: Substring, _ page: LessonPage) -> Bool {
    text.matches(of: /@([\w:.\-\/]*\w)/).contains { page.map.citations.contains(String($0.1)) }
  }

  /// `[see @key, p. 3; @other]`: what stands around the keys goes behind them.
  private static func citation(_ inside: String, _ source: String, at place: SourceLocation, on page: LessonPage)
    -> String
  {
    let head = inside.prefix { $0 != "@" }.filter { $0 != "-" }.trimmedBlanks
    let parts = inside.split(separator: ";").compactMap { $0.firstMatch(of: /-?@\{?([\w:.\-\/]*\w)\}?(.*)/) }
    let keys = parts.map { String($0.1) }
    // Quarto writes references in brackets too.
    if keys.count == 1, let key = keys.first, page.map.labels[key] != nil {
      return Reference.text(to: key, words: nil, source: source, at: place, on: page)
    }
    let more = [head].filter { !$0.isEmpty } + parts.map { $0.2.trimmedBlanks }.filter { !$0.isEmpty }
    let text = Citation.text(of: keys, source: source, at: place, on: page)
    guard !more.isEmpty, text.hasPrefix("[@") else { return text }
    page.note(.converted, "what a citation says besides its work stands behind it", at: place)
    let rest = more.map { $0.hasPrefix(",") ? $0.dropFirst().trimmedBlanks : $0 }.joined(separator: "; ")
    return "\(text) (\(rest))"
  }
}

/// `[[Page]]` and `[[Page#part|words]]` of wikis.
enum WikiLink: InlineSyntax {
  static let marks = "["

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    guard let match = text.take(/\[\[([^\[\]|#]+)(#[^\[\]|]*)?(?:\|([^\[\]]*))?\]\](?!\()/) else { return nil }
    let name = match.1.trimmedBlanks
    let map = text.page.map
    let found =
      map.document(name, from: text.page.path, root: text.page.root)
      ?? map.documents.values.filter {
        $0.title.lowercased() == name.lowercased()
          || Paths.withoutKind(String($0.path.split(separator: "/").last ?? "")).lowercased() == name.lowercased()
      }.min { $0.path < $1.path }
    guard let found else {
      return text.leave(match.0, "a link to \(Message.quote(name)), which is no page", at: place)
    }
    text.page.note(.converted, "the link \(Message.quote(String(match.0))) leads to its lesson", at: place)
    let words = InlineConverter.convert(match.3.map(String.init) ?? name, at: place, on: text.page)
    return "[\(words)](\(Reference.link(to: found, on: text.page)))"
  }
}
