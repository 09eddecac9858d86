import ArgumentParser
import CairoDrawing
import Generator
import Manuscript
import Output
import Preview

/// `rosenblatt serve`: the site as it grows.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site of a course in the browser, and anew after every save.",
    discussion: """
      The site is kept in memory and served to this machine alone; no folder is written. While there is a problem in \
      the course the last good site stays, with the messages over it. Control-C ends it.

      Examples:
        rosenblatt serve                     this folder
        rosenblatt serve my-course --port 9000
      """)

  @OptionGroup var options: CourseOptions

  @Option(help: ArgumentHelp("The port of the address; 0 for any that is free.", valueName: "n"))
  var port: UInt16 = 8000

  @Option(help: ArgumentHelp("The files of each figure, some of \(Formats.names).", valueName: "list"))
  var formats = Formats(set: [.svg])

  func validate() throws {
    if options.reports.format != .text {
      throw ValidationError("“--problems” is for commands that end; a preview shows problems over the page.")
    }
  }

  func run() async throws {
    try await reporting(course: options.course) {
      // A course that is not there is a slip of the hand, not something to wait for.
      _ = try FileReader.folder(options.course).items(in: "")
      let watch = FolderWatch([options.course, try Installation.templates() + "/theme"])
      let site = PreviewSite()
      let server = try server(of: site)
      try await withThrowingTaskGroup { group in
        group.addTask { try await server.run() }
        group.addTask {
          Terminal.say("\(server.address)  (Control-C ends it)")
          try await keepUpToDate(site, watch)
        }
        // Both go on for ever; what ends one ends the other.
        try await group.next()
        group.cancelAll()
      }
    }
  }

  private func server(of site: PreviewSite) throws(Fault) -> PreviewServer {
    do { return try PreviewServer(site, port: port) } catch {
      throw Fault(
        .output, "port \(port) cannot be used: \(error.localizedDescription)",
        hint: "choose another with “--port”, or 0 for any")
    }
  }

  /// Builds, and builds again after each change of the course or the theme.
  private func keepUpToDate(_ site: PreviewSite, _ watch: FolderWatch) async throws {
    let memory = FigureMemory()
    var seen = watch.snapshot()
    while true {
      // Each build has warnings of its own.
      let log = ReportLog()
      do {
        let files = MemoryFiles()
        let made = try await ReportLog.$current.withValue(log) {
          try await CourseSite(
            options, formats: formats,
            sources: BuildSources(course: options.course, formats: formats, output: nil), into: files,
            memory: memory)
        }
        if let warnings = Failure(warnings: log.warnings, course: options.course) { Terminal.say(warnings.message) }
        // A preview makes no archives.
        await site.show(files.all.merging(made.pages.withoutArchives) { _, page in page })
        if !options.quiet { Terminal.say(made.summary) }
      } catch {
        guard let failure = Failure(error, course: options.course) else { throw error }
        Terminal.say(failure.message)
        await site.show(problems: failure.message)
      }
      seen = try await watch.change(since: seen)
    }
  }
}
