import ArgumentParser
import Assembler
import Generator
import Manuscript

/// `rosenblatt build`: the whole site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site of a course.",
    discussion: """
      The old site stays whole until the new one is: while there is any problem in the course nothing changes, and \
      all problems are named in one run. A folder that rosenblatt did not make is never touched.

      Examples:
        rosenblatt build                            this folder, into “output”
        rosenblatt build my-course --output site
        rosenblatt build my-course --formats svg    figures as SVG only
      """)

  @OptionGroup var options: CourseOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the site goes.", valueName: "dir"), completion: .directory)
  var output = "output"

  @Option(help: ArgumentHelp("The files of each figure: svg, png and pdf.", valueName: "list"))
  var formats = Formats.all

  func run() async throws {
    try await reporting(course: options.course) {
      let folder = try OutputFolder(output, course: options.course)
      // Before any work: what cannot be written need not be drawn.
      try folder.check()
      let theme = try Installation.templates() + "/theme"
      let drawn = try await CourseFigures(options, formats: formats)
      let pages = try drawn.problems.merged { () throws(Problems) in
        let courseTheme = try courseTheme()
        return try SiteAssembler(
          course: drawn.course, figures: drawn.figures, values: drawn.value,
          theme: ThemeFolder(builtIn: theme, course: courseTheme)
        ).assemble()
      }
      let files = TakeAway.adding(to: pages.merging(drawn.figures.files) { page, _ in page })
      try folder.replace(with: files) { Terminal.say("waiting for another build into “\(output)”") }
      if !options.quiet { Terminal.say(summary(files, drawn.figures)) }
    }
  }

  /// The course's own theme, where it has one.
  private func courseTheme() throws(Problems) -> String? {
    var problems = Problems()
    let items = problems.collect { try FileReader.folder(options.course).items(in: "") }
    if let item = items?.first(where: { $0.name == "theme" }) {
      if item.kind == .folder { return "\(options.course)/theme" }
      problems.append(
        Problem(
          "“theme” is not a folder", at: SourceLocation(file: "theme"),
          hint: "put a folder with the files that replace those of the built-in theme in its place"))
    }
    try problems.throwIfAny()
    return nil
  }

  private func summary(_ files: [String: [UInt8]], _ figures: FigureSet) -> String {
    let pages = files.keys.count { $0.hasSuffix(".html") }
    return "\(output)/index.html: \(pages) pages, \(figures.entries.count) figures"
  }
}
