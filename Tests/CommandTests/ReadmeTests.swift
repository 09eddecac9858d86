import Foundation
import SwiftPrograms
import Testing

/// What the README tells people to type works, in the order in which it tells them.
struct ReadmeTests {
  private static func readme() throws -> String {
    try String(contentsOfFile: "\(Program.project)/README.md", encoding: .utf8)
  }

  /// The contents of all fenced blocks of a language.
  private static func blocks(_ language: String) throws -> [String] {
    try readme().components(separatedBy: "\n```\(language)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
  }

  /// The words of a command as a shell would see them, without its comment.
  private static func words(of command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in command {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == "#", !isQuoted, word.isEmpty {
        break
      } else if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  @Test func everyCommandWorks() throws {
    let folder = try TemporaryFolder()
    var count = 0
    for line in try Self.blocks("sh").flatMap({ $0.split(separator: "\n") }) {
      let words = Self.words(of: String(line))
      guard let program = words.first else { continue }
      guard program == "rosenblatt" else {
        #expect(FileManager.default.isExecutableFile(atPath: "\(Program.project)/\(program)"), "\(line)")
        continue
      }
      count += 1
      if words.dropFirst().first == "serve" {
        let preview = try RunningPreview(Array(words.dropFirst(2)), in: folder)
        try preview.wait { $0.version == 1 }
        continue
      }
      let outcome = try Program.run(Array(words.dropFirst()), in: folder)
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
    #expect(count >= 8)
  }

  /// The lesson and the figure of the tour, put into a new course as it says.
  @Test func theLessonAndTheFigureOfTheTourBuild() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("new", "my-course", in: folder).status == 0)
    let lesson = try #require(try Self.blocks("markdown").first)
    let figures = try #require(try Self.blocks("yaml").first)
    for language in ["zh", "en"] { try folder.write(lesson + "\n", to: "my-course/lessons/3-gates/\(language).md") }
    try folder.write(figures + "\n", to: "my-course/lessons/3-gates/figures.yml")
    let settings = try folder.text("my-course/course.yml")
    try folder.write(
      settings.replacingOccurrences(of: "2-curves]", with: "2-curves, 3-gates]"), to: "my-course/course.yml")
    let outcome = try Program.run("build", "my-course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    let page = try folder.text("site/en/gates.html")
    #expect(page.contains("id=\"nand-boundary\"") && page.replacing(/<[^>]*>/, with: "").contains("threshold than 0.2"))
  }

  /// The plot of “As a library”, in a program of its own.
  @Test func theProgramThatDrawsAPlotDrawsIt() throws {
    let programs = try Self.blocks("swift")
    try #require(programs.count == 1)
    var picture = ""
    let outcome = try SwiftProgram(programs[0]).run { folder in
      picture = try String(contentsOf: folder.appendingPathComponent("parabola.svg"), encoding: .utf8)
    }
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(picture.hasPrefix("<?xml") || picture.hasPrefix("<svg"))
    for words in ["A parabola", "It opens upwards."] { #expect(picture.contains(words)) }
  }

  /// What it says of the package of examples is there in its sources.
  @Test func theExamplesAreAsItSays() throws {
    let readme = try Self.readme()
    let folder = "\(Program.project)/Examples"
    let main = try String(contentsOfFile: "\(folder)/Sources/stems/main.swift", encoding: .utf8)
    for words in ["FigureCatalogue.standard + [StemPlot.self]", "Rosenblatt.start(with:"] {
      #expect(readme.contains(words) && main.contains(words))
    }
    let command = "swift run stems build course --output site"
    let package = try String(contentsOfFile: "\(folder)/Package.swift", encoding: .utf8)
    #expect(readme.contains(command) && package.contains(command) && package.contains("name: \"stems\""))
  }

  @Test func everyFileItPointsToIsThere() throws {
    let links = try Self.readme().matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    for link in links where !link.contains(":") && !link.hasPrefix("#") {
      #expect(FileManager.default.fileExists(atPath: "\(Program.project)/\(link)"), "\(link)")
    }
  }
}
