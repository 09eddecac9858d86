import Testing

@testable import Manuscript

struct ProblemTests {
  private func place(_ file: String, _ line: Int? = nil, _ column: Int? = nil) -> Manuscript.SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  @Test func theMessageIsPlaceWordsAndAdvice() {
    #expect(Problem("it is wrong", at: nil).description == "error: it is wrong")
    #expect(Problem("it is wrong", at: place("a.md")).description == "a.md: error: it is wrong")
    #expect(
      Problem("it is wrong", at: place("a.md", 3, 4), hint: "mend it").description
        == "a.md:3:4: error: it is wrong\n  try: mend it")
    #expect(place("a.md", nil, 4).description == "a.md")
  }

  @Test func problemsAreInTheOrderOfTheirPlacesAndOnce() {
    let list = [
      Problem("c", at: place("b.md")), Problem("b", at: place("a.md", 10, 1)), Problem("a", at: place("a.md", 2, 9)),
      Problem("b", at: place("a.md", 10, 1)), Problem("z", at: nil), Problem("d", at: place("B.md", 1, 1)),
    ]
    #expect(Problems(list).sorted.list.map(\.summary) == ["z", "d", "a", "b", "c"])
  }

  @Test func collectingKeepsWhatIsThrownAndGoesOn() {
    struct Strange: Error, CustomStringConvertible { let description = "strange" }
    var problems = Problems()
    #expect(problems.collect { 3 } == 3)
    #expect(problems.collect { () throws -> Int in throw Problem("one", at: nil) } == nil)
    #expect(problems.collect { () throws -> Int in throw Problems([Problem("two", at: nil)]) } == nil)
    #expect(problems.collect { () throws -> Int in throw Strange() } == nil)
    #expect(problems.list.map(\.summary) == ["one", "two", "strange"])
    #expect(throws: Problems.self) { try problems.throwIfAny() }
    #expect(throws: Never.self) { try Problems().throwIfAny() }
  }
}
