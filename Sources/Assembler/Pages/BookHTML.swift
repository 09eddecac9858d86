import Generator
import Manuscript

/// What stands in the one-page edition.
struct BookHTML {
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
