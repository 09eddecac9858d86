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

  func validate() throws {
    guard let shard else { return }
    _ = try shard.share()
    if options.cacheOptions.isWithoutCache { throw ValidationError("“--shard” and “--no-cache” do not go together.") }
  }

  func run() async throws {
    try await reporting(course: options.course, as: options.reports.format) {
      if let shard { return try await ShardBuild.run(try shard.share(), options, formats: formats) }
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
