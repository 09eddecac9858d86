import Foundation
import Testing

/// Every page opened from disk in a real browser.
@Suite(.enabled(if: Browser.path != nil, "Chromium is not installed"))
struct BrowserTests {
  /// The pages of a site, as addresses of files; of those with one figure alone, which are alike, every tenth.
  private func pages(of folder: TemporaryFolder) throws -> [URL] {
    let all = try folder.tree("site").keys.filter { $0.hasSuffix(".html") }.sorted()
    let embedded = all.filter { $0.contains("/embed/") }
    let some = embedded.enumerated().filter { $0.offset % 10 == 0 }.map(\.element)
    return (all.filter { !$0.contains("/embed/") } + some).map { URL(fileURLWithPath: "\(folder.path)/site/\($0)") }
  }

  private func expectPeace(_ folder: TemporaryFolder) throws {
    let root = URL(fileURLWithPath: "\(folder.path)/site", isDirectory: true).absoluteString
    let browser = try Browser()
    for page in try pages(of: folder) {
      for width in [1280, 360] {
        let visit = try Visit(
          page, in: browser, width: width,
          script: """
            ({
              title: document.title, language: document.documentElement.lang,
              broken: [...document.images].filter(image => image.naturalWidth == 0).map(image => image.src),
              overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            })
            """)
        #expect(visit.complaints == [], "\(page.path) \(width)")
        #expect(visit.failures == [], "\(page.path)")
        let outside = visit.requests.filter { !$0.hasPrefix(root) && !$0.hasPrefix("data:") && !$0.hasPrefix("blob:") }
        #expect(outside == [], "\(page.path)")
        let found = visit.value as? [String: Any] ?? [:]
        #expect(found["title"] as? String != "", "\(page.path)")
        #expect((found["language"] as? String)?.isEmpty == false, "\(page.path)")
        #expect(found["broken"] as? [String] == [], "\(page.path)")
        #expect(found["overflow"] as? Int == 0, "\(page.path) is wider than \(width) pixels")
      }
    }
  }

  @Test func everyPageOfTheSmallCourse() throws {
    let folder = try BuiltSite.small.get().folder
    #expect(try pages(of: folder).count >= 5)
    try expectPeace(folder)
  }

  @Test func everyPageOfTheCourseThatComesWithTheProgram() throws {
    let folder = try BuiltSite.whole.get().folder
    #expect(try pages(of: folder).count >= 9)
    try expectPeace(folder)
    let sizes = try folder.sizes(of: "svg", in: "site")
    #expect(sizes[sizes.count / 2] < 25_000, "the median of \(sizes.count) figures")
  }

  @Test func wordsOfFiguresAreFoundAndCopied() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", "--formats", "svg", in: folder).status == 0)
    let visit = try Visit(
      URL(fileURLWithPath: "\(folder.path)/site/en/curves.html"), in: try Browser(),
      script: """
        (() => [window.find("largest error 3"), getSelection().toString(),
          getSelection().anchorNode?.parentNode.closest("svg")?.getAttribute("class")])()
        """)
    let found = visit.value as? [Any] ?? []
    #expect(found.first as? Bool == true)
    #expect(found.dropFirst().compactMap { $0 as? String } == ["largest error 3", "for-wide"])
  }

  /// The tests above would see trouble if there were any.
  @Test func troubleIsSeen() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <!DOCTYPE html><html lang="en"><title>Trouble</title>
      <img src="missing.png" alt=""><img src="https://example.invalid/picture.png" alt="">
      <script>console.error("said"); nothing.at.all()</script></html>
      """, to: "page.html")
    let visit = try Visit(URL(fileURLWithPath: "\(folder.path)/page.html"), in: try Browser())
    #expect(visit.complaints.contains { $0.contains("console.error") })
    #expect(visit.complaints.contains { $0.contains("nothing is not defined") })
    #expect(visit.requests.contains("https://example.invalid/picture.png"))
    #expect(visit.failures.count == 2)
  }
}
