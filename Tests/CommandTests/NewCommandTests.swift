import Foundation
import Testing

struct NewCommandTests {
  @Test func makesACourseThatBuilds() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("new", "deep/my-course", in: folder).status == 0)
    let outcome = try Program.run("build", "deep/my-course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
  }

  @Test(arguments: ["en", "zh", "fr"])
  func makesACourseInOneLanguage(_ language: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("new", "c", "--language", language, in: folder).status == 0)
    let outcome = try Program.run("build", "c", "-o", "site", "--quiet", "--formats", "svg", in: folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    let pages = try folder.tree("site").keys.filter { $0.hasSuffix(".html") || $0.hasSuffix(".svg") }
    #expect(pages.count > 10)
    let others = try Self.words(of: ["en", "zh", "fr"].filter { $0 != language }, notOf: language)
    #expect(others.count > 100)
    for path in pages {
      let text = Self.visible(try folder.text("site/\(path)"))
      let foreign = others.filter { text.contains(">\($0)<") }
      #expect(foreign.isEmpty, "\(path): \(foreign)")
      if language != "zh" { #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(path)") }
    }
  }

  /// Without what is not read: styles, scripts, and the TeX that formulas keep.
  private static func visible(_ html: String) -> String {
    html.replacing(/<(style|script|annotation)\b(?s:.*?)<\/\1>/, with: "")
  }

  /// The words of pages and figures that these languages have and another does not.
  private static func words(of languages: [String], notOf language: String) throws -> Set<String> {
    func words(_ language: String) throws -> Set<String> {
      let path = "\(Program.project)/templates/theme/words/\(language).yml"
      // Names of functions are the same in mathematics everywhere.
      let file = try String(contentsOfFile: path, encoding: .utf8).split(separator: "  activations:")[0]
      return Set(file.matches(of: /: "([^"{}]{3,})"/).map { String($0.output.1) })
    }
    return try languages.reduce(into: Set()) { $0.formUnion(try words($1)) }.subtracting(try words(language))
  }

  @Test func aLanguageWithoutACourseIsRefused() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("new", "c", "--language", "eo", in: folder)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("“eo”") && outcome.errors.contains("choose en, fr, zh"), "\(outcome.errors)")
    #expect(try folder.tree(".")["c/course.yml"] == nil)
  }

  @Test func aFolderWithSomethingInItIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "work/notes.txt")
    let before = try folder.tree("work")
    let outcome = try Program.run("new", "work", in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors == "error: “work” is there already, and not empty\n  try: choose another name\n")
    #expect(try folder.tree("work") == before)
  }

  @Test func anEmptyFolderIsTaken() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/work", withIntermediateDirectories: false)
    #expect(try Program.run("new", "work", in: folder).status == 0)
    #expect(try folder.tree("work")["course.yml"] != nil)
  }
}
