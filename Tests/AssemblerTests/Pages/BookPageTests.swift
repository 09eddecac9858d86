import Foundation
import Testing

@testable import Assembler

/// The course as one page, and what it has in common with all others.
@Suite struct BookPageTests {
  private static func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func noPageHasAnIdTwice() throws {
    for (path, bytes) in try SampleSiteTests.course.site() where path.hasSuffix(".html") {
      let ids = Self.values(of: "id", in: String(decoding: bytes, as: UTF8.self))
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test(arguments: ["en", "zh"]) func everyLinkInsideLeadsSomewhere(_ language: String) throws {
    let book = try SampleSiteTests.course.page("\(language)/course.html")
    let ids = Set(Self.values(of: "id", in: book))
    let links = Self.values(of: "href", in: book)
    let inside = links.filter { $0.hasPrefix("#") }.map { WebLink.percentDecoded($0.dropFirst()) }
    #expect(inside.count > 10)
    #expect(inside.filter { !ids.contains($0) } == [])
    // Whatever it shows is in it; of pages it names only those on the web and, for machines, its own translations.
    #expect(Self.values(of: "src", in: book).allSatisfy { $0.hasPrefix("data:") })
    #expect(links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") || $0.hasSuffix("/index.html") })
  }

  @Test func anAnchorIsWrittenInPercentsOnce() throws {
    let book = try SampleCourse(zh: "## 小结\n\n见[小结](#小结)与[下一课](two.html#s-far)。\n").page("zh/course.html")
    #expect(book.contains("<h2 id=\"one.小结\""))
    #expect(book.contains("<a class=\"reference\" href=\"#one.%E5%B0%8F%E7%BB%93\">小结</a>"))
    #expect(book.contains("<a href=\"#two.s-far\">下一课</a>"))
  }

  @Test func whatCannotBeInsideLeadsToTheTopOrIsInside() throws {
    var course = SampleCourse(
      en: "See [all](figures.html#curve), [it](../zh/one.html), [data](a.csv).\n\n![](figure:curve)\n",
      zh: "![](figure:curve)\n", figures: SampleSiteTests.figures)
    course.files["lessons/1-one/a.csv"] = "1,2\n"
    let book = try course.page("en/course.html")
    #expect(
      book.contains("See <a href=\"#top\">all</a>, <a href=\"#top\">it</a>, <a href=\"data:text/csv;base64,MSwyCg==\">")
    )
    #expect(book.contains("<ul class=\"downloads\"></ul>"))
    let page = try course.page("en/one.html")
    #expect(page.contains("<a href=\"figures.html#curve\">all</a>, <a href=\"../zh/one.html\">it</a>"))
    #expect(page.contains("<a href=\"../lessons/one/a.csv\">data</a>"))
  }
}
