import Manuscript
import Output
import Testing

@testable import Assembler

@Suite struct SitePagesTests {
  @Test(arguments: SitePages.all.map(\.file) + ["search-index.js", "feed.xml", "figures.zip", "embed", "main", "top"])
  func noLessonHasTheNameOfAnythingElse(_ file: String) throws {
    let name = file.split(separator: ".").first.map(String.init) ?? ""
    var course = SampleCourse()
    for (path, text) in course.files where path.hasPrefix("lessons/2-two/") {
      course.files[path.replacing("2-two", with: "2-" + name)] = text
      course.files[path] = nil
    }
    course.files["course.yml"] = course.files["course.yml"]?.replacing("2-two", with: "2-" + name)
    #expect(
      try course.messages() == [
        "lessons/2-\(name): error: a lesson cannot be named “\(name)”\n"
          + "  try: rename the folder; “\(name)” is the name of something else"
      ])
  }

  /// Also what is added to the finished site.
  @Test func whatIsAddedToASiteHasAReservedNameToo() async throws {
    let site = MemoryFiles(try SampleSiteTests.course.site())
    try await TakeAway.add(to: site, of: try SampleSiteTests.course.assembled())
    let names = Set(
      site.paths.filter { $0.hasPrefix("en/") }.compactMap { path in
        path.split(separator: "/")[1].split(separator: ".").first.map(String.init)
      })
    #expect(site["en/figures.zip"] != nil)
    #expect(names.subtracting(SiteAssembler.reservedNames) == ["one", "two"])
  }

  /// An archive does not hold itself, and so no page in it offers it.
  @Test func thePagesOfAnArchiveOfferNone() throws {
    let site = try SampleSiteTests.course.assembled()
    #expect(site.languages == ["en", "zh"] && Set(site.withoutArchives.keys) == ["en/index.html", "zh/index.html"])
    let whole = String(decoding: site.files["en/index.html"] ?? [], as: UTF8.self)
    let archived = String(decoding: site.withoutArchives["en/index.html"] ?? [], as: UTF8.self)
    #expect(
      whole.contains("<a href=\"../course.zip\" download>") && whole.contains("<a href=\"figures.zip\" download>"))
    #expect(archived.contains("<a href=\"course.html\">") && !archived.contains(".zip"))
    let lines = whole.split(separator: "\n").filter { !$0.contains(".zip") }
    #expect(archived.split(separator: "\n") == lines)
  }

  @Test func everyPageHasATemplateAndAFileOfItsOwn() {
    #expect(Set(SitePages.all.map(\.file)).count == SitePages.all.count)
    #expect(Set(SitePages.views.map { $0.template }).count == SitePages.views.count)
  }

  /// What a course has nothing for is not in the navigation.
  @Test func theNavigationIsThePagesThatAreNeeded() throws {
    var course = SampleSiteTests.course
    func links() throws -> [Substring] {
      let page = try course.page("en/two.html")
      let navigation = page.split(separator: "<nav class=\"site\"").last?.split(separator: "</nav>").first ?? ""
      return navigation.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    }
    #expect(try links() == ["index.html", "figures.html", "glossary.html", "references.html"])
    course = SampleCourse()
    course.files["references.yml"] = nil
    #expect(try links() == ["index.html", "glossary.html"])
    #expect(try course.site()["en/references.html"] == nil)
  }
}
