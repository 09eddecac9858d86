import Plotting
import Testing

@testable import Figures

@Suite struct DataPlotTests {
  @Test func aFileIsDrawnPointByPoint() throws {
    let figure = try FigureSample.drawn(
      "plot", "series: [{csv: d.csv, x: epoch, y: loss, mark: points}]",
      files: ["d.csv": "epoch,loss,word\n0,0.5,a\n1,0.25,b\n\n2,,c\n3,1e-3,d\n"])
    #expect(
      figure.table == [
        ["series", "x", "y"], ["loss", "0.0", "0.5"], ["loss", "1.0", "0.25"], ["loss", "3.0", "0.001"],
      ])
  }

  @Test func faultsOfAFileNameItsLine() {
    func messages(_ text: String, _ options: String = "series: [{csv: d.csv, x: a, y: b}]") -> [String] {
      FigureSample.messages("plot", options, files: ["d.csv": text])
    }
    #expect(
      messages("a,b\n1,2\n3,x\n") == [
        "d.csv:3: error: the cell in column “b” is not a number\n  try: write a number such as 0.5 or 1e-6"
      ])
    #expect(messages("a,b\n1\n")[0].hasPrefix("d.csv:2:1: error: the row has 1 cells, the header 2"))
    #expect(messages("a,c\n1,2\n")[0].contains("no column in d.csv named “b”"))
    #expect(messages("")[0].contains("the file is empty"))
    #expect(messages("a,b\n1,2\n", "series: [{csv: d.csv}]")[0].contains("needs “x” and “y”"))
  }

  @Test func faultsOfAnExpressionNameTheCharacter() {
    let messages = FigureSample.messages("plot", "series: [{expression: \"x^2 + nosuch(x)\"}]")
    #expect(messages.count == 1)
    #expect(messages[0].contains("the expression “x^2 + nosuch(x)” cannot be read"))
    #expect(messages[0].hasPrefix("figures.yml:1:"))
  }

  @Test func aLogarithmicScaleBeginsAboveZero() {
    #expect(
      FigureSample.messages("plot", "{series: [{expression: x}], y-scale: log, range: [0, 1]}")[0]
        .contains("a logarithmic scale cannot begin at 0"))
  }

  @Test func nothingButHolesIsAProblem() {
    #expect(FigureSample.messages("plot", "series: [{expression: sqrt(-1 - x^2)}]")[0].contains("nothing can be drawn"))
  }

  @Test func aSeriesHasOneSource() {
    #expect(FigureSample.messages("plot", "series: [{label: a}]")[0].contains("the series draws nothing"))
    #expect(
      FigureSample.messages("plot", "series: [{expression: x, model: f}]")[0].contains("the series has 2 sources"))
  }
}
