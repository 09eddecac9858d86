import Manuscript
import Testing

@testable import Assembler

/// Captions and definitions: texts that stand outside of lessons, or on pages of no lesson.
@Suite struct FragmentTests {
  private static func figures(_ name: String, _ caption: String) -> String {
    """
    figures:
      \(name):
        kind: activation
        title: {zh: 图, en: Figure}
        caption: {zh: 图。, en: "\(caption)"}
        spare: true

    """
  }

  /// Wherever a caption stands, it speaks of the models and files of its lesson.
  @Test func aCaptionNamesWhatItsLessonHas() throws {
    var course = SampleCourse()
    course.value = { expression, lesson throws(Problem) in expression.value + " of " + lesson.name }
    course.files["lessons/2-two/figures.yml"] = Self.figures("curve", "{value}`and.margin`, [data](a.csv), [](#s-far)")
    course.files["lessons/2-two/a.csv"] = "1\n"
    let site = try course.site()
    #expect(site["lessons/two/a.csv"] != nil)
    let gallery = try course.page("en/figures.html")
    #expect(
      gallery.contains("<span class=\"value\">and.margin of two</span>, <a href=\"../lessons/two/a.csv\">data</a>"))
    let alone = try course.page("en/embed/curve.html")
    #expect(alone.contains("and.margin of two</span>, <a href=\"../../lessons/two/a.csv\">data</a>"))
    #expect(alone.contains("<a class=\"reference\" href=\"../two.html#s-far\">Section 2.2.1</a>"))
  }

  @Test func aDefinitionBelongsToNoLesson() throws {
    var course = SampleCourse()
    course.files["glossary.yml"] = course.files["glossary.yml"]?.replacing(
      "en: One neuron.", with: "en: 'A {value}`and.margin` and [data](a.csv).'")
    #expect(
      try course.messages() == [
        "glossary.yml:3:15: error: a value in a text that belongs to no lesson\n"
          + "  try: models are those of lessons: write the number itself",
        "glossary.yml:3:15: error: “a.csv” is named by a text that belongs to no lesson\n"
          + "  try: files of the site are those of lessons: name it there",
      ])
    course.files["glossary.yml"] = course.files["glossary.yml"]?.replacing(
      "A {value}`and.margin` and [data](a.csv).", with: "See [one](lessons/1-one/en.md) and [](#s-far).")
    #expect(try course.page("en/glossary.html").contains("See <a href=\"one.html\">one</a> and <a class=\"reference\""))
    #expect(try course.page("en/course.html").contains("See <a href=\"#one\">one</a> and <a class=\"reference\""))
  }

  /// A figure that showed itself in its caption had no end.
  @Test(arguments: [
    ("A.\\n\\n![](figure:curve)", "a figure"), ("A.\\n\\n## B", "a heading"), ("A[^1].\\n\\n[^1]: B.", "a footnote"),
  ])
  func whatIsNumberedBelongsToTheLesson(caption: String, what: String) throws {
    var course = SampleCourse()
    course.files["lessons/1-one/figures.yml"] = Self.figures("curve", caption)
    let messages = try course.messages()
    #expect(!messages.isEmpty)
    #expect(messages.allSatisfy { $0.contains("error: \(what) outside of a lesson’s text") })
  }
}
