import Foundation
import SwiftPrograms
import Testing

/// The author's guide shows every convention, its source beside what becomes of it.
@Suite struct GuideTests {
  static let languages = ["zh", "en"]

  @Test func isBuilt() throws {
    let built = try BuiltCourse.guide.get()
    for page in ["text", "pictures", "course", "glossary", "references", "figures"] {
      for language in Self.languages { #expect(try !built.text("\(language)/\(page).html").isEmpty) }
    }
  }

  /// Below every piece of Markdown stands the same Markdown.
  @Test(arguments: try LessonFolder.all(in: ["guide"]), languages)
  func whatIsShownIsWhatFollows(_ lesson: LessonFolder, _ language: String) throws {
    let text = try lesson.text(language)
    for match in text.matches(of: #/(?ms)^(```+)markdown\n(.*?)\n\1$/#) {
      let source = String(match.2)
      let rest = text[match.range.upperBound...].drop(while: \.isNewline)
      #expect(rest.hasPrefix(source), "\(lesson.path)/\(language).md: \(source)")
    }
  }

  /// Pieces of YAML that no file is included for are those of the course itself.
  @Test(arguments: try LessonFolder.all(in: ["guide"]), languages)
  func theSettingsShownAreItsOwn(_ lesson: LessonFolder, _ language: String) throws {
    let text = try lesson.text(language)
    let course = Project.templates.appendingPathComponent("guide")
    let sources = try ["course.yml", "glossary.yml", "references.yml"].map {
      try String(contentsOf: course.appendingPathComponent($0), encoding: .utf8)
    }
    for match in text.matches(of: #/(?ms)^```yaml\n(.*?\n)```$/#) {
      #expect((sources + [String(text.prefix(400))]).contains { $0.contains(match.1) }, "\(match.1)")
    }
  }

  @Test(arguments: languages)
  func everyConventionIsShown(_ language: String) throws {
    let text = try LessonFolder.all(in: ["guide"]).map { try $0.text(language) }.joined()
    let sources = text.matches(of: #/(?ms)^(```+)markdown\n(.*?)\n\1$/#).map { String($0.2) }.joined(separator: "\n")
    for convention in [
      "### ", "{#s-", "*", "**", "](https://", "- ", "1. ", "|---", "> [!", "[^", "- [x]", "$z", "$$ {#eq-", "[](#eq-",
      "[](#s-", "![](figure:", "{value}`", ":4`", " include=", " region=", ":::exercise", ":::answer", "[@", "](term:",
    ] {
      #expect(sources.contains(convention), "\(convention)")
    }
  }

  /// The message that the guide quotes is the one an author gets.
  @Test func theMessageIsReal() throws {
    let copy = try CourseCopy("guide")
    try copy.replace("threshold: 0.2", with: "threshold: 1.2", in: "lessons/2-pictures/figures.yml")
    let outcome = try copy.build()
    #expect(outcome.status == 1)
    let lesson = try #require(try LessonFolder.all(in: ["guide"]).first { $0.path.hasSuffix("2-pictures") })
    for language in Self.languages {
      let quoted = try #require(try lesson.text(language).firstMatch(of: #/(?m)^lessons/2-pictures/.*$/#)).0
      #expect(outcome.errors.contains("guide/\(quoted)\n"))
    }
  }

  @Test func theReadmeLinksToIt() throws {
    let readme = try String(contentsOf: Project.folder.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("](templates/guide"))
  }
}
