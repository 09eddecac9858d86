import Foundation
import Testing

/// How the pages of a site hang together.
@Suite struct SiteLinkTests {
  /// Without a word.
  @Test func theCoursesThatComeWithTheProgramBuild() {
    #expect(throws: Never.self) { try BuiltSite.small.get() }
    #expect(throws: Never.self) { try BuiltSite.whole.get() }
  }

  @Test(arguments: ["starter", "course"])
  func everyLinkLeadsSomewhere(_ course: String) throws {
    let site = try (course == "starter" ? BuiltSite.small : BuiltSite.whole).get()
    #expect(try SiteLinks("\(site.folder.path)/site").complaints == [])
  }

  /// The test above would see trouble if there were any.
  @Test func troubleIsSeen() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "<p id=\"a\"><p id=\"a\"><a href=\"no.html\"></a><a href=\"other.html#no\"></a><img src=\"index.html\">",
      to: "site/index.html")
    try folder.write("<p>", to: "site/other.html")
    try folder.write("<p>", to: "site/lonely.html")
    #expect(
      try SiteLinks("\(folder.path)/site").complaints == [
        "index.html: the id “a” is there twice",
        "index.html: no alt or no width: img src=\"index.html\"",
        "index.html: no file for “no.html”",
        "index.html: no place for “other.html#no”",
        "lonely.html: no page leads here",
      ])
  }

  /// The archive is the site without its archives, and its links lead somewhere too.
  @Test func theArchiveIsAWholeSite() throws {
    guard let python = FolderServer.python else { return }
    let folder = try TemporaryFolder()
    let site = try BuiltSite.small.get().folder
    let unpacking = Process()
    unpacking.executableURL = URL(fileURLWithPath: python)
    unpacking.arguments = ["-m", "zipfile", "-e", "\(site.path)/site/course.zip", "\(folder.path)/unpacked"]
    try unpacking.run()
    unpacking.waitUntilExit()
    #expect(unpacking.terminationStatus == 0)
    #expect(try SiteLinks("\(folder.path)/unpacked/course").complaints == [])
    let page = "en/curves.html"
    #expect(try folder.text("unpacked/course/\(page)") == site.text("site/\(page)"))
  }
}
