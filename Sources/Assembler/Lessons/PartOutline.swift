import Manuscript

/// A part of the course in the language of its page.
struct PartOutline: Sendable {
  var name: String
  var title: String
  /// Empty where the course does not say.
  var summary: String
  /// Its lessons by their places among all, at least one.
  var lessons: Range<Int>
  /// `foundations.html`
  var file: String { name + ".html" }

  /// The parts of a course that have lessons among these pages, which are in the order of the course.
  static func parts(of course: Course, pages: [LessonPage], language: Language) -> [PartOutline] {
    let places = Dictionary(pages.enumerated().map { ($1.lesson.name, $0) }) { first, _ in first }
    func text(_ text: LocalizedText) -> String { text[language] ?? text[course.defaultLanguage] ?? "" }
    return course.parts.compactMap { part in
      let lessons = part.lessons.compactMap { places[$0] }
      guard let first = lessons.min(), let last = lessons.max() else { return nil }
      return PartOutline(
        name: part.name, title: text(part.title), summary: part.summary.map(text) ?? "", lessons: first..<(last + 1))
    }
  }
}
