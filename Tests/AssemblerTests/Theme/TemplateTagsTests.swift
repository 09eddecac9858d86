import Manuscript
import Testing

@testable import Assembler

struct TemplateTagsTests {
  private func problem(_ template: String) -> String? {
    do {
      _ = try TemplateTags(template, file: "a.mustache")
      return nil
    } catch { return error.description }
  }

  @Test func aTagClosedTooEarlyIsNamedWithTheOneInside() {
    #expect(
      problem("{{#lessons}}{{#number}}x{{/lessons}}{{/number}}")
        == "a.mustache:1:25: error: “number” is still open where “lessons” is closed\n  try: close “number” first")
  }

  @Test func aTagThatIsNotOpenCannotBeClosed() {
    #expect(problem("{{/a}}") == "a.mustache:1:1: error: “a” is closed but not open")
    #expect(problem("{{#b}}{{/a}}") == "a.mustache:1:7: error: “a” is closed but not open\n  try: open is “b”")
    #expect(problem("{{#b}}") == "a.mustache:1:1: error: “b” is not closed")
    #expect(problem("{{#b}}{{/b}}{{^b}}{{/b}}") == nil)
  }
}
