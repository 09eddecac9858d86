import Assembler
import Generator
import Manuscript

/// The site of a course, made in memory.
struct CourseSite {
  /// Its pages, without the files of figures.
  let pages: AssembledSite
  /// Every page and figure, by its path below the site's folder.
  let files: [String: [UInt8]]
  /// How many pages and figures there are, for a person.
  let summary: String

  /// Throws `Problems` with all that is wrong in the course, or a `Fault`.
  init(_ options: CourseOptions, formats: Formats) async throws {
    let theme = try Installation.templates() + "/theme"
    let drawn = try await CourseFigures(options, formats: formats)
    var problems = drawn.problems
    let courseTheme = problems.collect { () throws(Problems) in try Self.theme(of: options.course) } ?? nil
    pages = try problems.merged { () throws(Problems) in
      try SiteAssembler(
        course: drawn.course, figures: drawn.figures, values: drawn.value, words: drawn.words,
        theme: ThemeFolder(builtIn: theme, course: courseTheme)
      ).assemble()
    }
    files = pages.files.merging(drawn.figures.files) { page, _ in page }
    summary = "\(files.keys.count { $0.hasSuffix(".html") }) pages, \(drawn.figures.entries.count) figures"
  }

  /// The course's own theme, where it has one.
  private static func theme(of course: String) throws(Problems) -> String? {
    var problems = Problems()
    let items = problems.collect { try FileReader.folder(course).items(in: "") }
    if let item = items?.first(where: { $0.name == "theme" }) {
      if item.kind == .folder { return "\(course)/theme" }
      problems.append(
        Problem(
          "“theme” is not a folder", at: SourceLocation(file: "theme"),
          hint: "put a folder with the files that replace those of the built-in theme in its place"))
    }
    try problems.throwIfAny()
    return nil
  }
}
