import Generator
import Manuscript

/// Puts a course and its figures together into the pages of a site.
///
///     let site = try SiteAssembler(course: course, figures: figures, values: values, words: words, theme: theme).assemble()
///
/// Pages are `LANGUAGE/LESSON.html`; links between them are relative, so that the site works from disk.
public struct SiteAssembler: Sendable {
  /// Names that no lesson can have: the site has pages, folders or files of these names beside those of lessons.
  public static let reservedNames = SitePages.reservedNames

  private let course: Course
  private let figures: FigureSet
  private let values: @Sendable (Located<String>, Lesson) throws(Problem) -> String
  private let words: [Vocabulary]
  private let theme: ThemeFolder
  private let files: FileReader
  private let memory: AssemblyMemory?
  private let inputs: [String: String]

  /// - Parameters:
  ///   - course: the course as it was read.
  ///   - figures: its figures in all its languages; their files are linked to, not part of what is assembled.
  ///   - values: what `` {value}`expression` `` in a lesson becomes; may be called more than once for one expression.
  ///   - words: the words of each language of the course, in its order.
  ///   - theme: the templates, the style sheet and the script.
  ///   - files: the files of the course, for images and listings; the course's folder when nil.
  ///   - memory: what an earlier assembly of this process left; nil for a process that assembles once.
  ///   - inputs: with a memory, the digest of everything that the course was read from, by a name that ends in its path.
  public init(
    course: Course, figures: FigureSet,
    values: @escaping @Sendable (_ expression: Located<String>, _ lesson: Lesson) throws(Problem) -> String,
    words: [Vocabulary], theme: ThemeFolder, files: FileReader? = nil, memory: AssemblyMemory? = nil,
    inputs: [String: String] = [:]
  ) {
    self.course = course
    self.figures = figures
    self.values = values
    self.words = words
    self.theme = theme
    self.files = files ?? .folder(course.folder)
    self.memory = inputs.isEmpty ? nil : memory
    self.inputs = inputs
  }

  /// Every page and asset; otherwise every problem that the lessons, the glossary and
  /// the theme have.
  ///
  /// The same course, figures and theme give the same bytes.
  public func assemble() throws(Problems) -> AssembledSite {
    let editions = words.map { Edition(course: course, words: $0) }
    var problems = Problems()
    let theme = try Self.theme(theme, &problems)
    memory?.begin()
    let trace = ReadTrace()
    let files = memory == nil ? self.files : self.files.noting(trace.note)
    let (typesetter, highlighter, katex) = try engines()
    var site: [String: [UInt8]] = [:]
    problems.append(contentsOf: PageIDs.problems(of: course))
    for (path, bytes) in theme.assets {
      // The colours of figures are those of pages, whatever the theme does with them.
      site["assets/" + path] = (path == "style.css" ? Array(FigureSet.styleSheet.utf8) : []) + bytes
    }

    let shown = Set(editions.flatMap { $0.pages.flatMap { $0.outline.figures.map(\.value) } })
    reportUnshown(shown, &problems)
    let paths = Set(editions.flatMap(\.paths)).union(["index.html"])
    var writers: [EditionWriter] = []
    for edition in editions {
      problems.append(contentsOf: edition.problems)
      let tools = RenderingTools(
        course: course, language: edition.language, words: edition.words, index: edition.index, files: files,
        typesetter: typesetter,
        highlighter: highlighter, figures: figures, pages: paths, termPage: GlossaryPage().file,
        referencePage: ReferencesPage().file, values: values)
      tools.remembered = memory.map {
        RememberedTexts(
          $0, inputs: inputs, trace: trace, files: self.files, language: edition.language, index: edition.index,
          pages: paths)
      }
      var writer = EditionWriter(edition: edition, tools: tools, others: editions)
      writer.write(with: theme)
      problems.append(contentsOf: writer.problems)
      site.merge(writer.files) { _, new in new }
      writers.append(writer)
    }
    site["index.html"] = IndexPage(course: course, editions: editions).render(with: theme)
    for edition in editions { site["\(edition.language.code)/\(Feed.file)"] = Feed.xml(of: edition) }
    if let base = course.baseURL { site["sitemap.xml"] = Sitemap.xml(of: paths, base: base) }
    try problems.throwIfAny()
    guard
      let maths = problems.collect({ () throws(Problem) in try MathStyle.files(of: katex, for: typesetter) })
    else { throw problems }
    for (path, bytes) in maths { site["assets/" + path] = bytes }
    let parts = site
    for index in writers.indices {
      writers[index].writeLast(with: theme, site: parts)
      site.merge(writers[index].files) { _, new in new }
      problems.append(contentsOf: writers[index].problems)
    }
    try problems.throwIfAny()
    return AssembledSite(
      languages: course.languages.map(\.code), files: site,
      withoutArchives: writers.reduce(into: [:]) { $0.merge($1.filesWithoutArchives) { first, _ in first } })
  }

  /// The theme; the built-in one alone where the course's has a problem, so that pages are checked all the same.
  private static func theme(_ folder: ThemeFolder, _ problems: inout Problems) throws(Problems) -> Theme {
    if let theme = problems.collect({ () throws(Problems) in try Theme(folder, for: SitePages.views) }) { return theme }
    do {
      return try Theme(folder.withoutCourse, for: SitePages.views)
    } catch {
      throw problems
    }
  }

  private func engines() throws(Problems) -> (MathTypesetter, CodeHighlighter, ScriptLibrary) {
    if let engines = memory?.engines { return engines }
    do {
      let engine = ScriptEngine()
      let katex = try ScriptLibrary(ScriptLibrary.katex)
      let highlight = try ScriptLibrary(ScriptLibrary.highlight)
      let highlighter = try CodeHighlighter(library: highlight, engine: engine)
      let engines = (try MathTypesetter(library: katex, engine: engine), highlighter, katex)
      memory?.engines = engines
      return engines
    } catch {
      throw Problems([error])
    }
  }

  private func reportUnshown(_ shown: Set<String>, _ problems: inout Problems) {
    for lesson in course.lessons {
      for figure in lesson.figures where !figure.isSpare && !shown.contains(figure.id.value) {
        problems.append(
          Problem(
            "no lesson shows the figure \(Message.quote(figure.id.value))", at: figure.id.location,
            hint: "write “![](figure:\(figure.id.value))”, or “spare: true” to have it in the gallery alone",
            matter: .unused(figure.id.value)))
      }
    }
  }
}
