/// What a reading of a course gives: the course, and all that is wrong with its files.
public struct CourseReading: Sendable {
  /// The course as its author wrote it where there is no problem. Otherwise what could be read of it, empty texts in the
  /// place of others; nil where that is too little to go on with.
  public var course: Course?
  public var problems: Problems

  public init(course: Course?, problems: Problems) {
    self.course = course
    self.problems = problems
  }
}

extension Lesson {
  /// The same with something in place of every text that could not be read.
  func filled(in languages: [Language]) -> Lesson {
    var lesson = self
    let first = languages.lazy.compactMap { texts[$0] }.first
    for language in languages where texts[language] == nil {
      let place = SourceLocation(file: "\(folder)/\(language).md", line: 1, column: 1)
      lesson.texts[language] =
        first
        ?? LessonText(
          file: place.file, language: language, title: Located(name, at: place), summary: Located(name, at: place),
          body: "", bodyLine: 1)
    }
    return lesson
  }
}
