import ArgumentParser
import Output

/// `rosenblatt new`: a small course that builds.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a small course that builds, to begin from.",
    discussion: """
      The folder must not exist or be empty. It gets two lessons in Chinese and English with a figure of each shape, \
      a glossary and references: change them into your own.

      Example:
        rosenblatt new my-course && rosenblatt build my-course --output site
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var folder: String

  func run() async throws {
    try await reporting(course: nil) {
      let starter = try CourseStarter(from: Installation.templates() + "/starter")
      try starter.make(in: folder)
      Terminal.say("\(folder): a course to begin from; build it with: rosenblatt build \(folder)")
    }
  }
}
