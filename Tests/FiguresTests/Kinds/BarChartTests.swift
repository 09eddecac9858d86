import Plotting
import Testing

@testable import Figures

@Suite struct BarChartTests {
  @Test func softmaxIsComputedForEveryTemperature() throws {
    let figure = try FigureSample.drawn("bars", "{scores: [1, 2, 3], temperatures: [0.5, 1]}")
    #expect(
      figure.description
        == "Softmax probabilities of the scores 1, 2 and 3: 0.016, 0.117 and 0.867 at temperature 0.5; 0.090, 0.245 and 0.665 at temperature 1."
    )
    #expect(figure.table.count == 7)
  }

  @Test(arguments: [
    ([1.0, 2, 30], ["1", "2", "30"]), ([0.5, 0.25], ["0.50", "0.25"]), ([0.00002, 0.9], ["<0.001", "0.900"]),
    ([-0.00002, 0.9, 0], [">−0.001", "0.900", "0.000"]), ([12.345, 0.5], ["12.3", "0.5"]),
    ([1234.5, 2], ["1235", "2"]), ([1e7, 2], ["10000000", "2"]), ([3e-7, 1e-7], ["3×10⁻⁷", "1×10⁻⁷"]), ([], []),
  ])
  func barsOfOneFigureHaveAsManyDecimals(values: [Double], texts: [String]) {
    #expect(values.map(BarLabels(values).text) == texts)
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
