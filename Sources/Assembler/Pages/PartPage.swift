import Generator
import Manuscript
import Mustache

/// A part in a list of parts.
struct PartEntry: Sendable, MustacheParent {
  var title: String
  var summary: String
  var hasSummary: Bool
  var href: String
  /// True for the part that the page is about.
  var isCurrent: Bool
  /// Its lessons; on pages of other parts none.
  var lessons: [LessonEntry]
  /// What leads to all of its lessons, where the list has some of them.
  var allLessons: UseLink?

  static let sample = PartEntry(
    title: "t", summary: "s", hasSummary: true, href: "h", isCurrent: true, lessons: [.sample], allLessons: .sample)

  func child(named key: String) -> Any? {
    switch key {
    case "title": title
    case "summary": summary
    case "hasSummary": hasSummary
    case "href": href
    case "isCurrent": isCurrent
    case "lessons": lessons
    case "allLessons": allLessons
    default: nil
    }
  }
}

extension PartEntry {
  init(_ part: PartOutline, isCurrent: Bool = false, lessons: [LessonEntry] = [], allLessons: UseLink? = nil) {
    self.init(
      title: part.title, summary: part.summary, hasSummary: !part.summary.isEmpty, href: HTML.path(part.file),
      isCurrent: isCurrent, lessons: lessons, allLessons: allLessons)
  }
}

/// `en/foundations.html`: where a part begins.
struct PartView: PageView {
  static let template = "part"

  var frame: Frame
  var words: Words
  var title: String
  var summary: String
  var hasSummary: Bool
  var lessons: [LessonEntry]
  var previous: LessonEntry?
  var next: LessonEntry?

  static var sample: Self {
    Self(
      frame: .sample, words: .sample, title: "t", summary: "s", hasSummary: true, lessons: [.sample],
      previous: .sample, next: .sample)
  }

  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "title": title
    case "summary": summary
    case "hasSummary": hasSummary
    case "lessons": lessons
    case "previous": previous
    case "next": next
    default: nil
    }
  }
}

extension EditionWriter {
  /// The page of a part, which stands before its first lesson.
  func view(of part: PartOutline) -> PartView {
    let card = edition.pages[part.lessons].lazy.compactMap { Self.card(of: $0, figures: tools.figures) }.first
    return PartView(
      frame: frame(
        file: part.file, title: part.title,
        description: part.summary.isEmpty ? edition.description : part.summary, card: card),
      words: words, title: part.title, summary: part.summary, hasSummary: !part.summary.isEmpty,
      lessons: Array(entries[part.lessons]),
      previous: part.lessons.lowerBound > 0 ? entries[part.lessons.lowerBound - 1] : nil,
      next: entries[part.lessons.lowerBound])
  }

  /// The parts as the contents have them, each with its lessons.
  var contentsOfParts: [PartEntry] {
    edition.parts.map { PartEntry($0, lessons: Array(entries[$0.lessons])) }
  }
}

extension LessonEntry {
  /// A part where a lesson could stand: before its first one, and on the page of all languages.
  init(_ part: PartOutline, folder: String = "") {
    self.init(
      number: nil, title: part.title, summary: part.summary, href: HTML.path(folder + part.file), isCurrent: false,
      sections: [], thumbnail: nil)
  }
}
