import ArgumentParser
import CairoDrawing
import Generator
import Manuscript
import Output

/// `rosenblatt check`: the figures against those of an accepted build.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw every figure again and name each one that differs from an accepted build.",
    discussion: """
      The accepted build is a folder with a “figures.json”: a site, or what “--update” writes, which can be kept with \
      the course under version control. Nothing else is written. The exit status is 1 when a figure differs, is new \
      or is missing.

      Examples:
        rosenblatt check my-course --update      accept the figures as they are
        rosenblatt check my-course               compare with what was accepted
        rosenblatt check my-course --baseline site --report differences
      """)

  @OptionGroup var options: CourseOptions

  @Option(
    help: ArgumentHelp(
      "The folder of the accepted build; the course's “baseline” where left out.", valueName: "dir"),
    completion: .directory)
  var baseline: String?

  @Flag(help: "Accept the figures as they are now.")
  var update = false

  @Option(
    help: ArgumentHelp("Write a page that shows old and new side by side into this folder.", valueName: "dir"),
    completion: .directory)
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Compare the data of figures, numbers to within x, and not how they are drawn: for a machine with other fonts.",
      valueName: "x"))
  var tolerance: Double?

  func validate() throws {
    if let tolerance, !(tolerance >= 0 && tolerance.isFinite) {
      throw ValidationError("“--tolerance” takes a number that is not negative.")
    }
  }

  func run() async throws {
    try await reporting(course: options.course, as: options.reports.format) {
      let baseline = FigureBaseline(folder: baseline ?? "\(options.course)/baseline")
      let reportFolder: OutputFolder? =
        if let report { try OutputFolder(report, course: options.course, for: .report) } else { nil }
      try reportFolder?.check()
      let old = update ? nil : try baseline.manifest()
      let formats = Formats(set: Set((old?.formats ?? Formats.offered.set.map(\.rawValue)).compactMap(FileFormat.init)))
      let drawn = try await CourseFigures(
        options, formats: formats, sources: BuildSources(course: options.course, formats: formats, output: nil))
      try drawn.problems.causes.throwIfAny()
      let new = FigureManifest(figures: drawn.figures.entries.map(\.record))
      guard let old else {
        try baseline.update(to: drawn.figures, course: options.course)
        if !options.quiet { Terminal.say("accepted \(new.figures.count) figures in “\(baseline.folder)”") }
        return
      }
      let comparison =
        if let tolerance {
          FigureComparison(old: old, new: drawn.figures, baseline: baseline, tolerance: tolerance)
        } else {
          FigureComparison(old: old, new: new)
        }
      for difference in comparison.differences {
        // A report of problems has standard output for itself.
        if options.reports.format.isDocument {
          Terminal.say(difference.description)
        } else {
          Terminal.result(difference.description)
        }
      }
      try reportFolder?.replace(
        with: ComparisonReport(comparison, baseline: baseline, old: old, new: drawn.figures).files)
      if !comparison.differences.isEmpty {
        Terminal.say("\(comparison.differences.count) of \(new.figures.count) figures differ from “\(baseline.folder)”")
        throw ExitCode(1)
      }
      if !options.quiet { Terminal.say("all \(new.figures.count) figures are as accepted in “\(baseline.folder)”") }
    }
  }
}
