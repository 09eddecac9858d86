import Testing

@testable import Plotting

@Suite struct LegendTests {
  @Test func aLegendNamesEveryMarkOnceAndKeepsOffTheCurves() {
    let rising = Line(
      [[DataPoint(0, 0), DataPoint(10, 10)]], stroke: Stroke(.computed, width: 2), label: [TextRun("rising")])
    let points = Points(
      [.init(DataPoint(8, 1)), .init(DataPoint(9, 2))], symbol: .filledSquare, role: .class1, name: [TextRun("points")])
    let plot = Plot(
      size: Size(width: 720, height: 405), title: [], language: "en", x: Axis(), y: Axis(), hasLegend: true,
      marks: [rising, points])
    let canvas = RecordingCanvas(size: plot.size)
    plot.draw(on: canvas)
    #expect(canvas.texts.filter { $0 == "rising" }.count == 1)
    #expect(canvas.texts.filter { $0 == "points" }.count == 1)
    #expect(LayoutCheck.findings(in: plot, measuredOn: RecordingCanvas(size: plot.size)).isEmpty)
  }
}
