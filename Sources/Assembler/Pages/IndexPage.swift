import Manuscript
import Mustache

/// `index.html`: the languages, and the contents in each.
struct IndexView: PageView {
  static let template = "index"

  struct Edition: Sendable, MustacheParent {
    var language: String
    var name: String
    var title: String
    var description: String
    var start: String
    var href: String
    /// Its lessons, or its parts; of very many the first.
    var lessons: [LessonEntry]
    /// What leads to all of them, where `lessons` are some.
    var allLessons: UseLink?
  }

  var frame: Frame
  var words: Words
  var editions: [Edition]

  static var sample: Self {
    Self(
      frame: .sample, words: .sample,
      editions: [
        .init(
          language: "en", name: "n", title: "t", description: "d", start: "s", href: "h", lessons: [.sample],
          allLessons: .sample)
      ])
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
    return theme.render(view)
  }

  private func edition(_ edition: Edition) -> IndexView.Edition {
    let folder = edition.language.code + "/"
    let count = edition.parts.isEmpty ? edition.pages.count : edition.parts.count
    let isWhole = count <= LessonWindow.longest
    let shown = 0..<(isWhole ? count : LessonWindow.reach)
    let href = HTML.path(folder + ContentsPage().file)
    let words = edition.words
    return IndexView.Edition(
      language: edition.language.code, name: edition.words.languageName, title: edition.title,
      description: edition.description, start: edition.words.start, href: href,
      lessons: shown.map { place in
        guard edition.parts.isEmpty else { return LessonEntry(edition.parts[place], folder: folder) }
        let page = edition.pages[place]
        return LessonEntry(
          number: page.lesson.number, title: page.text.title.value, summary: page.text.summary.value,
          href: HTML.path(folder + page.file), isCurrent: false, sections: [], thumbnail: nil)
      },
      allLessons: isWhole
        ? nil : UseLink(title: edition.parts.isEmpty ? words.allLessons : words.allParts, href: href))
  }
}

extension IndexView.Edition {
  func child(named key: String) -> Any? {
    switch key {
    case "language": language
    case "name": name
    case "title": title
    case "description": description
    case "start": start
    case "href": href
    case "lessons": lessons
    case "allLessons": allLessons
    default: nil
    }
  }
}

extension IndexView {
  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "editions": editions
    default: nil
    }
  }
}
