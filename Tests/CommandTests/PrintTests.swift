import Foundation
import Testing

/// A lesson on paper, as Chromium prints it and pdftotext reads it.
@Suite(.enabled(if: Browser.path != nil && PrintedText.reader != nil, "Chromium or pdftotext is not installed"))
struct PrintTests {
  /// The pages of a lesson, as texts.
  private func printed(_ addition: String) throws -> [String] {
    let folder = try TemporaryFolder.withCourse()
    let lesson = "course/lessons/2-curves/en.md"
    try folder.write(try folder.text(lesson) + addition, to: lesson)
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", "--formats", "svg", in: folder)
    guard outcome.status == 0 else { throw BuiltSite.NotBuilt(errors: outcome.errors) }
    let browser = try ChromiumReader()
    try browser.open(URL(fileURLWithPath: "\(folder.path)/site/en/curves.html"))
    try folder.write(try browser.printed(), to: "lesson.pdf")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PrintedText.reader ?? "")
    process.arguments = ["-layout", "\(folder.path)/lesson.pdf", "\(folder.path)/lesson.txt"]
    try process.run()
    process.waitUntilExit()
    // A form feed ends each page.
    return try folder.text("lesson.txt").components(separatedBy: "\u{C}").dropLast()
  }

  @Test func aPrintedLessonIsWhole() throws {
    let pages = try printed(
      """


      ```python
      sum_of_products = 1
      ```

      ```swift
      let sumOfProducts = 1
      ```

      See [the source](https://example.org/code).

      :::exercise
      Which weights give OR?

      :::answer
      Both one half.
      :::

      """)
    let text = pages.joined()
    // What the page folds away, hides behind a tab or shows one at a time is all there.
    for words in ["Both one half.", "sum_of_products = 1", "let sumOfProducts = 1", "4 steps", "8 steps", "16 steps"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.contains("(https://example.org/code)"))
    for words in ["Search", "Copy", "Downloads", "Enlarge", "Play"] { #expect(!text.contains(words), "\(words)") }
    #expect(pages.count > 1)
    for (index, page) in pages.enumerated() {
      let last = page.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }
      #expect(last?.trimmingCharacters(in: .whitespaces) == "\(index + 1)")
    }
  }
}

private enum PrintedText {
  static let reader: String? = ["/usr/bin/pdftotext", "/opt/homebrew/bin/pdftotext"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
