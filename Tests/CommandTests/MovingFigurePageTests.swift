import Foundation
import Testing

/// A figure with frames, moved by a reader: the starter's stairs of 4, 8 and 16 steps, the second of them shown.
@Suite(.enabled(if: Browser.path != nil, "Chromium is not installed"))
struct MovingFigurePageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try BuiltSite.small.get().folder
  }

  /// What `script` gives on the page, where `figure` is the figure and `seen` tells the label of the picture seen.
  private func see(_ script: String) throws -> Any? {
    let page = URL(fileURLWithPath: "\(folder.path)/site/en/curves.html")
    return try Visit(
      page, in: try Browser(),
      script: """
        (() => {
          const figure = document.getElementById("stairs"), slider = figure.querySelector("input[type=range]");
          const seen = () => [...figure.querySelectorAll(".frame")].filter(frame => frame.offsetHeight > 0)
            .map(frame => frame.querySelector(".frame-label").textContent).join();
          const move = value => { slider.value = value; slider.dispatchEvent(new Event("input")) };
          \(script)
        })()
        """
    ).value
  }

  @Test func theShownPictureIsSeenFirstAndTheSliderMovesOn() throws {
    let seen = try see("const first = seen(); move(3); const last = seen(); move(1); return [first, last, seen()]")
    #expect(seen as? [String] == ["8 steps", "16 steps", "4 steps"])
  }

  @Test func theSliderSaysWhereItIs() throws {
    let said = try see(
      "move(3); return [slider.getAttribute('aria-valuetext'), figure.querySelector('output').textContent]")
    #expect(said as? [String] == ["16 steps", "16 steps"])
  }

  @Test func thePageDoesNotJump() throws {
    let heights = try see("return [1, 2, 3].map(value => { move(value); return figure.offsetHeight })")
    #expect(Set(heights as? [Int] ?? []).count == 1)
  }

  @Test func withoutScriptOnePictureIsSeenAndLinksLeadToAll() throws {
    let page = try String(contentsOfFile: "\(folder.path)/site/en/curves.html", encoding: .utf8)
    let figure = try #require(
      page.components(separatedBy: "id=\"stairs\"").last?.components(separatedBy: "</figure>").first)
    #expect(figure.components(separatedBy: "<div class=\"frame\">").count == 2)
    #expect(figure.components(separatedBy: "<div class=\"frame\" hidden>").count == 3)
    for number in 1...3 {
      let file = "en/figures/stairs_frame-\(number).svg"
      #expect(figure.contains("href=\"../\(file)\""))
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/site/\(file)"))
    }
  }
}
