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

  @Option(help: ArgumentHelp("The files of each figure, some of \(Formats.names).", valueName: "list"))
  var formats = Formats.offered

  func run() async throws {
    try await reporting(course: options.course) {
      let folder = try OutputFolder(output, course: options.course)
      // Before any work: what cannot be written need not be drawn.
      try folder.check()
      let site = try await CourseSite(options, formats: formats)
      let files = await TakeAway.adding(to: site.files, of: site.pages)
      let kept = try folder.replace(with: files) { Terminal.say("waiting for another build into “\(output)”") }
      if !kept.isEmpty, !options.quiet { Terminal.say("\(output): kept \(kept.joined(separator: ", "))") }
      if !options.quiet { Terminal.say("\(output)/index.html: \(site.summary)") }
    }
  }
}
