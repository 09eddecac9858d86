import Testing

@testable import Assembler

@Suite struct StyleClassesTests {
  @Test(arguments: [
    "<span style=\"width:1em\">x</span>", "<span style='width:1em'>x</span>",
    "<span class=\"hide-tail\" style='width:1em'>x</span>",
  ])
  func aStyleInEitherQuotesBecomesAClass(html: String) throws {
    var classes = StyleClasses()
    let rewritten = classes.rewrite(html)
    #expect(!rewritten.contains("style"))
    let name = try #require(StyleClasses.classes(in: rewritten).first { $0 != "hide-tail" })
    #expect(classes.css == ".\(name){width:1em}\n")
    #expect(rewritten.contains("hide-tail") == html.contains("hide-tail"))
  }

  @Test func textIsLeftAlone() {
    var classes = StyleClasses()
    let html = "<mstyle displaystyle=\"true\"><mi> style=\"x\" </mi></mstyle>"
    #expect(classes.rewrite(html) == html && classes.css == "")
  }
}
