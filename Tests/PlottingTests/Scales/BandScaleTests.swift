import Testing

@testable import Plotting

@Suite struct BandScaleTests {
  @Test func bandsAreEqualAndNamedInTheirMiddle() {
    var scale = BandScale(["a", "b", "c", "d"].map { [TextRun($0)] })
    scale.range = (0, 80)
    #expect(scale.bandwidth == 20)
    #expect(scale.ticks(about: 1).map { scale.position($0.value) } == [10, 30, 50, 70])
    #expect(scale.ticks(about: 9).map { $0.label[0].string } == ["a", "b", "c", "d"])
  }

  @Test func noNamesAreOneEmptyBand() {
    #expect(BandScale([]).domain == -0.5...0.5)
    #expect(BandScale([]).ticks(about: 5).isEmpty)
  }

  @Test func aPlotShowsEveryNameOnce() {
    let plot = Plot(
      size: Size(width: 400, height: 300), title: [], language: "en",
      x: Axis(scale: .band(["north", "east", "south"].map { [TextRun($0)] })), y: Axis(domain: 0...10),
      marks: [Bars([3.0, 7, 5].enumerated().map { .init(x: Double($0.offset), value: $0.element) }, role: .computed)])
    let canvas = RecordingCanvas(size: plot.size)
    plot.draw(on: canvas)
    for name in ["north", "east", "south"] { #expect(canvas.texts.filter { $0 == name }.count == 1) }
    #expect(LayoutCheck.findings(in: plot, measuredOn: RecordingCanvas(size: plot.size)).isEmpty)
  }
}
