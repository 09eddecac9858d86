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
      Where nothing has changed, nothing is written; otherwise only what says something else than before. \
      “.gitignore”, “.gitkeep”, “.nojekyll” and “CNAME” in the output folder are kept.

      Examples:
        rosenblatt build                            this folder, into “output”
        rosenblatt build my-course --output site
        rosenblatt build my-course --formats svg    figures as SVG only

      Many figures are drawn by several machines that share a cache, each its part; then one build makes the site:
        rosenblatt build my-course --cache /shared --shard 2/4
        rosenblatt build my-course --cache /shared --shard auto    in a Slurm array or a parallel job of GitLab
      """)

  @OptionGroup var options: CourseOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the site goes.", valueName: "dir"), completion: .directory)
  var output = "output"

  @Option(help: ArgumentHelp("The files of each figure, some of \(Formats.names).", valueName: "list"))
  var formats = Formats.offered

  @Option(
    help: ArgumentHelp(
      "Draw part K of N of the figures into the cache, and write no site; “auto” asks the scheduler.", valueName: "k/n")
  )
  var shard: ShardChoice?

  @Option(
    help: ArgumentHelp(
      "Say why this page or figure, such as en/neuron.html, was made anew or was not.", valueName: "path"))
  var explain: String?

  func validate() throws {
    guard let shard else { return }
    _ = try shard.share()
    if options.cacheOptions.isWithoutCache { throw ValidationError("“--shard” and “--no-cache” do not go together.") }
  }

  func run() async throws {
    try await reporting(course: options.course, as: options.reports.format) {
      if let shard { return try await ShardBuild.run(try shard.share(), options, formats: formats) }
      let folder = try OutputFolder(output, course: options.course)
      let sources = try BuildSources(course: options.course, formats: formats, output: folder)
      let records = options.cacheOptions.isWithoutCache ? nil : Installation.records
      let old = records?.record(of: folder)
      let changes = old.map { $0.changes(to: sources.now($0)) } ?? []
      let explanation = explain.map { Explanation($0, output: output, in: folder, old: old, changes: changes) }
      if let old, changes.isEmpty, folder.holds(old) { return sayUnchanged(explanation?.text(nil)) }
      let known = changes.contains(BuildSources.program) ? old?.ofAnotherProgram : old
      // Before any work: what cannot be written need not be drawn.
      let site = try folder.begin(replacing: known) { Terminal.say("waiting for another build into “\(output)”") }
      let made = try await CourseSite(options, formats: formats, sources: sources, into: site)
      try await TakeAway.add(to: site, of: made.pages)
      let outcome = try site.finish()
      // Warnings are told by every run until their cause is gone.
      if let inputs = sources.inputs, ReportLog.current.warnings.isEmpty {
        records?.store(SiteRecord(inputs: inputs, outputs: outcome.outputs), of: folder)
      }
      guard outcome.isReplaced else { return sayUnchanged(explanation?.text(outcome)) }
      if !outcome.kept.isEmpty, !options.quiet {
        Terminal.say("\(output): kept \(outcome.kept.joined(separator: ", "))")
      }
      if let explanation { Terminal.say(explanation.text(outcome)) }
      if !options.quiet { Terminal.say("\(output)/index.html: \(made.summary)") }
    }
  }

  private func sayUnchanged(_ explanation: String?) {
    if let explanation { Terminal.say(explanation) }
    if !options.quiet { Terminal.say("\(output)/index.html: nothing changed, the site is up to date") }
  }
}
