import Plotting
import Testing

@testable import Figures

@Suite struct SoftmaxPlotTests {
  @Test func softmaxIsComputedForEveryTemperature() throws {
    let figure = try FigureSample.drawn("softmax", "{scores: [1, 2, 3], temperatures: [0.5, 1]}")
    #expect(
      figure.description
        == "Softmax probabilities of the scores 1, 2 and 3: 0.016, 0.117 and 0.867 at temperature 0.5; 0.090, 0.245 and 0.665 at temperature 1."
    )
    #expect(figure.table.count == 7)
    #expect(
      try FigureSample.drawn("softmax", "{scores: [1, 2, 3]}", in: .chinese).description
        == "分数1、2和3的softmax概率：温度1时为0.090、0.245和0.665。")
  }

  @Test func adding1000ChangesNothing() throws {
    let (low, high) = (
      try FigureSample.drawn("softmax", "scores: [1, 2, 3]"),
      try FigureSample.drawn("softmax", "scores: [1001, 1002, 1003]")
    )
    #expect(low.table == high.table)
  }

  @Test func scoresStandInAPanelOfTheirOwn() throws {
    let plain = try FigureSample.drawn("softmax", "scores: [1, -2]")
    let both = try FigureSample.drawn("softmax", "{scores: [1, -2], show-scores: true}")
    #expect(both.table[1...2] == [["", "1", "1.0"], ["", "2", "-2.0"]])
    #expect(both.table.dropFirst(3) == plain.table.dropFirst())
    #expect(FigureSample.recorded(both.picture).texts.contains("scores"))
    #expect(!FigureSample.recorded(plain.picture).texts.contains("scores"))
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("softmax", "{scores: [1, 2], labels: [a]}")[0].contains("1 labels for 2 bars"))
    #expect(FigureSample.messages("softmax", "{scores: [1, 2], temperatures: [0]}").count == 1)
    #expect(FigureSample.messages("softmax", "{scores: [1, 2], temperatures: [-1]}").count == 1)
  }
}
