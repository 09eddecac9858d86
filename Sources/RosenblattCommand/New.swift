import ArgumentParser
import Manuscript
import Output

/// `rosenblatt new`: a small course that builds.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a small course that builds, to begin from.",
    discussion: """
      The folder must not exist or be empty. It gets two lessons in Chinese and English, or in the language you choose, \
      with a figure of each shape, a glossary and references: change them into your own.

      Examples:
        rosenblatt new my-course && rosenblatt build my-course --output site
        rosenblatt new mon-cours --language fr
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The language of the course: en, fr or zh; zh and en where left out.", valueName: "tag"))
  var language: String?

  @OptionGroup var reports: ReportOptions

  func run() async throws {
    try await reporting(course: nil, as: reports.format, hasResult: true) {
      try starter().make(in: folder)
      Terminal.say("\(folder): a course to begin from; build it with: rosenblatt build \(folder)")
    }
  }

  /// The starter in the language that was asked for: one of its own, or a part of the one in several languages.
  private func starter() throws -> CourseStarter {
    let templates = try Installation.templates()
    let starter = try CourseStarter(from: templates + "/starter")
    guard let language else { return starter }
    if starter.languages.contains(language) { return starter.only(language) }
    let known = (try Installation.starterLanguages() + starter.languages).sorted()
    guard known.contains(language) else {
      throw Problem(
        "there is no course to begin from in \(Message.quote(language))", at: nil,
        hint: "choose \(known.joined(separator: ", ")), and translate it")
    }
    return try CourseStarter(from: "\(templates)/starter-\(language)")
  }
}
