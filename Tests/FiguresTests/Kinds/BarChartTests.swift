import Plotting
import Testing

@testable import Figures

@Suite struct BarChartTests {
  @Test func softmaxIsComputedForEveryTemperature() throws {
    let figure = try FigureSample.drawn("bars", "{scores: [1, 2, 3], temperatures: [0.5, 1]}")
    #expect(
      figure.description
        == "Softmax probabilities of the scores 1, 2 and 3: 0.0159, 0.117 and 0.867 at temperature 0.5; 0.09, 0.245 and 0.665 at temperature 1."
    )
    #expect(figure.table.count == 7)
  }

  @Test func adding1000ChangesNothing() throws {
    let (low, high) = (
      try FigureSample.drawn("bars", "scores: [1, 2, 3]"), try FigureSample.drawn("bars", "scores: [1001, 1002, 1003]")
    )
    #expect(low.table == high.table)
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("bars", "labels: [a]")[0].contains("“values” is missing"))
    #expect(FigureSample.messages("bars", "{values: [1], scores: [1]}")[0].contains("exclude each other"))
    #expect(FigureSample.messages("bars", "{values: [1, 2], labels: [a]}")[0].contains("1 labels for 2 bars"))
    #expect(FigureSample.messages("bars", "{scores: [1, 2], temperatures: [0]}").count == 1)
    #expect(FigureSample.messages("bars", "{scores: [1, 2], temperatures: [-1]}").count == 1)
  }
}
