import Manuscript
import Mustache

/// What every page has: the values that `page.mustache` and its parts name.
struct Frame: Sendable, MustacheParent {
  struct Link: Sendable, MustacheParent {
    var title: String
    var href: String
    var isCurrent: Bool
  }

  struct Alternate: Sendable, MustacheParent {
    var code: String
    var name: String
    var href: String
    /// For machines: the whole address where `base-url` is known, else as `href`.
    var address: String
    var isCurrent: Bool
  }

  /// BCP 47 tag.
  var language: String
  /// For the title bar: the page's title, then the course's.
  var title: String
  var courseTitle: String
  var description: String
  /// From the page to the site's root: `../`, or nothing.
  var root: String
  /// The contents page of this language, from this page.
  var home: String
  var navigation: [Link]
  var alternates: [Alternate]
  var hasAlternates: Bool
  /// Where the page will be published; nil without `base-url`.
  var canonical: String?
  /// The feed of the page's language; nil where there is none.
  var feed: String?
  /// The picture that stands for the page where others link to it; nil without `base-url`.
  var card: String?
  var hasMaths: Bool
  var authors: String
  /// The entries of the search, from this page; nil on pages without a search.
  var searchIndex: String?

  static let sample = Frame(
    language: "en", title: "t", courseTitle: "t", description: "d", root: "../", home: "index.html",
    navigation: [Link(title: "t", href: "h", isCurrent: true)],
    alternates: [.init(code: "en", name: "n", href: "h", address: "a", isCurrent: true)], hasAlternates: true,
    canonical: "c", feed: "f", card: "c", hasMaths: true, authors: "a", searchIndex: "s")
}

extension Frame {
  /// The frame of a page of an edition.
  static func of(
    _ edition: Edition, file: String, title: String?, description: String, others: [Edition], card: String? = nil
  ) -> Frame {
    let words = edition.words
    let navigation = edition.sitePages.compactMap { page in
      page.title(words).map { Link(title: $0, href: page.file, isCurrent: file == page.file) }
    }
    let alternates = others.map { other in
      let same = other.language.code + "/" + file
      let path = HTML.path(other.paths.contains(same) ? same : other.language.code + "/index.html")
      return Alternate(
        code: other.language.code, name: other.words.languageName, href: "../" + path,
        address: (edition.course.baseURL ?? "../") + path, isCurrent: other.language == edition.language)
    }
    return Frame(
      language: edition.language.code, title: title.map { "\($0) · \(edition.title)" } ?? edition.title,
      courseTitle: edition.title, description: description, root: "../", home: "index.html", navigation: navigation,
      alternates: alternates, hasAlternates: alternates.count > 1,
      canonical: edition.course.baseURL.map { $0 + HTML.path("\(edition.language.code)/\(file)") },
      feed: edition.course.updated.flatMap { _ in
        edition.course.baseURL.map { $0 + HTML.path("\(edition.language.code)/\(Feed.file)") }
      },
      card: edition.course.baseURL.flatMap { base in card.map { base + HTML.path($0) } }, hasMaths: true,
      authors: edition.course.authors.joined(separator: words.comma), searchIndex: SearchIndex.file)
  }
}

extension Frame.Link {
  func child(named key: String) -> Any? {
    switch key {
    case "title": title
    case "href": href
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

extension Frame.Alternate {
  func child(named key: String) -> Any? {
    switch key {
    case "code": code
    case "name": name
    case "href": href
    case "address": address
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

extension Frame {
  func child(named key: String) -> Any? {
    switch key {
    case "language": language
    case "title": title
    case "courseTitle": courseTitle
    case "description": description
    case "root": root
    case "home": home
    case "navigation": navigation
    case "alternates": alternates
    case "hasAlternates": hasAlternates
    case "canonical": canonical
    case "feed": feed
    case "card": card
    case "hasMaths": hasMaths
    case "authors": authors
    case "searchIndex": searchIndex
    default: nil
    }
  }
}
