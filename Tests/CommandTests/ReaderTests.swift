import Foundation
import Testing

/// What a reader does with a page, done in each browser, from disk and over HTTP.
@Suite(.serialized) struct ReaderTests {
  enum Place: CaseIterable {
    case disk, server
  }

  /// The small course with listings in two languages, built once into a folder whose name is no English word.
  private static let site = Result {
    let folder = try TemporaryFolder.withCourse()
    let listings = """

      The same in two languages:

      ```python
      total = sum(w * x for w, x in zip(weights, inputs))
      ```

      ```swift
      let total = zip(weights, inputs).map(*).reduce(0, +)
      ```

      Once more.[^1]

      ```python
      print(total > threshold)
      ```

      ```swift
      print(total > threshold)
      ```

      [^1]: A side remark.

      """
    for language in ["en", "zh"] {
      let file = "course/lessons/2-curves/\(language).md"
      try folder.write(try folder.text(file) + listings, to: file)
    }
    let outcome = try Program.run("build", "course", "-o", "课程 site #1", "--quiet", in: folder)
    guard outcome.status == 0 else { throw BuiltSite.NotBuilt(errors: outcome.errors) }
    return folder
  }

  /// Does `body` in a browser at the root of the site.
  private func read(_ browser: some ReaderBrowser, _ place: Place, _ body: (URL) throws -> Void) throws {
    let folder = "\(try Self.site.get().path)/课程 site #1"
    switch place {
    case .disk: try body(URL(fileURLWithPath: folder, isDirectory: true))
    case .server:
      guard FolderServer.python != nil else { return }
      let server = try FolderServer(folder)
      try withExtendedLifetime(server) { try body(server.address) }
    }
  }

  private func everything(_ browser: some ReaderBrowser, at root: URL) throws {
    let lesson = root.appendingPathComponent("en/curves.html")
    try browser.open(lesson)
    try themeIsRemembered(browser, lesson)
    try tabsStayInStep(browser)
    try framesMove(browser)
    try figuresAreEnlarged(browser)
    try codeIsCopied(browser)
    try searchFinds(browser, lesson)
    try languageKeepsThePlace(browser, lesson)
  }

  private func themeIsRemembered(_ browser: some ReaderBrowser, _ lesson: URL) throws {
    let colour = "return getComputedStyle(document.body).backgroundColor"
    let before = try browser.run(colour) as? String
    try browser.click("button.theme")
    let after = try browser.run(colour) as? String
    #expect(before != after)
    try browser.open(lesson)
    #expect(try browser.run(colour) as? String == after)
    try browser.click("button.theme")
    #expect(try browser.run(colour) as? String == before)
  }

  private func tabsStayInStep(_ browser: some ReaderBrowser) throws {
    let seen = """
      return [...document.querySelectorAll(".tab")].filter(tab => tab.offsetHeight > 0).map(tab => tab.dataset.tab).join()
      """
    #expect(try browser.run(seen) as? String == "python,python")
    try browser.click("[role=tab][data-tab=swift]")
    #expect(try browser.run(seen) as? String == "swift,swift")
    try browser.press(.right)
    #expect(try browser.run(seen) as? String == "python,python")
  }

  private func framesMove(_ browser: some ReaderBrowser) throws {
    let label = """
      return [...document.querySelectorAll("#stairs .frame")].filter(frame => frame.offsetHeight > 0)
        .map(frame => frame.querySelector(".frame-label").textContent).join()
      """
    let before = try browser.run(label) as? String
    _ = try browser.run("document.querySelector('#stairs input[type=range]').focus()")
    try browser.press(.right)
    #expect(try browser.run(label) as? String != before)
  }

  private func figuresAreEnlarged(_ browser: some ReaderBrowser) throws {
    let width = "return document.querySelector('#gelu svg').getBoundingClientRect().width"
    let before = try browser.run(width) as? Double ?? 0
    try browser.click("#gelu .enlarge")
    try browser.wait(until: "document.querySelector('dialog.zoom[open] #gelu')")
    let large = try browser.run(width) as? Double ?? 0
    #expect(large > before)
    try browser.type("+")
    #expect(try browser.run(width) as? Double ?? 0 > large)
    try browser.press(.escape)
    try browser.wait(until: "!document.querySelector('dialog.zoom')")
    #expect(try browser.run(width) as? Double == before)
    try browser.wait(until: "document.activeElement.className == 'enlarge'")
  }

  private func codeIsCopied(_ browser: some ReaderBrowser) throws {
    try browser.click("article > .code .copy")
    try browser.wait(until: "document.querySelector('article > .code .copy').textContent == 'Copied'")
    try browser.click("#gelu .copy-link")
    try browser.wait(until: "document.querySelector('#gelu .copy-link').textContent == 'Copied'")
  }

