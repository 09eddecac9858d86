import Assembler
import Generator
import Manuscript
import Output

/// The site of a course, without its archives.
struct CourseSite {
  /// Its pages.
  let pages: AssembledSite
  /// Every page and figure.
  let files: any FileStore
  /// How many pages and figures there are, for a person.
  let summary: String

  /// Makes the site; its files go into `files` as they are made. Throws `Problems` with all that is wrong in the course, or
  /// a `Fault`.
  ///
  /// - Parameter memory: the figures that an earlier build of this process drew; nil for a process that builds once.
  init(
    _ options: CourseOptions, formats: Formats, sources: BuildSources, into files: any FileStore,
    memory: FigureMemory? = nil
  ) async throws {
    self.files = files
    let drawn = try await CourseFigures(
      options, formats: formats, sources: sources, into: files, memory: memory)
    var problems = drawn.problems
    let reader = sources.reader(of: .course)
    let hasTheme = problems.collect { () throws(Problems) in try Self.hasTheme(reader) } ?? false
    let theme = hasTheme ? sources.reader(of: .ownTheme) : nil
    pages = try problems.merged { () throws(Problems) in
      try SiteAssembler(
        course: drawn.course, figures: drawn.figures, values: drawn.value, words: drawn.words,
        theme: ThemeFolder(builtIn: sources.reader(of: .templates), course: theme), files: reader,
        cache: options.cache
      ).assemble()
    }
    try options.reports.judged(pages.warnings).throwIfAny()
    for (path, bytes) in pages.files { try files.put(path, bytes) }
    summary = "\(files.paths.count { $0.hasSuffix(".html") }) pages, \(drawn.figures.entries.count) figures"
  }

  /// Whether the course has a theme of its own.
  private static func hasTheme(_ course: FileReader) throws(Problems) -> Bool {
    var problems = Problems()
    let items = problems.collect { try course.items(in: "") }
    if let item = items?.first(where: { $0.name == "theme" }) {
      if item.kind == .folder { return true }
      problems.append(
        Problem(
          "“theme” is not a folder", at: SourceLocation(file: "theme"),
          hint: "put a folder with the files that replace those of the built-in theme in its place"))
    }
    try problems.throwIfAny()
    return false
  }
}
