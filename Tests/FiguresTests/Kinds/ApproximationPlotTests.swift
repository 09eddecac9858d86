import Plotting
import Testing

@testable import Figures

@Suite struct ApproximationPlotTests {
  @Test func thePolylineGoesThroughTheExactCorners() throws {
    let plot = try #require(try FigureSample.drawn("approximation", "{target: f, model: six}").picture as? Plot)
    let polyline = try #require(plot.marks.compactMap { $0 as? Line }.first { $0.stroke.paint.role == .computed })
    let corners: [(Double, Double)] = [
      (-2, -3.4), (-1.54, -0.548), (-13.0 / 12, 0), (-5.0 / 6, 0), (1.0 / 6, -1.2), (0.55, -1.2), (1, -0.3), (2, 6.7),
    ]
    let points = try #require(polyline.pieces.first)
    #expect(polyline.pieces.count == 1 && points.count == corners.count)
    for (point, corner) in zip(points, corners) {
      #expect((point.x - corner.0).magnitude < 1e-12 && (point.y - corner.1).magnitude < 1e-12)
    }
  }

  @Test func theLargestErrorIsMeasured() throws {
    #expect(
      try FigureSample.drawn("approximation", "{target: f, model: six}").description
        == "f and what approximates it, x from −2 to 2: the largest error of six is 2.3, at x = 2.")
  }

  @Test func aStaircaseHasNoRisers() throws {
    let plot = try #require(try FigureSample.drawn("approximation", "{target: f, model: st4}").picture as? Plot)
    let steps = try #require(plot.marks.compactMap { $0 as? Line }.first { $0.stroke.paint.role == .computed })
    #expect(steps.pieces.count == 4)
    #expect(steps.pieces.allSatisfy { $0.count == 2 && $0[0].y == $0[1].y })
  }

  @Test func theErrorOfAStepEndsWhereTheStepEnds() throws {
    let plot = try #require(try FigureSample.drawn("approximation", "{target: f, model: st4}").picture as? Plot)
    let bands = plot.marks.compactMap { $0 as? Band }
    #expect(bands.map { $0.upper.first?.x } == [-2, -1, 0, 1])
    #expect(bands.map { $0.upper.last?.x } == [-1, 0, 1, 2])
    #expect(bands.allSatisfy { band in band.upper.allSatisfy { $0.y == band.upper[0].y } && band.upper.count > 5 })
  }

  @Test func everyUnitHasItsPanel() throws {
    let panels = try #require(
      try FigureSample.drawn("approximation", "{target: f, model: six, units: true}").picture as? Panels)
    #expect(panels.plots.count == 6)
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("approximation", "model: six")[0].contains("“target” is missing"))
    #expect(
      FigureSample.messages("approximation", "{target: and, model: six}")[0].contains("not a function of one variable"))
    #expect(FigureSample.messages("approximation", "{target: f, model: st4, units: true}")[0].contains("units to draw"))
    #expect(
      FigureSample.messages("approximation", "{target: f, models: [st4], labels: [a, b]}")[0].contains(
        "2 labels for 1 models"))
  }
}
