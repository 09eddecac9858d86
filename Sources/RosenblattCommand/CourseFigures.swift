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

  /// Reads the course and draws its figures. Throws `Problems` when there is no course to be read, or a `Fault`.
  ///
  /// - Parameters:
  ///   - sources: where all that is read comes from.
  ///   - files: takes the files of figures as they are drawn.
  ///   - cache: in place of the one that the options name.
  ///   - share: the part of the figures to draw; all of them where it is nil.
  ///   - memory: what an earlier build of this process drew.
  init(
    _ options: CourseOptions, formats: Formats, sources: BuildSources, into files: any FileStore = MemoryFiles(),
    cache: FigureCache? = nil, share: FigureShare? = nil, memory: FigureMemory? = nil
  ) async throws {
    let reader = sources.reader(of: .course)
    let reading = Course.reading(options.course, files: reader)
    var problems = reading.problems
    guard let course = reading.course else { throw problems.causes }
    self.course = course
    words = try Self.words(of: course, in: sources, &problems)
    problems.append(contentsOf: options.reports.judged(course.warnings))
    var models: [String: Models] = [:]
    let shared = Models(sharedBy: course, reader: reader, problems: &problems)
    for lesson in course.lessons {
      let found = Models(of: lesson, besides: shared, reader: reader, problems: &problems)
      models[lesson.name] = found
      problems.collect { () throws(Problems) in try checkClaims(of: lesson, models: found) }
    }
    self.models = models
    let cache = cache ?? options.cache
    let renderer = FigureRenderer(
      course: course, reader: reader, words: words, formats: formats.set, jobs: options.jobCount, cache: cache,
      share: share, memory: memory)
    let progress = ProgressLine(isShown: !options.quiet)
    let result = try await renderer.render(models: models, into: files) {
      progress.show(done: $0.done, of: $0.total, last: $0.figure)
    }
    if let warning = cache?.remote?.warning { ReportLog.current.note([.remoteCache(warning)]) }
    figures = result.figures
    problems.append(contentsOf: result.problems)
    self.problems = problems
  }

  /// The words of the course's languages; those of the program alone where the course's own have a problem.
  private static func words(
    of course: Course, in sources: BuildSources, _ problems: inout Problems
  ) throws -> [Vocabulary] {
    let builtIn = sources.reader(of: .templates)
    func read(_ own: FileReader?) throws(Problems) -> [Vocabulary] {
      try Vocabularies(builtIn: builtIn, course: own, adding: FigureCatalogue.current.words).read(course.languages)
    }
    let own = sources.reader(of: .course)
    if let words = problems.collect({ () throws(Problems) in try read(own) }) { return words }
    guard let words = try? read(nil) else { throw problems.causes }
    return words
  }

  /// What `` {value}`expression` `` in a lesson becomes.
  var value: @Sendable (_ expression: Located<String>, _ lesson: Lesson) throws(Problem) -> String {
    let models = models
    // Pages are made on threads that know nothing of the task's catalogue.
    let catalogue = FigureCatalogue.current
    return { expression, lesson throws(Problem) in
      let text = FigureCatalogue.$current.withValue(catalogue) {
        Result { () throws(Problem) in try models[lesson.name]?.text(expression) ?? "" }
      }
      return try text.get()
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
  /// What `body` gives; throws these problems and those that `body` throws, all together, each cause once.
  func merged<Value>(with body: () throws(Problems) -> Value) throws(Problems) -> Value {
    var all = self
    let value = all.collect(body)
    try all.causes.throwIfAny()
    guard let value else { throw all }
    return value
  }
}
