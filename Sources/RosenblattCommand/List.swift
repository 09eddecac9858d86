import ArgumentParser
import Figures
import Generator
import Manuscript

import struct ArgumentParser.Option
import struct ArgumentParser.OptionGroup

/// `rosenblatt list`: what there is, for people and programs.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the lessons and figures of a course, or the kinds of figures.",
    discussion: """
      Examples:
        rosenblatt list my-course
        rosenblatt list my-course --json
        rosenblatt list --kinds     every kind and its options, as Markdown
        rosenblatt list --kinds --output manual     the same as pages, with a picture of each
      """)

  @Argument(help: "The folder of the course.", completion: .directory)
  var course = "."

  @Flag(help: "As JSON: lessons, figures, and kinds with their options.")
  var json = false

  @Flag(help: "The kinds of figures and their options; needs no course.")
  var kinds = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("With --kinds, the folder of pages to write: open its index.html.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if output != nil, !kinds || json { throw ValidationError("“--output” goes with “--kinds” alone.") }
  }

  func run() async throws {
    try await reporting(course: course, as: reports.format, hasResult: true) {
      if let output { return try await ManualSite.write(to: output) }
      switch (kinds, json) {
      case (true, true): Terminal.result(bytes: JSONText.bytes(of: CourseListing.Kind.all))
      case (true, false): Terminal.result(FigureManual.markdown)
      case (false, true): Terminal.result(bytes: JSONText.bytes(of: CourseListing(try read())))
      case (false, false): Terminal.result(CourseListing(try read()).text)
      }
    }
  }

  private func read() throws(Problems) -> Course {
    let read = try Course.read(course)
    try reports.judged(read.warnings).throwIfAny()
    return read
  }
}
