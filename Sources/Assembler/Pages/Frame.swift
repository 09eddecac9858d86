import Manuscript

extension Frame {
  /// The frame of a page of an edition.
  static func of(
    _ edition: Edition, file: String, title: String?, description: String, others: [Edition], card: String? = nil
  ) -> Frame {
    let words = edition.words
    var navigation = [Link(title: words.contents, href: "index.html", isCurrent: file == "index.html")]
    for page in edition.extraPages {
      let name =
        switch page {
        case "figures.html": words.figures
        case "glossary.html": words.glossary
        default: words.references
        }
      navigation.append(Link(title: name, href: page, isCurrent: file == page))
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

/// `index.html`: leads to every language.
struct IndexPage {
  let course: Course
  let editions: [Edition]

  func render(with theme: Theme) -> [UInt8] {
    guard let first = editions.first else { return [] }
    var frame = Frame.of(
      first, file: "index.html", title: nil, description: first.description, others: editions)
    let home = first.language.code + "/"
    frame.root = ""
    frame.home = home + "index.html"
    frame.canonical = course.baseURL
    frame.hasMaths = false
    frame.searchIndex = nil
    frame.navigation = []
    frame.alternates = editions.map {
      let path = HTML.path($0.language.code + "/index.html")
      return .init(
        code: $0.language.code, name: $0.words.languageName, href: path,
        address: (course.baseURL ?? "") + path, isCurrent: false)
    }
    let view = IndexView(frame: frame, words: first.words, editions: editions.map(edition))
    return theme.render(view, with: "index")
  }

  private func edition(_ edition: Edition) -> IndexView.Edition {
    let folder = edition.language.code + "/"
    return IndexView.Edition(
      language: edition.language.code, name: edition.words.languageName, title: edition.title,
      description: edition.description, start: edition.words.start, href: HTML.path(folder + "index.html"),
      lessons: edition.pages.map { page in
        LessonEntry(
          number: page.lesson.number, title: page.text.title.value, summary: page.text.summary.value,
          href: HTML.path(folder + page.file), isCurrent: false, sections: [], thumbnail: nil)
      })
  }
}

/// The list of pages that search engines read.
enum Sitemap {
  static func xml(of paths: Set<String>, base: String) -> [UInt8] {
    let urls = paths.sorted().map { "  <url><loc>\(HTML.escape(base))\(HTML.path($0))</loc></url>\n" }.joined()
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(urls)</urlset>

      """.utf8)
  }
}
