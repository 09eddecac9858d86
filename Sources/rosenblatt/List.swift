import ArgumentParser
import Figures
import Generator
import Manuscript

/// `rosenblatt list`: what there is, for people and programs.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the lessons and figures of a course, or the kinds of figures.",
    discussion: """
      Examples:
        rosenblatt list my-course
        rosenblatt list my-course --json
        rosenblatt list --kinds     every kind and its options, as Markdown
      """)

  @Argument(help: "The folder of the course.", completion: .directory)
  var course = "."

  @Flag(help: "As JSON: lessons, figures, and kinds with their options.")
  var json = false

  @Flag(help: "The kinds of figures and their options; needs no course.")
  var kinds = false

  func run() async throws {
    try await reporting(course: course) {
      switch (kinds, json) {
      case (true, true): Terminal.result(bytes: JSONText.bytes(of: CourseListing.Kind.all))
      case (true, false): Terminal.result(KindManual.markdown)
      case (false, true): Terminal.result(bytes: JSONText.bytes(of: CourseListing(try read())))
      case (false, false): Terminal.result(CourseListing(try read()).text)
      }
    }
  }

  private func read() throws(Problems) -> Course {
    try CourseReader(folder: course).read()
  }
}
