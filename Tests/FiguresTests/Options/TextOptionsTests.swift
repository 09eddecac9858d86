import Manuscript
import Testing

@testable import Figures

@Suite struct TextOptionsTests {
  @Test func aTextServesAllLanguagesOrEachHasItsOwn() throws {
    #expect(try LocalizedText.read(Sample.quoted("$x_1$")).text(in: .chinese) == "$x_1$")
    let gate = try LocalizedText.read(Sample.map(["zh": Sample.plain("与"), "en": Sample.plain("AND")]))
    #expect(try [gate.text(in: .chinese), gate.text(in: .english)] == ["与", "AND"])
  }

  @Test func listsOfTextsHaveAsManyInEveryLanguage() throws {
    let labels = try LocalizedTextList.read(
      Sample.map(["zh": Sample.list(Sample.plain("一"), Sample.plain("二")), "en": Sample.numbers("one", "two")]))
    #expect(labels.count == 2)
    #expect(try labels.texts(in: .chinese) == ["一", "二"])
    #expect(try LocalizedTextList.read(Sample.numbers("a")).texts(in: .english) == ["a"])
    #expect(throws: Problem("the texts in “fr” are missing", at: Sample.place, hint: "add “fr: […]”")) {
      try labels.texts(in: Language("fr"))
    }
  }

  @Test func whatIsNoListOfTextsIsNamed() {
    func message(_ node: Node) -> String? { Sample.message(reading: node, as: LocalizedTextList.self) }
    let syntax = LocalizedTextList.syntax
    #expect(message(Sample.plain("x")) == "lessons/1-a/figures.yml:3:10: error: expected \(syntax), found “x”")
    #expect(message(Sample.map([:])) == "lessons/1-a/figures.yml:3:10: error: expected \(syntax), found “{}”")
    #expect(
      message(Sample.map(["zh": Sample.list(Sample.plain("一")), "en": Sample.numbers("one", "two")]))
        == """
        lessons/1-a/figures.yml:3:10: error: there are 1 texts in “zh” and 2 in “en”
          try: give as many in every language
        """)
    #expect(
      message(Sample.map(["English": Sample.numbers("one")]))
        == """
        lessons/1-a/figures.yml:3:10: error: “English” is not a language
          try: write a list, or a map such as “{zh: […], en: […]}”
        """)
  }
}
