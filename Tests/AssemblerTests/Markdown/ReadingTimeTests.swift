import Foundation
import Manuscript
import Testing

@testable import Assembler

/// Reading takes time for what there is to read, and no more.
@Suite(.serialized) struct ReadingTimeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: @Sendable (Int) -> String

    init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.text = text
    }

    init(_ part: String) { self.init(part.debugDescription) { String(repeating: part, count: $0) } }
  }

  private func seconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return (0..<2).map { _ in
      let start = now()
      body()
      return now() - start
    }.min() ?? 0
  }

  @Test(arguments: [
    Case("Paragraph with $x$ in it.\n\n"), Case("字 $x$ "), Case("https://e.org/a "), Case("字 https://e.org/a "),
    Case("## Same\n\n"), Case("```\nx\n```\n"), Case("${x$ "), Case("$$\n"), Case("$$\nx\n$$\n"), Case("[@a] "),
    Case("{value}`a` "), Case("**。"), Case("字**字** "), Case("\\(x"), Case("\\(x\\) "), Case("$a\nb$ `c\nd` [x](y)\n"),
    Case("a\n$$ x"), Case("[a]: b\n"),
    Case("footnotes") { count in
      (0..<count).map { "a[^\($0)] " }.joined() + "\n\n" + (0..<count).map { "[^\($0)]: b\n" }.joined()
    },
    Case("missing footnotes") { count in (0..<count).map { "a[^\($0)] " }.joined() },
    Case("cells") { count in "|a|b|\n|-|-|\n" + String(repeating: "|$x$|[y](z)|\n", count: count) },
    Case("one row") { count in
      "|" + String(repeating: "$x$|", count: count) + "\n|" + String(repeating: "-|", count: count) + "\n"
    },
  ])
  func timeGrowsWithTheText(_ item: Case) {
    func time(_ count: Int) -> Double {
      let text = LessonText(
        fragment: item.text(count), language: .english, at: Manuscript.SourceLocation(file: "a.md", line: 1))
      return seconds { _ = MarkdownParser.parse(text) }
    }
    // Eight times as much may take sixteen times as long, not sixty-four.
    let (short, long) = (time(300), time(2400))
    #expect(long < 16 * max(short, 0.002), "\(short) s, then \(long) s")
  }

  @Test func aTableTooLargeIsRefusedAtItsLine() {
    let text =
      "x\n\n|" + String(repeating: "a|", count: 3000) + "\n|" + String(repeating: "-|", count: 3000) + "\n"
      + String(repeating: "|x|\n", count: 3000) + "\n$x$"
    let found = TreeText.of(text)
    #expect(
      found.problems == [
        "a.md:3:1: error: limit of 50000 cells in a table passed\n  try: link to a file with the numbers"
      ])
    #expect(found.tree.hasSuffix(" p($x$)"))
  }
}
