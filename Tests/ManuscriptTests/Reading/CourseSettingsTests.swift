import Testing

@testable import Manuscript

struct CourseSettingsTests {
  private static let base = "title: Title\ndescription: About\nlanguages: [zh, en]\n"

  private func messages(_ more: String, base: String = Self.base) -> String {
    SmallCourse.messages { $0["course.yml"] = base + more }
  }

  @Test(arguments: [
    ("base-url: example.org", "course.yml:4:11: error: expected an address on the web, found “example.org”"),
    ("base-url: ftp://a.b/", "course.yml:4:11: error: expected an address on the web"),
    ("base-url: https://a.b/?x", "course.yml:4:11: error: expected the address of a folder"),
    ("base-url: https://me:pw@a.b/", "course.yml:4:11: error: expected the address of a folder"),
    ("base-url: \"https://a.b/\\\"><script>\"", "course.yml:4:11: error: expected an address on the web"),
    ("number-from: 2.x", "course.yml:4:14: error: expected the number of the first lesson"),
    ("number-from: 01", "course.yml:4:14: error: expected the number of the first lesson"),
    ("number-from: 1.2.3.4.5.6", "course.yml:4:14: error: expected the number of the first lesson"),
    ("number-from: 99999999999999999999", "course.yml:4:14: error: expected the number of the first lesson"),
    ("missing-translations: yes", "course.yml:4:23: error: expected “problem” or “fallback”, found “yes”"),
    ("authors: {a: b}", "course.yml:4:10: error: expected a text, found a mapping"),
    ("authors: [A, '']", "course.yml:4:14: error: the text is empty"),
    ("lessons: 1-start", "course.yml:4:10: error: expected a list, found “1-start”"),
    ("lessons: [1-start, 1-start]", "course.yml:4:20: error: the lesson “1-start” is here twice"),
    ("lessons: [1-strat]", "course.yml:4:11: error: no folder in “lessons” named “1-strat”"),
    ("lessons: []", "course.yml:4:10: error: the lesson “lessons/1-start” is not in the list of lessons"),
    ("updated: 2026-13-01", "course.yml:4:10: error: expected a day such as 2026-11-25, found “2026-13-01”"),
    ("updated: 2025-02-29", "course.yml:4:10: error: expected a day of the calendar"),
    ("updated: yesterday", "course.yml:4:10: error: expected a day such as"),
    ("titel: x", "course.yml:4:1: error: unknown key “titel”"),
    ("title: again", "course.yml:4:1: error: the key “title” is here twice"),
  ])
  func whatIsWrongIsNamedAtItsPlace(line: String, message: String) {
    let messages = messages(line + "\n")
    #expect(messages.contains(message), "\(messages)")
  }

  @Test(arguments: [
    ("[]", "a course has at least one language"), ("zh", "expected a list, found “zh”"),
    ("[zh, zh]", "the language “zh” is here twice"), ("[zh, ZH]", "expected the tag of a language, found “ZH”"),
    ("[pt-BR, pt-br]", "the language “pt-br” is here twice"), ("[../zh]", "expected the tag of a language"),
    ("[chinese]", "expected the tag of a language, found “chinese”"), ("[~]", "expected a text, found nothing"),
  ])
  func languagesAreTagsEachOnce(languages: String, message: String) {
    let messages = messages("", base: "title: Title\ndescription: About\nlanguages: \(languages)\n")
    #expect(messages.contains("error: \(message)"), "\(messages)")
    #expect(messages.hasPrefix("course.yml:3:"), "\(messages)")
  }

  @Test func whatIsGivenIsRead() throws {
    var course = SmallCourse()
    course["course.yml"] =
      Self.base + "base-url: https://example.org/course\nnumber-from: 2.9\nauthors: One Author\nlessons: [1-start]\n"
      + "updated: 2024-02-29\n"
    let read = try course.read()
    #expect(read.baseURL == "https://example.org/course/")
    #expect(read.lessons.map(\.number) == ["2.9"])
    #expect(read.authors == ["One Author"])
    #expect(read.updated == "2024-02-29")
  }

  @Test func lessonsAreNumberedByCountingNotByDecimals() throws {
    let number = try LessonNumber.read(Node(yaml: "2.9", named: "f"))
    #expect((0..<3).map { number.text(after: $0) } == ["2.9", "2.10", "2.11"])
    #expect(try LessonNumber.read(Node(yaml: "1", named: "f")).text(after: 4) == "5")
  }

  @Test func aTranslationThatIsMissingMayFallBack() throws {
    var course = SmallCourse()
    course["course.yml"] = Self.base + "missing-translations: fallback\n"
    course["lessons/1-start/en.md"] = nil
    let read = try course.read()
    #expect(read.lessons.first?.texts[.english]?.language == .chinese)
    course["lessons/1-start/zh.md"] = nil
    #expect(
      course.messages == """
        lessons/1-start: error: the lesson has no text in “zh”
          try: write “zh.md”
        lessons/1-start: error: the lesson has no text in “en”
          try: write “en.md”, or “missing-translations: fallback” in course.yml
        """)
  }
}
