import ArgumentParser
import Assembler
import Importing
import Manuscript
import Output
import Platform

/// `rosenblatt import`: a course from the Markdown or the notebooks of others.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a course of a folder of Markdown or notebooks.",
    discussion: """
      A folder is read as its own tool reads it: mdBook’s “SUMMARY.md”, the “nav” of MkDocs, “_toc.yml” and “myst.yml” of \
      Jupyter Book, “_quarto.yml” of Quarto, or all its pages in the order of their names. Nothing in it is changed.

      What is written in the way of another tool is converted. What cannot be is left with a marker that “rosenblatt \
      build” names until you have put something in its place. “import-report.md” in the course says by file and line \
      what was converted, what was left, and what looks damaged: exponents and minus signs that were lost, formulas \
      repeated by a copy, images without an address, the furniture of a web page.

      The course goes into a folder that is missing or empty, or that an import made and nobody has changed since.

      Examples:
        rosenblatt import their-book --output my-course && rosenblatt build my-course --output site
        rosenblatt import 1-start.ipynb 2-more.ipynb --output my-course --language fr
      """)

  @Argument(
    help: ArgumentHelp("A folder, or pages and notebooks in their order.", valueName: "source"), completion: .file())
  var sources: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the course goes.", valueName: "dir"), completion: .directory)
  var output: String

  @Option(help: ArgumentHelp("The language of the sources; what they say or are where left out.", valueName: "tag"))
  var language: String?

  func validate() throws {
    if sources.contains("") || output.isEmpty { throw ValidationError("A name is empty.") }
    if let language, !Language.isTag(language) {
      throw ValidationError("“--language” takes a tag such as “en”, “zh” or “pt-BR”.")
    }
  }

  func run() async throws {
    let source = ImportSource(sources)
    try await reporting(course: source.folder) {
      let folder = try ImportFolder(output, sources: source.pages == nil ? source.folder : nil)
      try folder.check()
      let importer = CourseImporter(
        files: .folder(source.folder), name: source.name, pages: source.pages, language: language,
        reservedNames: SiteAssembler.reservedNames)
      let course = try importer.course()
      try folder.write(course.files)
      let (left, damage) = (course.report.count(of: .left), course.report.count(of: .damage))
      Terminal.say(
        "\(output): a course of \(course.lessons) \(course.lessons == 1 ? "lesson" : "lessons") (\(course.tool))")
      Terminal.say("left with a marker: \(left); looks damaged: \(damage); see \(output)/\(ImportReport.file)")
      Terminal.say("build it with: rosenblatt build \(output)")
    }
  }
}

/// What the arguments of `import` name: a folder, or files and the folder that holds them all.
private struct ImportSource {
  let folder: String
  /// The files below the folder; nil for all of it.
  let pages: [String]?
  let name: String

  init(_ arguments: [String]) {
    if let only = arguments.first, arguments.count == 1, (try? Disk.kind(of: only + "/")) == .folder {
      folder = only
      pages = nil
      name = Self.name(only)
      return
    }
    let paths = arguments.map { $0.split(separator: "/", omittingEmptySubsequences: false).map(String.init) }
    var common = paths.first?.dropLast() ?? []
    for path in paths {
      while !path.dropLast().starts(with: common) { common.removeLast() }
    }
    folder = common.isEmpty ? "." : common == [""] ? "/" : common.joined(separator: "/")
    pages = paths.map { $0.dropFirst(common.count).joined(separator: "/") }
    name = pages?.first.map { String($0.prefix { $0 != "." }) } ?? "course"
  }

  private static func name(_ folder: String) -> String {
    let whole = Disk.canonical(folder) ?? folder
    return whole.split(separator: "/").last.map(String.init) ?? "course"
  }
}
