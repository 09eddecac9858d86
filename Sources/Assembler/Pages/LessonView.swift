import Mustache

/// `en/perceptron.html`
struct LessonView: PageView {
  static let template = "lesson"

  var frame: Frame
  var words: Words
  var number: String?
  var title: String
  var summary: String
  /// The language the text is written in, where it is not the page's.
  var fallbackLanguage: String?
  /// HTML.
  var body: String
  /// The part it belongs to; nil in a course without parts.
  var part: UseLink?
  /// The lessons beside the text: all, or in a large course those around this one.
  var lessons: [LessonEntry]
  /// What leads to all lessons, where `lessons` are some of them.
  var allLessons: UseLink?
  /// The parts; the one of the lesson has the lessons.
  var parts: [PartEntry]
  var hasParts: Bool
  /// What leads to all parts, where `parts` are some of them.
  var allParts: UseLink?
  var previous: LessonEntry?
  var next: LessonEntry?

  static var sample: Self {
    Self(
      frame: .sample, words: .sample, number: "1", title: "t", summary: "s", fallbackLanguage: "zh", body: "b",
      part: .sample, lessons: [.sample], allLessons: .sample, parts: [.sample], hasParts: true, allParts: .sample,
      previous: .sample, next: .sample)
  }
}

extension LessonView {
  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "number": number
    case "title": title
    case "summary": summary
    case "fallbackLanguage": fallbackLanguage
    case "body": body
    case "part": part
    case "lessons": lessons
    case "allLessons": allLessons
    case "parts": parts
    case "hasParts": hasParts
    case "allParts": allParts
    case "previous": previous
    case "next": next
    default: nil
    }
  }
}
