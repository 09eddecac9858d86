import Testing

@testable import Assembler

@Suite struct PartPageTests {
  private static let settings = """
    title: {zh: 课程, en: Course}
    description: {zh: 简介。, en: About it.}
    languages: [en, zh]
    number-from: "1"
    base-url: https://example.org/
    parts:
      beginnings:
        title: {zh: 开始, en: Beginnings & ends}
        summary: {zh: 从头说起。, en: Where it starts.}
        lessons: [1-one]
      onward:
        title: {zh: 继续, en: Onward}
        lessons: [2-two, 3-three]
    """

  private static var course: SampleCourse {
    var course = SampleCourse(en: "Text. See [the part](onward.html).")
    course.files["course.yml"] = settings
    course.files["lessons/3-three/en.md"] = "---\ntitle: Three\nsummary: Learn three.\n---\nText.\n"
    course.files["lessons/3-three/zh.md"] = "---\ntitle: 第三课\nsummary: 学三。\n---\n正文。\n"
    return course
  }

  @Test func aPartHasAPageWithItsLessons() throws {
    let page = try Self.course.page("en/onward.html")
    #expect(page.contains("<h1>Onward</h1>") && !page.contains("<p class=\"summary\">"))
    #expect(page.contains("<a href=\"two.html\"><span class=\"number\">2</span> Two</a>"))
    #expect(page.contains("href=\"two.html#s-far\"") && page.contains("href=\"three.html\""))
    #expect(!page.contains("<h2><a href=\"one.html\">"))
    #expect(page.contains("rel=\"prev\" href=\"one.html\"") && page.contains("rel=\"next\" href=\"two.html\""))
    #expect(page.contains("href=\"../zh/onward.html\" lang=\"zh\""))
    let first = try Self.course.page("en/beginnings.html")
    #expect(first.contains("<p class=\"summary\">Where it starts.</p>") && !first.contains("rel=\"prev\""))
    #expect(first.contains("<h1>Beginnings &amp; ends</h1>"))
  }

  /// The lesson's part is open, the others lead to their pages.
  @Test func theSideOfALessonHasItsPartAndTheOthersFolded() throws {
    let page = try Self.course.page("en/two.html")
    let start = try #require(page.range(of: "<nav class=\"contents\""))
    let side = page[start.lowerBound...].split(separator: "</nav>").first ?? ""
    let lines = side.split(separator: "\n").dropFirst(2).joined(separator: "\n")
    #expect(
      lines == """
        <ol>
        <li><a href="beginnings.html">Beginnings &amp; ends</a>
        </li>
        <li class="current"><a href="onward.html">Onward</a>
        <ol>
        <li class="current"><a href="two.html" aria-current="page"><span class="number">2</span> Two</a>
        <ol>
        <li><a href="#s-far"><span class="number">2.1</span> Far away</a></li>
        </ol>
        </li>
        <li><a href="three.html"><span class="number">3</span> Three</a>
        </li>
        </ol>
        </li>
        </ol>
        </details>
        """)
    #expect(page.contains("<li><a href=\"onward.html\">Onward</a></li><li aria-current=\"page\">2 Two</li>"))
    #expect(page.contains("rel=\"prev\" href=\"onward.html\"") && page.contains("rel=\"next\" href=\"three.html\""))
    #expect(try Self.course.page("en/one.html").contains("rel=\"next\" href=\"onward.html\""))
  }

  @Test func contentsSearchBookAndSitemapKnowTheParts() throws {
    let site = try Self.course.assembled().files
    func text(_ path: String) -> String { String(decoding: site[path] ?? [], as: UTF8.self) }
    #expect(text("en/index.html").contains("<h2><a href=\"beginnings.html\">Beginnings &amp; ends</a></h2>"))
    #expect(text("en/index.html").contains("<li><a href=\"three.html\"><span class=\"number\">3</span> Three</a></li>"))
    #expect(text("index.html").contains("<li><a href=\"zh/onward.html\">继续</a></li>"))
    #expect(!text("index.html").contains("three.html"))
    let search = text("en/search-index.js")
    #expect(search.contains("\"t\":\"Onward\"") && search.contains("\"p\":\"Onward\"") == true)
    #expect(text("en/course.html").contains("<article id=\"onward\">"))
    #expect(text("en/course.html").contains("<a href=\"#onward\">the part</a>"))
    #expect(text("sitemap.xml").contains("https://example.org/zh/beginnings.html"))
  }

  @Test func aPartCannotHaveTheNameOfAPage() throws {
    var course = Self.course
    course.files["course.yml"] = Self.settings.replacing("beginnings:", with: "glossary:").replacing(
      "onward:", with: "two:")
    course.files["lessons/1-one/en.md"] = course.files["lessons/1-one/zh.md"]
    #expect(
      try course.messages() == [
        "course.yml:7:3: error: a part cannot be named “glossary”\n"
          + "  try: rename it; “glossary” is the name of something else",
        "course.yml:11:3: error: a part and a lesson are named “two”\n"
          + "  try: rename the part; the lesson is “lessons/2-two”",
      ])
  }
}
