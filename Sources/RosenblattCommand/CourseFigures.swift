import CairoDrawing
import Figures
import Generator
import Manuscript

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

  /// Reads the course and draws its figures. Throws `Problems` when there is no course to be read, or a `Fault`.
  ///
  /// - Parameters:
  ///   - cache: in place of the one that the options name.
  ///   - share: the part of the figures to draw; all of them where it is nil.
  init(
    _ options: CourseOptions, formats: Formats, cache: FigureCache? = nil, share: FigureShare? = nil
  ) async throws {
    course = try Course.read(options.course)
    words = try Installation.vocabularies(course: options.course).read(course.languages)
    var problems = Problems()
    problems.append(contentsOf: options.reports.judged(course.warnings))
    var models: [String: Models] = [:]
    for lesson in course.lessons {
      problems.collect {
        let found = try Models(lesson.models)
        models[lesson.name] = found
        try checkClaims(of: lesson, models: found)
      }
    }
    self.models = models
    let cache = cache ?? options.cache
    let renderer = FigureRenderer(
      course: course, reader: .folder(options.course), words: words, formats: formats.set, jobs: options.jobCount,
      cache: cache, share: share)
    let progress = ProgressLine(isShown: !options.quiet)
    let result = try await renderer.render(models: models) {
      progress.show(done: $0.done, of: $0.total, last: $0.figure)
    }
    if let warning = cache?.remote?.warning { ReportLog.current.note([.remoteCache(warning)]) }
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

extension Problem {
  /// A server that failed is no fault of the course's, however strictly that is judged.
  fileprivate static func remoteCache(_ reason: String) -> Problem {
    var warning = Problem(reason + ", so it was done without", at: nil)
    warning.severity = .warning
    return warning
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
