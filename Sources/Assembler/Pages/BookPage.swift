import Generator
import Manuscript

/// `en/course.html`: the course in one file, with its style, script, fonts and pictures inside.
struct BookPage {
  /// The names of the lessons' pages, `perceptron.html`.
  private let pages: Set<String>
  /// Every file of the site.
  private let site: [String: [UInt8]]

  init(pages: some Sequence<String>, site: [String: [UInt8]]) {
    self.pages = Set(pages)
    self.site = site
  }

  /// HTML of a page of a language's folder for its place in the book: `s-gates` of `perceptron.html` becomes
  /// `perceptron.s-gates`, and links lead there.
  func moved(_ html: String, from page: String) -> String {
    return MovedHTML.rewrite(html, keepsDownloads: false) { id in
      Self.anchor(page, id)
    } href: {
      href($0, on: page)
    } source: {
      source($0)
    }
  }

  static func anchor(_ page: String, _ id: Substring = "") -> String {
    let name = page.hasSuffix(".html") ? String(page.dropLast(".html".count)) : page
    return id.isEmpty ? name : name + "." + id
  }

  private func href(_ href: Substring, on page: String) -> String {
    if href.hasPrefix("#") { return "#" + HTML.path(Self.anchor(page, href.dropFirst())) }
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard WebLink.scheme(of: String(href)) == nil, let path = parts.first else { return String(href) }
    let target = WebLink.percentDecoded(path)
    if pages.contains(target) { return "#" + Self.anchor(String(path), parts.count > 1 ? parts[1] : "") }
    if target.hasSuffix(".html") { return "#top" }
    // A file that cannot be opened from here; the page says what it is called.
    return source(href)
  }

  /// The file itself in place of its address.
  private func source(_ address: some StringProtocol) -> String {
    let path = WebLink.percentDecoded(Substring(address))
    guard let file = WebLink.resolve(path, from: "language"), let bytes = site[file] else { return String(address) }
    return "data:\(Self.type(of: file));base64,\(Base64.text(of: bytes))"
  }

  private static func type(of file: String) -> String {
    switch file.split(separator: ".").last?.lowercased() {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "woff2": "font/woff2"
    case "csv": "text/csv"
    default: "application/octet-stream"
    }
  }

  /// The style sheets as one, with the fonts inside.
  func style() -> String {
    let sheets = ["katex/katex.css", "maths.css", "style.css"].map { name in
      String(decoding: site["assets/" + name] ?? [], as: UTF8.self)
    }
    var style = sheets.joined(separator: "\n")
    for path in site.keys.sorted() where path.hasPrefix("assets/katex/fonts/") {
      let name = String(path.dropFirst("assets/katex/fonts/".count))
      style = style.replacingBytes(of: "url(fonts/\(name))", with: "url(\(source("../" + path)))")
    }
    return style.replacingBytes(of: "</", with: "<\\/")
  }

  func script() -> String {
    String(decoding: site["assets/script.js"] ?? [], as: UTF8.self)
      .replacingBytes(of: "</", with: "<\\/")
  }
}

extension EditionWriter {
  /// Writes the book; `site` has every other file.
  mutating func writeBook(with theme: Theme, site: [String: [UInt8]]) {
    let inside = edition.pages.map(\.file) + edition.extraPages.filter { $0 != "figures.html" }
    let book = BookPage(pages: inside, site: site)
    let (style, script) = (book.style(), book.script())
    let lessons = zip(edition.pages, bodies).map { page, body in
      BookView.Lesson(
        anchor: BookPage.anchor(page.file), number: page.lesson.number, title: page.text.title.value,
        summary: page.text.summary.value,
        fallbackLanguage: page.text.language == language ? nil : page.text.language.code,
        body: book.moved(body, from: page.file))
    }
    var frame = frame(file: TakeAway.links.book, title: nil, description: edition.description)
    frame.searchIndex = nil
    let policy =
      "default-src 'none'; style-src '\(Base64.sourceHash(of: style))'; script-src '\(Base64.sourceHash(of: script))'; "
      + "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    // What is wrong with these entries has been said already.
    let known = problems
    let glossary = glossaryEntries().map { entry in
      var entry = entry
      entry.definition = book.moved(entry.definition, from: "glossary.html")
      (entry.id, entry.uses, entry.isUsed) = (BookPage.anchor("glossary.html", entry.id[...]), [], false)
      return entry
    }
    let references = referenceEntries().map { entry in
      var entry = entry
      (entry.id, entry.uses, entry.isUsed) = (BookPage.anchor("references.html", entry.id[...]), [], false)
      return entry
    }
    problems = known
    let view = BookView(
      frame: frame, words: words, title: edition.title, description: edition.description, policy: policy, style: style,
      script: script, lessons: lessons, glossary: glossary, hasGlossary: !glossary.isEmpty, references: references,
      hasReferences: !references.isEmpty)
    put(TakeAway.links.book, theme.render(view, with: "book"))
  }
}
