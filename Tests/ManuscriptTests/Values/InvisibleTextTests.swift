import Testing

@testable import Manuscript

struct InvisibleTextTests {
  @Test func namesThatAreNotWhatTheyLookAreShownSo() {
    #expect(Message.quote("plot\u{200B}") == "“plot” (which holds U+200B)")
    #expect(Message.quote("kind\u{A0}") == "“kind\u{A0}” (which holds U+00A0)")
    #expect(Message.quote("so\u{AD}ft").hasSuffix("(which holds U+00AD)"))
  }

  @Test(arguments: [
    "plot", "神经 网络", "a b", "qu’est-ce\u{A0}?", "l’été\u{202F}!", "x\u{A0}y in prose", "👩\u{200D}🔬", "",
  ])
  func othersAreNot(text: String) {
    #expect(InvisibleText.first(in: text) == nil)
  }

  @Test func aKindWithSomethingBehindItIsNamed() {
    let problem = Problem.unknown("kind of figure", "plot\u{200B}", known: ["plot"], at: nil)
    #expect(problem.summary == "no kind of figure named “plot” (which holds U+200B)")
    #expect(problem.hint == "did you mean “plot”?")
  }

  @Test(arguments: [("\"a\\x1b[2J\"", "U+001B"), ("\"a\\0\"", "U+0000"), ("\"\\u2028\"", "U+2028")])
  func controlCharactersByEscapeAreRefused(yaml: String, code: String) {
    var problems = Problems()
    _ = NodeComposer.compose("title: \(yaml)\n", file: "a.yml", problems: &problems)
    #expect(problems.list.map(\.summary) == ["the character \(code) is not allowed"])
    #expect(problems.list.first?.location == SourceLocation(file: "a.yml", line: 1, column: 8))
  }

  @Test func addressesAreNoFiles() {
    #expect(
      throws: Problem(
        "“https://example.org/a.csv” is an address, not a file of the course", at: SourceLocation(file: "a"),
        hint: "put a copy of the file into the folder: a build asks no server for data")
    ) {
      try CoursePath("https://example.org/a.csv", at: SourceLocation(file: "a"))
    }
  }

  @Test func aSpaceThatIsNoneIsNamedAtItsLine() {
    var problems = Problems()
    _ = NodeComposer.compose("a:\n  kind:\u{A0}plot\n  title: x\n", file: "a.yml", problems: &problems)
    #expect(
      problems.list.map(\.description) == [
        "a.yml:2:3: error: there is U+00A0 and no blank after “kind:”\n  try: write “kind: plot”"
      ])
  }
}
