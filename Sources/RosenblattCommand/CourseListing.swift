import Figures
import Manuscript

/// What `list` tells of a course.
struct CourseListing: Encodable {
  struct Lesson: Encodable {
    var name: String
    var number: String?
    var folder: String
    var title: [String: String]
    var models: [String]
    var figures: [Figure]
  }

  struct Figure: Encodable {
    var id: String
    var kind: String
    var title: [String: String]
    /// Where it is defined, `lessons/1-perceptron/figures.yml:12:3`.
    var place: String
  }

  struct Kind: Encodable {
    struct Option: Encodable {
      var name: String
      var summary: String
      var value: String
      var fallback: String?
      var isRequired: Bool
    }

    var name: String
    var summary: String
    var options: [Option]

    static var all: [Kind] {
      FigureCatalogue.all.map { kind in
        Kind(
          name: kind.name, summary: kind.summary,
          options: kind.options.map { option in
            Option(
              name: option.name, summary: option.summary, value: option.syntax, fallback: option.fallbackText,
              isRequired: option.isRequired)
          })
      }
    }
  }

  var title: [String: String]
  var languages: [String]
  var lessons: [Lesson]
  var kinds = Kind.all

  init(_ course: Course) {
    func texts(_ text: LocalizedText) -> [String: String] {
      Dictionary(course.languages.compactMap { language in text[language].map { (language.code, $0) } }) { one, _ in one
      }
    }
    title = texts(course.title)
    languages = course.languages.map(\.code)
    lessons = course.lessons.map { lesson in
      Lesson(
        name: lesson.name, number: lesson.number, folder: lesson.folder,
        title: Dictionary(
          course.languages.compactMap { language in
            lesson.texts[language].map { (language.code, $0.title.value) }
          }
        ) { one, _ in one },
        models: lesson.models.map(\.name.value),
        figures: lesson.figures.map { figure in
          Figure(
            id: figure.id.value, kind: figure.kind.value, title: texts(figure.title),
            place: figure.id.location.description)
        })
    }
  }

  /// One line a lesson and one a figure, titles in the first language.
  var text: String {
    let first = languages.first ?? ""
    return lessons.flatMap { lesson in
      let number = lesson.number.map { "\($0) " } ?? ""
      let width = lesson.figures.map(\.id.count).max() ?? 0
      return ["\(number)\(lesson.name)  \(lesson.title[first] ?? "")"]
        + lesson.figures.map { figure in
          let padding = String(repeating: " ", count: width - figure.id.count)
          return "  \(figure.id)\(padding)  \(figure.kind)  \(figure.title[first] ?? "")"
        }
    }.joined(separator: "\n")
  }
}
