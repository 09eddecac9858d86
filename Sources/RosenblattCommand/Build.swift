import ArgumentParser
import Assembler
import Generator
import Output

/// `rosenblatt build`: the whole site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site of a course.",
    discussion: """
      The old site stays whole until the new one is: while there is any problem in the course nothing changes, and \
      all problems are named in one run. A folder that rosenblatt did not make is never touched. \
      “.gitignore”, “.gitkeep”, “.nojekyll” and “CNAME” in the output folder are kept.

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
      let sources = try BuildSources(course: options.course, formats: formats, output: folder)
      let records = options.isWithoutCache ? nil : Installation.records
      let old = records?.record(of: folder)
      let changes = old.map { $0.changes(to: sources.now($0)) } ?? []
      if let old, changes.isEmpty, folder.holds(old) { return sayUnchanged() }
      let known = changes.contains(BuildSources.program) ? old?.ofAnotherProgram : old
      // Before any work: what cannot be written need not be drawn.
      let site = try folder.begin(replacing: known) { Terminal.say("waiting for another build into “\(output)”") }
      let made = try await CourseSite(options, formats: formats, sources: sources, into: site)
      try await TakeAway.add(to: site, of: made.pages)
      let outcome = try site.finish()
      if let inputs = sources.inputs {
        records?.store(SiteRecord(inputs: inputs, outputs: outcome.outputs), of: folder)
      }
      guard outcome.isReplaced else { return sayUnchanged() }
      if !outcome.kept.isEmpty, !options.quiet {
        Terminal.say("\(output): kept \(outcome.kept.joined(separator: ", "))")
      }
      if !options.quiet { Terminal.say("\(output)/index.html: \(made.summary)") }
    }
  }

  private func sayUnchanged() {
    if !options.quiet { Terminal.say("\(output)/index.html: nothing changed, the site is up to date") }
  }
}
