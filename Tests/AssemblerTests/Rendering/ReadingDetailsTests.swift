import Testing

@testable import Assembler

/// Small things on a page that a reader would stumble over.
@Suite struct ReadingDetailsTests {
  @Test func aShortFormulaHoldsOnToTheMarksBesideIt() throws {
    let body = try SampleCourse(
      en: "Weights ($w$), a sum $s$-wise, then $x$ alone.\n\nA long one $a+b+c+d+e+f+g+h+i+j+k+l$, too.",
      zh: "权重$w$，加权和（$x$）。"
    ).body()
    #expect(body.contains("Weights <span class=\"unbroken\">(<span class=\"katex\">"))
    #expect(body.contains("</span>),</span> a sum <span class=\"unbroken\"><span class=\"katex\">"))
    #expect(body.contains("</span>-</span>wise, then <span class=\"katex\">"))
    #expect(body.contains("</span> alone."))
    #expect(body.contains("A long one <span class=\"katex\">") && body.contains("</span>, too."))
    let chinese = try SampleCourse(zh: "权重$w$，加权和（$x$）。").body("zh/one.html")
    #expect(chinese.contains("权重<span class=\"unbroken\"><span class=\"katex\">"))
    #expect(chinese.contains("</span>，</span>加权和<span class=\"unbroken\">（<span class=\"katex\">"))
    #expect(chinese.contains("</span>）。</span>"))
  }

  @Test func listingsOfOneLanguageShareATab() throws {
    let listing = { (language: String, text: String) in "```\(language)\n\(text)\n```\n\n" }
    let body = try SampleCourse(
      en: listing("python", "a = 1") + listing("python", "b = 2") + listing("swift", "let c = 3") + "Text.\n\n"
        + listing("python", "d = 4") + listing("swift", "let e = 5") + listing("python", "f = 6")
    ).body()
    let tabs = body.components(separatedBy: "<div class=\"tab\" data-tab=").dropFirst()
    #expect(tabs.map { $0.components(separatedBy: "<pre").count - 1 } == [2, 1, 1, 2])
    // The last listing has a partner no more, and stands alone.
    #expect(body.components(separatedBy: "<div class=\"tabs\">").count == 3)
  }

  @Test func theGalleryShowsFiguresAsTheTextDoes() throws {
    let figures = ["first", "second", "spare"].map { id in
      """
        \(id):
          kind: activation
          title: {zh: \(id), en: \(id)}
          caption: {zh: 说明。, en: A caption.}

      """ + (id == "spare" ? "    spare: true\n" : "")
    }
    let text = "![](figure:second)\n\n![](figure:first)\n"
    let gallery = try SampleCourse(en: text, zh: text, figures: "figures:\n" + figures.reversed().joined())
      .page("en/figures.html")
    let places = ["second", "first", "spare"].map {
      gallery.range(of: "<figure class=\"card\" id=\"\($0)\"")?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func aTitleThatAsksIsFollowedByNoFullStop() throws {
    var course = SampleCourse()
    course.files["references.yml"]? += """

      ba2014:
        authors: Ba, L. J.
        year: "2014"
        title: Do deep nets really need to be deep?
        source: NIPS 27
      """
    let page = try course.page("en/references.html")
    #expect(page.contains("<cite>Do deep nets really need to be deep?</cite> NIPS 27"))
    #expect(page.contains("<cite>The perceptron</cite></a>. Psychological Review 65"))
  }
}
