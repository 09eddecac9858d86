import Testing

@testable import Assembler

/// Texts that nobody writes in good faith: they give a page or a problem, never a crash, and no active content.
@Suite struct HostileTests {
  struct Text: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }

    init(_ part: String, times: Int, then end: String = "") {
      self.init("\(times) × \(part.debugDescription)", String(repeating: part, count: times) + end)
    }
  }

  @Test(arguments: [
    Text("> ", times: 10_000, then: "x"), Text("- ", times: 10_000, then: "x"), Text("*a **b ", times: 5_000),
    Text("[", times: 20_000), Text("![", times: 20_000), Text("`` ` ", times: 5_000), Text("<", times: 20_000),
    Text("$", times: 9_999), Text("$a ", times: 9_999), Text("{value}`", times: 5_000), Text("[@a", times: 9_999),
    Text("[@a]", times: 3_000), Text("**。", times: 5_000), Text("[^1]", times: 5_000, then: "\n\n[^1]: x\n"),
    Text(":::exercise\n", times: 2_000), Text("# a\n", times: 3_000), Text("let x = 1\n", times: 200),
    Text("an open fence", "~~~~\n$$"), Text("an open formula", "$$\n"), Text("$x$ ", times: 20_000),
    Text("a_", times: 20_000), Text("an open reference", "[a]: <\n[a]"),
    Text("marks", "e" + String(repeating: "\u{301}", count: 20_000) + " [x](y.html)"),
    Text("character references", "&#0;&#xD800;&#x110000;"),
    Text(
      "a wide table",
      "|" + String(repeating: "a|", count: 2_000) + "\n|" + String(repeating: "-|", count: 2_000) + "\n"
        + String(repeating: "|x|\n", count: 100)),
  ])
  func aTextGivesAPageOrProblems(_ text: Text) throws {
    let messages = try SampleCourse(en: text.text).messages()
    #expect(messages.allSatisfy { $0.hasPrefix("lessons/1-one/en.md:") })
  }

  @Test func nestingIsLimited() throws {
    let messages = try SampleCourse(en: String(repeating: "> ", count: 10_000) + "x\n").messages()
    #expect(
      messages == [
        "lessons/1-one/en.md:5:121: error: limit of 60 lists, quotes and marks in one another passed"
      ])
  }

  @Test(arguments: [
    #"\def\a{\a\a}\a"#, #"\newcommand{\a}{\a\a}\a"#, #"\rule{1000000em}{1000000em}"#,
    String(repeating: "{", count: 2_400) + String(repeating: "}", count: 2_400),
    String(repeating: #"\frac{"#, count: 500), #"\htmlClass{evil}{x}"#, #"\includegraphics{http://example.org/x.png}"#,
    #"\url{javascript:alert(1)}"#, #"\text{<script>alert(1)</script>}"#, #"\htmlStyle{color: red}{x}"#,
    #"\def\x#1{#1#1#1#1}\x{\x{\x{\x{\x{\x{\x{a}}}}}}}"#,
  ])
  func formulas(_ tex: String) throws {
    let course = SampleCourse(en: "Formula $\(tex)$.\n")
    let messages = try course.messages()
    #expect(messages.allSatisfy { $0.hasPrefix("lessons/1-one/en.md:5:") })
    if messages.isEmpty {
      let page = try course.page()
      #expect(!page.contains("<script>alert"))
      #expect(!page.contains("evil"))
      #expect(!page.contains("javascript:"))
    }
  }

  @Test func markupInEveryTextIsEscaped() throws {
    let evil = #"<script>alert("1")</script>"#
    var course = SampleCourse(
      en: "\(evil)\n\nInline \(evil) and `\(evil)`.\n\n## \(evil)\n\n```swift\n\(evil)\n```\n\n![\(evil)](dot.png)\n",
      figures: """
        figures:
          curve:
            kind: activation
            title: {zh: '\(evil)', en: '\(evil)'}
            caption: {zh: '\(evil)', en: '\(evil)'}
            spare: true
        """)
    course.images["lessons/1-one/dot.png"] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    for (file, text) in course.files where !file.hasPrefix("lessons/1-one") {
      course.files[file] = text.replacing("en: Course", with: "en: '\(evil)'").replacing(
        "en: perceptron", with: "en: '\(evil)'"
      )
      .replacing("The perceptron", with: "'\(evil)'").replacing("title: Two", with: "title: '\(evil)'")
      .replacing("[Ada]", with: "['\(evil)']")
    }
    #expect(try course.messages() == [])
    for (path, bytes) in try course.site() where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("<script>alert"), "\(path)")
      #expect(!page.contains("alert(\"1\")"), "\(path)")
    }
  }
}
