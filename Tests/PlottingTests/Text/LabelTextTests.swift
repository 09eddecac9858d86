import Testing

@testable import Plotting

@Suite struct LabelTextTests {
  @Test func wordsAndMathsStandSideBySide() throws {
    #expect(
      try LabelText.runs("输入 $x_1$") == [
        TextRun("输入 "), TextRun("x", face: .variable), TextRun("1", face: .maths, level: .subscript),
      ])
  }

  @Test func aLongWordIsDividedWhereItsAuthorAllowsIt() throws {
    let word = StyledText(
      try LabelText.runs("approxi\\-mation"), size: 10, paint: Paint(.ink), language: "en")
    #expect(word.plain == "approximation" && word.runs.plain == "approximation")
    let canvas = RecordingCanvas(size: Size(width: 100, height: 100))
    func lines(_ width: Double) -> [String] {
      LineBreaking.lines(of: word, width: width, on: canvas).map(\.plain)
    }
    #expect(lines(200) == ["approximation"])
    #expect(lines(60) == ["approxi-", "mation"])
  }

  @Test func aLineEndsBeforeAFormulaAndNotInIt() throws {
    let label = StyledText(try LabelText.runs("sigmoid, $z=0$"), size: 10, paint: Paint(.ink), language: "en")
    let canvas = RecordingCanvas(size: Size(width: 100, height: 100))
    let lines = LineBreaking.lines(of: label, width: canvas.measure(label).width - 1, on: canvas)
    #expect(lines.map(\.plain) == ["sigmoid, ", "z\u{2005}=\u{2005}0"])
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

  @Test func fractionsHaveTwoParts() throws {
    #expect(
      try LabelText.runs("$\\frac{1}{4}x$") == [
        TextRun("1", face: .maths, level: .numerator), TextRun("4", face: .maths, level: .denominator),
        TextRun("x", face: .variable),
      ])
    #expect(try LabelText.runs("$\\frac12$").map(\.level) == [.numerator, .denominator])
  }

  @Test func accentsStandOverOneLetter() throws {
    #expect(try LabelText.runs("$\\hat{y}$") == [TextRun("y\u{302}", face: .variable)])
    #expect(
      try LabelText.runs("$\\bar x_1$") == [
        TextRun("x\u{304}", face: .variable), TextRun("1", face: .maths, level: .subscript),
      ])
  }

  @Test func sumsHaveTheirLimits() throws {
    let runs = try LabelText.runs("$\\sum_{i=1}^{n} w_i x_i$")
    #expect(runs.map(\.string) == ["∑", "i", "=1", "n", "w", "i", "x", "i"])
    #expect(runs.prefix(4).map(\.level) == [.baseline, .subscript, .subscript, .superscript])
  }

  @Test func wordsInsideMathsKeepTheirFace() throws {
    #expect(
      try LabelText.runs("$\\text{中文} x_1$").first == TextRun("中文"))
    #expect(
      try LabelText.runs("$\\sigma'(z)$") == [
        TextRun("σ", face: .variable), TextRun("′", face: .maths, level: .superscript), TextRun("(", face: .maths),
        TextRun("z", face: .variable), TextRun(")", face: .maths),
      ])
  }

  @Test func everyCommandIsRead() throws {
    for name in LabelText.commands {
      let argument = ["frac": "{1}{2}", "text": "{a}", "mathrm": "{a}", "mathbf": "{a}"][name]
      #expect(try !LabelText.runs("$\\\(name)\(argument ?? " x")$").isEmpty, "\(name)")
    }
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
    ("$\\frac{1}$", "“\\frac” needs a numerator and a denominator", 9),
    ("$x^{\\frac12}$", "a fraction is supported on the line of a label only", 4),
    ("$\\frac{x_1}{2}$", "an index inside a fraction is not supported in a label", 8),
    ("$\\hat{xy}$", "“\\hat” takes one letter", 1), ("$\\hat$", "“\\hat” needs a letter", 5),
    ("$x_{1$", "“$” closes nothing", 5), ("$x_{a_b}$", "an index inside an index is not supported in a label", 5),
  ])
  func faultsNameTheirPlace(label: String, summary: String, offset: Int) {
    #expect(throws: LabelText.Failure(summary: summary, offset: offset)) { try LabelText.runs(label) }
  }

  @Test func anUnknownCommandIsNamed() {
    #expect(throws: LabelText.Failure(summary: "“\\thta” is not known in a label", offset: 1, unknownCommand: "thta")) {
      try LabelText.runs("$\\thta$")
    }
    #expect(throws: LabelText.Failure.self) {
      try LabelText.runs("$" + String(repeating: "\\hat", count: 500) + "x$")
    }
  }

  @Test func deepAndLongLabelsAreFaultsNotCrashes() {
    #expect(throws: LabelText.Failure.self) { try LabelText.runs("$" + String(repeating: "{", count: 1_000)) }
    #expect(throws: LabelText.Failure.self) { try LabelText.runs(String(repeating: "x", count: 3_000)) }
  }
}
