import StandardWords
import Testing

@testable import Manuscript

struct VocabulariesTests {
  private static let english = """
    name: English
    pages:
      next: Next
      rows: "{shown} of {all} rows"
    figures:
      epochs: {one: "{count} epoch", other: "{count} epochs"}

    """

  private func read(
    _ languages: Language..., builtIn: [String: String] = [:], course: [String: String] = [:]
  ) throws(Problems) -> [Vocabulary] {
    let files = ["words/en.yml": Self.english].merging(builtIn) { $1 }
    return try Vocabularies(builtIn: .memory(files), course: .memory(course)).read(languages)
  }

  @Test func aSentenceIsFilledAndTakesTheFormOfItsNumber() throws {
    let words = try #require(try read("en").first)
    #expect(words.text("pages.next") == "Next")
    #expect(words.text("pages.rows", ["shown": "2", "all": "9"]) == "2 of 9 rows")
    #expect(words.text("pages.rows", ["shown": "2"]) == nil)
    #expect([0, 1, 2].map { words.text("figures.epochs", count: $0) } == ["0 epochs", "1 epoch", "2 epochs"])
    #expect(words.text("pages.nxt") == nil)
  }

  @Test func aCourseChangesSingleWords() throws {
    let words = try #require(try read("en-GB", course: ["words/en.yml": "pages: {next: Onwards}\n"]).first)
    #expect(words.language == "en-GB")
    #expect(words.text("pages.next") == "Onwards" && words.text("name") == "English")
  }

  @Test func aCourseBringsALanguage() throws {
    let german = """
      name: Deutsch
      pages: {next: Weiter, rows: "{shown} von {all} Zeilen"}
      figures: {epochs: {one: "{count} Epoche", other: "{count} Epochen"}}

      """
    let words = try #require(try read("de", course: ["words/de.yml": german]).first)
    #expect(words.text("figures.epochs", count: 3) == "3 Epochen")
  }

  @Test(arguments: [
    ("pages: {nxt: A}", "words/en.yml:1:9: error: no word named “pages.nxt”\n  try: did you mean “pages.next”?"),
    (
      "pages:\n  rows: \"{shown} rows\"",
      "words/en.yml:2:3: error: the sentence “pages.rows” leaves {all} out\n  try: in “en” it is “{shown} of {all} rows”"
    ),
    (
      "pages: {next: \"{al} on\"}",
      "words/en.yml:1:9: error: no place to fill named “{al}”"
    ),
    (
      "pages: {next: \"a { b\"}",
      "words/en.yml:1:16: error: a brace that begins no place to fill\n  try: a place is a name of small letters in braces, such as {count}"
    ),
    ("pages: {next: [a]}", "words/en.yml:1:15: error: expected a text, found a list"),
    (
      "figures: {epochs: {few: a, other: \"{count}\"}}",
      "words/en.yml:1:20: error: no form of numbers named “few”\n  try: known: “one”, “other”"
    ),
    (
      "figures: {epochs: {other: \"{count}\"}}",
      "words/en.yml:1:19: error: the form “one” of numbers is missing\n  try: “en” has the forms “one”, “other”"
    ),
    ("pages: {next: ''}", "words/en.yml:1:9: error: the word “pages.next” is empty\n  try: write it"),
    ("pages: 3: 4", "words/en.yml:1:9: error: this is not YAML: mapping values are not allowed in this context"),
  ])
  func whatIsWrongHasItsPlace(yaml: String, message: String) {
    let problems = #expect(throws: Problems.self) { try read("en", course: ["words/en.yml": yaml + "\n"]) }
    #expect(
      problems?.description == message || problems?.description.hasPrefix(message + "\n") == true,
      "\(problems?.description ?? "")")
  }

  @Test func whatIsMissingInALanguageIsNamedWithItsEnglish() {
    let problems = #expect(throws: Problems.self) {
      try read(
        "fr", builtIn: ["words/fr.yml": "name: Français\npages: {next: Suivant, rows: \"{shown}/{all}\"}\n"])
    }
    #expect(problems?.list.count == 1)
    #expect(
      problems?.description.hasPrefix(
        "templates/theme/words/fr.yml:1:1: error: the word “figures.epochs” is missing\n  try: in “en” it is") == true,
      "\(problems?.description ?? "")")
  }

  @Test func wordsOfAPartOfTheTagStandBelowThoseOfAll() throws {
    let words = try read(
      "en-GB", course: ["words/en.yml": "pages: {next: A}\nname: E\n", "words/en-GB.yml": "pages: {next: B}\n"])
    #expect(words.first?.text("pages.next") == "B" && words.first?.text("name") == "E")
  }

  @Test(arguments: ["fr.yml", "en.yaml", "English.yml", "en/x.yml"])
  func aFileThatNoLanguageReadsIsAProblem(name: String) {
    let problems = #expect(throws: Problems.self) { try read("en", course: ["words/\(name)": "name: x\n"]) }
    #expect(problems?.list.count == 1 && problems?.description.contains("no language of the course reads this") == true)
    #expect(problems?.description.contains("words/en.yml") == true)
  }

  @Test func aFileThatCannotBeReadIsOneProblem() {
    let problems = #expect(throws: Problems.self) { try read("de", course: ["words/de.yml": "name: [\n"]) }
    #expect(problems?.list.count == 1, "\(problems?.description ?? "")")
  }

  @Test func aLanguageWithoutWordsIsAProblem() {
    let problems = #expect(throws: Problems.self) { try read("en", "eo") }
    #expect(problems?.list.count == 1)
    #expect(problems?.description.contains("there are no words in “eo”") == true)
    #expect(problems?.description.contains("words/eo.yml") == true)
  }

  @Test(arguments: [
    ("fr", 0, PluralForm.one), ("fr", 2, .other), ("zh", 1, .other), ("ru", 21, .one), ("ru", 12, .many),
    ("ru", 3, .few), ("pl", 22, .few), ("pl", 5, .many), ("cs", 4, .few), ("ar", 2, .two), ("ar", 103, .few),
    ("ar", 100, .other), ("ar", 11, .many), ("de", 1, .one), ("en-GB", 0, .other),
  ])
  func numbersHaveTheFormsOfTheirLanguage(language: String, count: Int, form: PluralForm) {
    #expect(PluralForm.of(count, in: Language(language)) == form)
    #expect(PluralForm.all(in: Language(language)).contains(form))
  }

  @Test func theWordsThatComeWithTheProgramAreWhole() throws {
    let words = try StandardWords.of(["en", "zh", "fr"])
    #expect(Set(words.map(\.keys)).count == 1)
    #expect((words.first?.keys.count ?? 0) > 150)
    for vocabulary in words {
      for key in vocabulary.keys where key != "text.sentence-space" {
        #expect(vocabulary[key].map { !$0.source.isEmpty } == true, "\(vocabulary.language) \(key)")
      }
    }
  }
}
