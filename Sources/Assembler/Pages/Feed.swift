import Manuscript

/// The Atom feed of a language: its lessons, for readers who want to hear of changes (RFC 4287).
///
/// It needs two things that a site read from disk has no use for: addresses, and the day of the last change, which the course
/// must say, since nothing here depends on the clock.
enum Feed {
  static let file = "feed.xml"

  /// Nil without `base-url` or `updated` in `course.yml`.
  static func xml(of edition: Edition) -> [UInt8]? {
    guard let base = edition.course.baseURL, let day = edition.course.updated else { return nil }
    let time = "\(day)T00:00:00Z"
    let home = base + HTML.path("\(edition.language.code)/index.html")
    let own = base + HTML.path("\(edition.language.code)/\(file)")
    let authors = edition.course.authors.isEmpty ? [edition.title] : edition.course.authors
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(HTML.escape(edition.language.code))">
        <id>\(HTML.escape(own))</id>
        <title>\(HTML.escape(edition.title))</title>
        <subtitle>\(HTML.escape(edition.description))</subtitle>
        <updated>\(time)</updated>
        <link rel="self" href="\(HTML.escape(own))"/>
        <link rel="alternate" type="text/html" href="\(HTML.escape(home))"/>

      """
    for author in authors { xml += "  <author><name>\(HTML.escape(author))</name></author>\n" }
    for page in edition.pages {
      let address = base + HTML.path("\(edition.language.code)/\(page.file)")
      let number = page.lesson.number.map { $0 + " " } ?? ""
      xml += """
          <entry>
            <id>\(HTML.escape(address))</id>
            <title>\(HTML.escape(number + page.text.title.value))</title>
            <summary>\(HTML.escape(page.text.summary.value))</summary>
            <updated>\(time)</updated>
            <link rel="alternate" type="text/html" href="\(HTML.escape(address))"/>
          </entry>

        """
    }
    return Array((xml + "</feed>\n").utf8)
  }
}
