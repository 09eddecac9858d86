import CairoDrawing
import Figures
import Generator
import Manuscript
import Output

/// A course read and computed: its models, its figures, and all that is wrong with either.
struct CourseFigures {
  let course: Course
  /// The models of each lesson whose definitions are in order, by the lesson's name.
  let models: [String: Models]
  let figures: FigureSet
  /// What is wrong with models, claims and figures.
  let problems: Problems
  /// The words of each language of the course.
  let words: [Vocabulary]

  /// Reads the course and draws its figures, whose files go into `files`. Throws `Problems` when there is no course to be
  /// read, or a `Fault`.
  init(
    _ options: CourseOptions, formats: Formats, sources: BuildSources, into files: any FileStore = MemoryFiles()
  ) async throws {
    let reader = sources.reader(of: .course)
    course = try Course.read(options.course, files: reader)
    words = try Vocabularies(
      builtIn: sources.reader(of: .templates), course: reader, adding: FigureCatalogue.current.words
    ).read(course.languages)
    var problems = Problems()
    var models: [String: Models] = [:]
    for lesson in course.lessons {
      problems.collect {
        let found = try Models(lesson.models)
        models[lesson.name] = found
        try checkClaims(of: lesson, models: found)
      }
    }
    self.models = models
    let renderer = FigureRenderer(
      course: course, reader: reader, words: words, formats: formats.set, jobs: options.jobCount,
      cache: options.cache)
    let progress = ProgressLine(isShown: !options.quiet)
    let result = try await renderer.render(models: models, into: files) {
      progress.show(done: $0.done, of: $0.total, last: $0.figure)
    }
    figures = result.figures
    problems.append(contentsOf: result.problems)
    self.problems = problems
  }

  /// What `` {value}`expression` `` in a lesson becomes; nothing where the lesson's models have problems, which would
  /// only be reported once more for every value.
  var value: @Sendable (_ expression: Located<String>, _ lesson: Lesson) throws(Problem) -> String {
    let models = models
    return { expression, lesson throws(Problem) in
      try models[lesson.name]?.text(expression) ?? ""
    }
  }
}

extension Problems {
  /// What `body` gives; throws these problems and those that `body` throws, all together.
  func merged<Value>(with body: () throws(Problems) -> Value) throws(Problems) -> Value {
    var all = self
    let value = all.collect(body)
    try all.throwIfAny()
    guard let value else { throw all }
    return value
  }
}