  private func searchFinds(_ browser: some ReaderBrowser, _ lesson: URL) throws {
    try browser.open(lesson)
    try browser.type("/")
    try browser.wait(until: "document.activeElement.type == 'search'")
    try browser.type("activations")
    try browser.wait(until: "document.querySelector('.results mark')")
    try browser.press(.escape)
    try browser.wait(until: "!document.querySelector('dialog[open]')")
    try browser.type("/")
    try browser.wait(until: "document.activeElement.type == 'search'")
    try browser.wait(until: "document.querySelector('.results mark')")
    #expect(try browser.run("return document.querySelector('.results mark').textContent") as? String == "Activation")
    let first = "return rosenblattSearch.find('%')[0]"
    func found(_ question: String) throws -> [String: Any]? {
      try browser.run(first.replacing("%", with: question)) as? [String: Any]
    }
    #expect(try found("figure 2.2")?["u"] as? String == "curves.html#stairs")
    #expect(try found("activation")?["u"] as? String == "curves.html#s-activation")
    try browser.press(.down)
    try browser.wait(until: "document.activeElement.matches('.results li:first-child a')")
    try browser.press(.enter)
    try browser.wait(until: "location.hash == '#s-activation'")
    #expect(try browser.run("return document.querySelector('dialog[open]')") == nil)
  }

  @Test(.enabled(if: Browser.path != nil, "Chromium is not installed"))
  func searchFindsFrenchWithoutAccentsAndPlurals() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("new", "c", "--language", "fr", in: folder).status == 0)
    #expect(try Program.run("build", "c", "-o", "site", "--quiet", "--formats", "svg", in: folder).status == 0)
    let browser = try ChromiumReader()
    try browser.open(URL(fileURLWithPath: "\(folder.path)/site/fr/courbes.html"))
    try browser.type("/")
    try browser.wait(
      until: "window.rosenblattSearch && rosenblattSearch.find && document.querySelector('dialog[open]')")
    for (question, address) in [
      ("entrainement", "courbes.html#perte"), ("réseaux", "neurone.html#reseau-xor"), ("seuils", "neurone.html"),
    ] {
      try browser.wait(until: "rosenblattSearch.find('\(question)').length > 0")
      let first = try browser.run("return rosenblattSearch.find('\(question)')[0]") as? [String: Any]
      #expect((first?["u"] as? String)?.hasPrefix(address) == true, "\(question): \(first ?? [:])")
    }
  }

  private func languageKeepsThePlace(_ browser: some ReaderBrowser, _ lesson: URL) throws {
    try browser.open(lesson)
    _ = try browser.run("document.getElementById('s-approximation').scrollIntoView()")
    _ = try browser.run("document.querySelector('.languages a[hreflang=zh]').click()")
    try browser.wait(until: "document.documentElement.lang == 'zh' && document.readyState == 'complete'")
    #expect(try browser.run("return location.hash") as? String == "#s-approximation")
  }

  @Test(.enabled(if: Browser.path != nil, "Chromium is not installed"), arguments: Place.allCases)
  func inChromium(_ place: Place) throws {
    let browser = try ChromiumReader()
    try read(browser, place) { try everything(browser, at: $0) }
  }

  @Test(.enabled(if: FirefoxReader.path != nil, "Firefox is not installed"), arguments: Place.allCases)
  func inFirefox(_ place: Place) throws {
    let browser = try FirefoxReader()
    try read(browser, place) { try everything(browser, at: $0) }
  }

  @Test(.enabled(if: WebKitReader.programs != nil, "WebKit's driver is not installed"), arguments: Place.allCases)
  func inWebKit(_ place: Place) throws {
    let browser = try WebKitReader()
    try read(browser, place) { try everything(browser, at: $0) }
  }

  private func everythingIsReadWithoutScript(_ browser: some ReaderBrowser) throws {
    try read(browser, .disk) { root in
      try browser.open(root.appendingPathComponent("en/curves.html"))
      let seen = try browser.run(
        """
        const isSeen = element => element.offsetHeight > 0;
        return [
          document.documentElement.classList.contains("scripted"),
          [...document.querySelectorAll(".tab pre")].every(isSeen),
          [...document.querySelectorAll("article > p, article > h2, .sidenote, .frame-links a")].every(isSeen),
          [...document.querySelectorAll("button, dialog")].some(isSeen),
        ];
        """)
      #expect(seen as? [Bool] == [false, true, true, false])
    }
  }

  @Test(.enabled(if: Browser.path != nil, "Chromium is not installed"))
  func inChromiumWithoutScript() throws {
    try everythingIsReadWithoutScript(try ChromiumReader(withScript: false))
  }

  @Test(.enabled(if: FirefoxReader.path != nil, "Firefox is not installed"))
  func inFirefoxWithoutScript() throws {
    try everythingIsReadWithoutScript(try FirefoxReader(withScript: false))
  }

  @Test(.enabled(if: Browser.path != nil, "Chromium is not installed"))
  func theBookIsReadAlone() throws {
    let folder = try TemporaryFolder()
    let book = "\(try Self.site.get().path)/课程 site #1/zh/course.html"
    try FileManager.default.copyItem(atPath: book, toPath: "\(folder.path)/book.html")
    let visit = try Visit(
      URL(fileURLWithPath: "\(folder.path)/book.html"), in: try Browser(),
      script: """
        [...document.querySelectorAll("a[href^='#']")].map(link => decodeURIComponent(link.hash.slice(1)))
          .filter(id => !document.getElementById(id))
        """)
    #expect(visit.complaints == [])
    #expect(visit.failures == [])
    #expect(visit.value as? [String] == [])
    #expect(visit.requests.filter { !$0.hasPrefix("data:") }.count == 1)
  }
}
