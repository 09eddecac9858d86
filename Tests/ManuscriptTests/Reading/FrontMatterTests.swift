import Testing

@testable import Manuscript

struct FrontMatterTests {
  private func messages(_ text: String) -> String {
    var problems = Problems()
    _ = FrontMatter(text, file: "en.md", problems: &problems)
    return problems.description
  }

  private func read(_ text: String) throws -> FrontMatter {
    var problems = Problems()
    let front = FrontMatter(text, file: "en.md", problems: &problems)
    #expect(problems.isEmpty)
    return try #require(front)
  }

  @Test func titleSummaryAndTheTextAfterThem() throws {
    let front = try read("--- \n# note\ntitle: A\nsummary: B\n---\t\nText\n---\nmore")
    #expect(front.title.value == "A")
    #expect(front.title.location == SourceLocation(file: "en.md", line: 3, column: 8))
    #expect(front.summary.value == "B")
    #expect(front.body == "Text\n---\nmore")
    #expect(front.bodyLine == 6)
  }

  @Test func aTextMayEndAtOnce() throws {
    let front = try read("---\ntitle: A\nsummary: B\n---")
    #expect(front.body == "" && front.bodyLine == 5)
  }

  @Test(arguments: [
    ("", "en.md:1:1: error: the lesson has no front matter"),
    ("\n---\ntitle: A\n---\n", "en.md:1:1: error: the lesson has no front matter"),
    ("# A\n", "en.md:1:1: error: the lesson has no front matter"),
    ("----\ntitle: A\n----\n", "en.md:1:1: error: the lesson has no front matter"),
    ("---\ntitle: A\nsummary: B\n", "en.md:1:1: error: the front matter does not end"),
    ("---\n---\n", "en.md:1:1: error: the front matter is empty"),
    ("---\ntitle: A\n---\n", "en.md:2:1: error: the key “summary” is missing"),
    ("---\ntitle: A\nsummary:\n---\n", "en.md:3:9: error: expected a text, found nothing"),
    ("---\ntitle: A\nsummary: B: C\n---\n", "en.md:3:11: error: this is not YAML"),
    ("---\ntitle: A\nsummary: B\ndate: 2026\n---\n", "en.md:4:1: error: unknown key “date”"),
    ("---\n- title\n---\n", "en.md:2:1: error: expected a mapping, found a list"),
    ("---\ntitle: [A]\nsummary: B\n---\n", "en.md:2:8: error: expected a text, found a list"),
    ("---\ntitle: &a A\nsummary: *b\n---\n", "en.md:3:10: error: nothing before this is marked “&b”"),
  ])
  func whatIsWrongIsOnItsLineOfTheFile(text: String, message: String) {
    #expect(messages(text).hasPrefix(message), "\(messages(text))")
  }
}
