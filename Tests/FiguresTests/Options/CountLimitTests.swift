import Manuscript
import Testing

@testable import Figures

struct CountLimitTests {
  private let place = SourceLocation(file: "f", line: 2, column: 3)

  @Test(arguments: [
    (CountLimit(24, "functions", hint: "h"), 0...24, "at most 24"),
    (CountLimit(3...3, "captions", hint: "h"), 3...3, "exactly 3"),
    (CountLimit(2...12, "figures", hint: "h"), 2...12, "from 2 to 12"),
  ])
  func aLimitIsWordedFromItsRange(limit: CountLimit, counts: ClosedRange<Int>, text: String) {
    #expect(limit.text == text)
    for count in 0...30 {
      #expect(((try? limit.check(count, at: place)) != nil) == counts.contains(count), "\(count)")
    }
  }

  @Test func problemsSayWhatThereIs() {
    func message(_ limit: CountLimit, _ count: Int) -> String? {
      do throws(Problem) {
        try limit.check(count, at: place)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      message(CountLimit(10, "drawn layers", hint: "draw a smaller network"), 11)
        == "f:2:3: error: limit of 10 drawn layers passed, there are 11\n  try: draw a smaller network")
    #expect(
      message(CountLimit(3...3, "captions", hint: "name three"), 2)
        == "f:2:3: error: expected exactly 3 captions, found 2\n  try: name three")
    #expect(
      message(CountLimit(2...12, "figures", hint: "give more"), 1)
        == "f:2:3: error: expected from 2 to 12 figures, found 1\n  try: give more")
    #expect(message(CountLimit(2...12, "figures", hint: "give more"), 12) == nil)
  }

  @Test func aListForEachLanguageKeepsToTheLimitInEveryOne() throws {
    let option = Option<LocalizedTextList?>(optional: "names", "Names.").atMost(2, "names", hint: "fewer")
    #expect(option.problems(in: try Node(yaml: "{en: [a, b], zh: [c, d]}", named: "f")).isEmpty)
    #expect(
      option.problems(in: try Node(yaml: "{en: [a, b, c], zh: [d, e, f]}", named: "f")).list == [
        Problem(
          "limit of 2 names passed, there are 3", at: SourceLocation(file: "f", line: 1, column: 6), hint: "fewer")
      ])
  }

  @Test func limitsOfWhatIsDrawnStandInTheManual() {
    let option = Option<Bool>("units", default: false, shown: "false", "Units.").drawing(
      CountLimit(12, "drawn units", hint: "fewer"))
    #expect(option.syntax == "true or false, at most 12 drawn units")
    for text in [
      "at most 16 neurons in a drawn layer", "at most 10 drawn layers", "at most 2000 drawn bars",
      "at most 1000000 rows", "at most 200 neurons between balanced knots", "at most 12 drawn units", "exactly 3",
      "from 2 to 12",
    ] { #expect(FigureManual.markdown.contains(text), "\(text)") }
  }
}
