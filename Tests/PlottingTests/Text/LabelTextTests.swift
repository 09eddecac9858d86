import Testing

@testable import Plotting

@Suite struct LabelTextTests {
  @Test func wordsAndMathsStandSideBySide() throws {
    #expect(
      try LabelText.runs("输入 $x_1$") == [
        TextRun("输入 "), TextRun("x", face: .variable), TextRun("1", face: .maths, level: .subscript),
      ])
  }

  @Test func bracesGroupAnIndex() throws {
    #expect(
      try LabelText.runs("$w^{(2)}_{jk}$") == [
        TextRun("w", face: .variable), TextRun("(2)", face: .maths, level: .superscript),
        TextRun("jk", face: .variable, level: .subscript),
      ])
  }

  @Test func commandsAreSymbols() throws {
    #expect(try LabelText.runs("$\\theta$") == [TextRun("θ", face: .variable)])
    #expect(try LabelText.runs("$\\tanh x$").map(\.string).joined() == "tanh\u{2009}x")
    #expect(try LabelText.runs("$\\mathrm{ReLU}$") == [TextRun("ReLU", face: .maths)])
  }

  @Test func minusIsATrueMinus() throws {
    #expect(try LabelText.runs("$-1$").map(\.string).joined() == "−1")
    #expect(try LabelText.runs("$(-1,-2)$").map(\.string).joined() == "(−1,\u{2009}−2)")
    #expect(try LabelText.runs("$a-b$").map(\.string).joined() == "a\u{2005}−\u{2005}b")
  }

  @Test func anEscapedDollarIsADollar() throws {
    #expect(try LabelText.runs("5\\$") == [TextRun("5$")])
  }

  @Test(arguments: [
    ("$x", "“$” is not closed", 0), ("$x_$", "an index is missing", 3),
    ("$\\nosuch$", "“\\nosuch” is not known in a label", 1),
    ("$x_{1$", "“$” closes nothing", 5), ("$x_{a_b}$", "an index inside an index is not supported in a label", 5),
  ])
  func faultsNameTheirPlace(label: String, summary: String, offset: Int) {
    #expect(throws: LabelText.Failure(summary: summary, offset: offset)) { try LabelText.runs(label) }
  }

  @Test func deepAndLongLabelsAreFaultsNotCrashes() {
    #expect(throws: LabelText.Failure.self) { try LabelText.runs("$" + String(repeating: "{", count: 1_000)) }
    #expect(throws: LabelText.Failure.self) { try LabelText.runs(String(repeating: "x", count: 3_000)) }
  }
}
