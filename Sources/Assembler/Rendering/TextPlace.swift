import Manuscript

/// Where a text stands: what it may name, and where links lead from there.
struct TextPlace: Sendable {
  /// What the HTML is made for.
  enum Destination: Sendable {
    /// The page itself, in the folder of its language.
    case page
    /// The one-page edition, which has these pages inside: there `s-gates` of `perceptron.html` is `perceptron.s-gates`.
    case book(pages: Set<String>)
    /// A page in a folder below that of the language.
    case embed
  }

  /// The page that the text belongs to, `perceptron.html`.
  var page: String
  /// The lesson whose values and files the text may name; nil for a text of no lesson.
  var lesson: Lesson?
  var destination = Destination.page

  /// The id of a place on the page, for an attribute.
  func id(_ anchor: String) -> String {
    if case .book = destination { HTML.escape(Self.bookID(of: anchor, on: page)) } else { HTML.escape(anchor) }
  }

  /// What leads to a place on the same page.
  func href(to anchor: String) -> String {
    if case .page = destination { "#" + HTML.path(anchor) } else { href(page: page, anchor: anchor) }
  }

  /// What leads to a page of the same language.
  func href(page: String, anchor: String? = nil) -> String {
    switch destination {
    case .page: HTML.path(page) + Self.fragment(anchor)
    case .embed: "../" + HTML.path(page) + Self.fragment(anchor)
    case .book(let pages):
      pages.contains(page) ? "#" + HTML.path(Self.bookID(of: anchor, on: page)) : "#" + Self.bookTop
    }
  }

  /// What leads to another page of the site, by its path from the folder of the language.
  func href(elsewhere path: String, anchor: String?) -> String {
    switch destination {
    case .page: HTML.path(path) + Self.fragment(anchor)
    case .embed: "../" + HTML.path(path) + Self.fragment(anchor)
    case .book: "#" + Self.bookTop
    }
  }

  /// What leads to a file, by its path in the site; the book has what the file says in place of its address.
  func href(file path: String, _ bytes: [UInt8]?) -> String {
    switch destination {
    case .page: "../" + HTML.path(path)
    case .embed: "../../" + HTML.path(path)
    case .book: bytes.map { DataAddress.text(of: $0, named: path) } ?? "../" + HTML.path(path)
    }
  }

  /// The id of the whole one-page edition.
  static let bookTop = "top"

  /// The id that a page, or a place on it, has in the one-page edition.
  static func bookID(of anchor: String? = nil, on page: String) -> String {
    let name = page.hasSuffix(".html") ? String(page.dropLast(".html".count)) : page
    return anchor.map { name + "." + $0 } ?? name
  }

  private static func fragment(_ anchor: String?) -> String {
    anchor.map { "#" + HTML.path($0) } ?? ""
  }
}
