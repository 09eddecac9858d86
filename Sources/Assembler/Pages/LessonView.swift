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
  var lessons: [LessonEntry]
  var previous: LessonEntry?
  var next: LessonEntry?

  static var sample: Self {
    Self(
      frame: .sample, words: .sample, number: "1", title: "t", summary: "s", fallbackLanguage: "zh", body: "b",
      lessons: [.sample], previous: .sample, next: .sample)
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
    case "lessons": lessons
    case "previous": previous
    case "next": next
    default: nil
    }
  }
}
