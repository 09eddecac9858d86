import Testing

@testable import Manuscript

struct LocalizedTextTests {
  private func read(_ yaml: String, fallback: Bool = false) throws -> LocalizedText {
    try .read(try Node(yaml: yaml, named: "f"), languages: [.chinese, .english], fallback: fallback)
  }

  private func messages(_ yaml: String, fallback: Bool = false) -> String {
    do {
      _ = try read(yaml, fallback: fallback)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func aTextOfEachLanguage() throws {
    let text = try read("{zh: 你好, en: Hello}")
    #expect(text[.chinese] == "你好" && text[.english] == "Hello" && text[Language("fr")] == nil)
    #expect(try text.text(in: .english) == "Hello")
    #expect(throws: Problem.self) { try text.text(in: Language("fr")) }
    #expect(text.texts[.english]?.location == SourceLocation(file: "f", line: 1, column: 14))
  }

  @Test func oneTextForAll() throws {
    #expect(try read("$x_1$")[.chinese] == "$x_1$")
    #expect(try read("$x_1$")[.english] == "$x_1$")
    #expect(try read("3")[.english] == "3")
  }

  @Test(arguments: [
    ("{zh: 你好}", "f:1:1: error: the text in “en” is missing"),
    ("{zh: 你好, en: ''}", "f:1:14: error: the text is empty"),
    ("{zh: 你好, en: ' '}", "f:1:14: error: the text is empty"),
    ("{zh: 你好, en: [a]}", "f:1:14: error: expected a text, found a list"),
    ("{zh: 你好, en: ~}", "f:1:14: error: expected a text, found nothing"),
    ("{zh: 你好, en: a, fr: b}", "f:1:17: error: “fr” is not a language of this course"),
    ("[a]", "f:1:1: error: expected a text, or a map from languages to texts, found a list"),
    ("''", "f:1:1: error: the text is empty"),
  ])
  func whatIsMissingOrNoTextIsNamed(yaml: String, message: String) {
    #expect(messages(yaml).hasPrefix(message), "\(messages(yaml))")
  }

  @Test func allThatIsWrongIsFoundAtOnce() {
    #expect(messages("{fr: a, zh: ''}").split(separator: "\n").count(where: { $0.contains("error:") }) == 3)
  }

  @Test func aFallbackIsMarked() throws {
    let text = try read("{zh: 你好}", fallback: true)
    #expect(text[.english] == "你好")
    #expect(text.fallbacks == [.english])
    // The default language itself has nothing to fall back to.
    #expect(messages("{en: Hello}", fallback: true).hasPrefix("f:1:1: error: the text in “zh” is missing"))
  }

  @Test func mapsOfLanguagesInsideOptionsAreCompleted() throws {
    let node = try Node(yaml: "a: [{label: {zh: [好], en: [good]}}]\nb: {zh: 一}\nc: {x: 1}", named: "f")
    var problems = Problems()
    _ = LanguageMap.complete(node, languages: [.chinese, .english], fallback: false, problems: &problems)
    #expect(problems.list.map(\.location) == [SourceLocation(file: "f", line: 2, column: 4)])
    problems = Problems()
    let complete = LanguageMap.complete(node, languages: [.chinese, .english], fallback: true, problems: &problems)
    #expect(problems.isEmpty)
    #expect(try complete["b"]?["en"]?.string() == "一")
  }

  @Test(arguments: [
    ("zh", true), ("en", true), ("pt-BR", true), ("zh-Hant-TW", true), ("yue", true), ("z", false), ("ZH", false),
    ("zh_CN", false), ("english", false), ("en-", false), ("", false), ("../en", false), ("中文", false),
  ])
  func tagsOfLanguages(text: String, isTag: Bool) {
    #expect(Language.isTag(text) == isTag)
  }
}
