import Plotting
import Testing

@testable import Figures

@Suite struct BarChartTests {
  @Test func valuesAreReadOut() throws {
    let figure = try FigureSample.drawn("bars", "{values: [3, -1.5], labels: [a, b]}")
    #expect(figure.description == "Bars: a 3.0 and b −1.5.")
    #expect(figure.table == [["label", "value"], ["a", "3.0"], ["b", "-1.5"]])
  }

  @Test(arguments: [
    ([1.0, 2, 30], ["1", "2", "30"]), ([0.5, 0.25], ["0.50", "0.25"]), ([0.00002, 0.9], ["<0.001", "0.900"]),
    ([-0.00002, 0.9, 0], [">−0.001", "0.900", "0.000"]), ([12.345, 0.5], ["12.3", "0.5"]),
    ([1234.5, 2], ["1235", "2"]), ([1e7, 2], ["10000000", "2"]), ([3e-7, 1e-7], ["3×10⁻⁷", "1×10⁻⁷"]), ([], []),
  ])
  func barsOfOneFigureHaveAsManyDecimals(values: [Double], texts: [String]) {
    #expect(values.map(BarLabels(values).text) == texts)
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("bars", "labels: [a]")[0].contains("the option “values” is missing"))
    #expect(FigureSample.messages("bars", "{values: [1, 2], labels: [a]}")[0].contains("1 labels for 2 bars"))
  }
}
