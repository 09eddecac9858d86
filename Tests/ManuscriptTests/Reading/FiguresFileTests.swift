import Testing

@testable import Manuscript

/// What `figures.yml`, the glossary and the references may say.
struct FiguresFileTests {
  private static let path = "lessons/1-start/figures.yml"

  private func messages(_ yaml: String) -> String {
    SmallCourse.messages { $0[Self.path] = yaml }
  }

  @Test(arguments: [
    ("", "1:1: error: the file is empty"),
    ("just text", "1:1: error: expected a mapping, found “just text”"),
    ("- a", "1:1: error: expected a mapping, found a list"),
    ("figures: 3", "1:10: error: expected a mapping, found “3”"),
    ("figures: {A: {}}", "1:11: error: “A” is no name for a figure"),
    ("figures: {a: 3}", "1:14: error: expected a mapping, found “3”"),
    ("figures: {a: {title: T, caption: C}}", "1:11: error: the key “kind” is missing"),
    ("figures: {a: {kind: bars, caption: C}}", "1:11: error: the key “title” is missing"),
    (
      "figures: {a: {kind: bars, titel: T, caption: C}}",
      "1:27: error: unknown key “titel”\n  try: did you mean “title”?"
    ),
    ("figures: {a: {kind: bars, title: T}}", "1:11: error: the key “caption” is missing"),
    ("figures: {a: {kind: [bars], title: T, caption: C}}", "1:21: error: expected a text, found a list"),
    ("figures: {a: {kind: bars, title: T, caption: C, spare: yes}}", "1:56: error: expected true or false"),
    ("figures: {a: {kind: bars, title: {zh: T}, caption: C}}", "1:34: error: the text in “en” is missing"),
    ("figures: {a: {kind: bars, title: T, caption: C, alt: ''}}", "1:54: error: the text is empty"),
    ("figures: {a: {kind: bars, title: T, caption: C, x: {zh: a, fr: b}}}", "1:52: error: the text in “en”"),
    ("figures: [{kind: bars}]", "1:11: error: the key “id” is missing"),
    ("figures: [{id: a}, {id: a}]", "1:25: error: the figure “a” is here twice"),
    ("models: {a: 3}", "1:13: error: expected a mapping, found “3”"),
    ("models: {1a: {}}", "1:10: error: “1a” is no name for a model"),
    ("claims: {model: and}", "1:9: error: expected a list, found a mapping"),
    ("claims: [and]", "1:10: error: expected a mapping, found “and”"),
    ("figuers: {}", "1:1: error: unknown key “figuers”"),
  ])
  func whatIsWrongIsNamedAtItsPlace(yaml: String, message: String) {
    #expect(messages(yaml).contains("\(Self.path):\(message)"), "\(messages(yaml))")
  }

  @Test func figuresMayBeAListWithNames() throws {
    var course = SmallCourse()
    course[Self.path] = "figures:\n  - {id: a, kind: bars, title: T, caption: C, spare: true, values: [1]}\n"
    let figure = try #require(try course.read().lessons.first?.figures.first)
    #expect(figure.id.value == "a" && figure.isSpare)
    #expect(try figure.options.entries().map(\.key.value) == ["values"])
  }

  @Test(arguments: [
    ("neuron: {name: N}", "glossary.yml:1:1: error: the key “definition” is missing"),
    ("neuron: {name: N, definition: D, seealso: x}", "glossary.yml:1:34: error: unknown key “seealso”"),
    ("neuron: N", "glossary.yml:1:9: error: expected a mapping, found “N”"),
  ])
  func theGlossary(yaml: String, message: String) {
    let messages = SmallCourse.messages { $0["glossary.yml"] = yaml }
    #expect(messages.hasPrefix(message), "\(messages)")
  }

  @Test(arguments: [
    ("r: {authors: A, year: 1958, title: T}", "references.yml:1:1: error: the key “source” is missing"),
    ("r: {authors: A, year: ~, title: T, source: S}", "references.yml:1:23: error: expected a text, found nothing"),
    (
      "r: {authors: A, year: 1958, title: T, source: S, url: \"javascript:alert(1)\"}",
      "references.yml:1:55: error: expected an address on the web"
    ),
    (
      "r: {authors: A, year: 1958, title: T, source: S, url: www.example.org}",
      "references.yml:1:55: error: expected an address on the web"
    ),
    ("r2_x: {}", "references.yml:1:1: error: “r2_x” is no name for a reference"),
  ])
  func theReferences(yaml: String, message: String) {
    let messages = SmallCourse.messages { $0["references.yml"] = yaml }
    #expect(messages.hasPrefix(message), "\(messages)")
  }

  @Test(arguments: [
    ("https://example.org", true), ("http://example.org/a?b=c#d", true), ("https://例子.org", false),
    ("https://", false), ("https:///a", false), ("//example.org", false), ("HTTPS://EXAMPLE.ORG/", true),
    ("https://a b.org", false), ("mailto:a@b.c", false), ("data:text/html,x", false), ("", false),
    ("https://a.org/\u{7F}", false), ("https://a.org/<b>", false),
  ])
  func addressesOnTheWeb(text: String, isValid: Bool) {
    #expect(WebAddress.isValid(text) == isValid)
  }
}
