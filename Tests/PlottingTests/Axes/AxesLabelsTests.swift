import Foundation
import Testing

@testable import Plotting

/// Where the numbers and names of axes stand.
@Suite struct AxesLabelsTests {
  private struct Written {
    var text: String
    var at: Point
    var anchor: Anchor
  }

  private func written(_ plot: Plot) -> [Written] {
    let canvas = RecordingCanvas(size: plot.size)
    plot.draw(on: canvas)
    return canvas.calls.compactMap { call in
      guard case .text(let text, let point, let anchor) = call else { return nil }
      return Written(text: text.plain, at: point, anchor: anchor)
    }
  }

  private func textbook(_ function: @escaping (Double) -> Double, x: ClosedRange<Double> = -2...2) -> Plot {
    let curve = SampledCurve(function, over: x)
    return Plot(
      size: Size(width: 720, height: 405), title: [], language: "en", x: Axis([TextRun("x")], domain: x, about: 8),
      y: Axis(domain: -4...10), axes: .origin, marks: [Line(curve.pieces, stroke: Stroke(.computed, width: 2.25))])
  }

  @Test(arguments: [0.0, 1, 2, 3])
  func numbersOfAnAxisStandOnOneSideOfIt(phase: Double) {
    // A curve that winds around the axis runs through numbers on both sides of it.
    let numbers = written(textbook { 0.9 * $0 * ($0 - 1) * ($0 + 1.5) * (1 - phase / 4) - phase / 3 })
      .filter { $0.anchor.vertical == .top || $0.anchor.vertical == .bottom }.filter { $0.text != "0" }
    #expect(numbers.count >= 2)
    #expect(Set(numbers.map(\.anchor.vertical)).count == 1)
  }

  @Test func numbersAtTheZerosOfACurveStandAside() {
    var plot = textbook({ 3 * sin($0) }, x: -6.3...6.3)
    plot.x.unit = .pi
    let texts = written(plot).map(\.text)
    #expect(Set(texts).isSuperset(of: ["−2π", "−π", "π"]))
    #expect(LayoutCheck.findings(in: plot, measuredOn: RecordingCanvas(size: plot.size)).isEmpty)
  }

  @Test func aNarrowAxisKeepsEverySecondNumberRatherThanZeroAlone() {
    var plot = textbook({ _ in 0 }, x: -4...4)
    plot.size = Size(width: 120, height: 200)
    plot.x.count = 4
    plot.y.domain = -0.4...0.4
    let texts = written(plot).map(\.text)
    #expect(texts.contains("−4") && texts.contains("4") && !texts.contains("2"))
  }

  @Test func zeroStandsOnceAndOffTheNumbers() {
    let plot = textbook { $0 / 10 }
    #expect(written(plot).filter { $0.text == "0" || $0.text == "0.0" }.count == 1)
    #expect(LayoutCheck.findings(in: plot, measuredOn: RecordingCanvas(size: plot.size)).isEmpty)
  }

  @Test func aLandmarkIsNamedAndItsNeighboursGiveWay() {
    var plot = textbook { $0 }
    plot.y = Axis(domain: 0...10, landmarks: [Tick(3.9, label: [TextRun("θ")])])
    let texts = written(plot).map(\.text)
    #expect(texts.contains("θ") && texts.contains("6") && !texts.contains("4"))
  }

  @Test func aLandmarkOnATickIsThatTick() {
    var plot = textbook { $0 }
    plot.y = Axis(domain: 0...1.2, landmarks: [Tick(1, label: [TextRun("1")])])
    let texts = written(plot).map(\.text)
    #expect(texts.contains("1.0") && !texts.contains("1"))
  }

  @Test(arguments: AxesStyle.allCases)
  func aSharedPowerOfTenStandsWithTheNameOfItsAxis(style: AxesStyle) {
    var plot = textbook({ $0 }, x: -2e9...2e9)
    plot.y.domain = -1e-7...1e-7
    plot.axes = style
    let texts = written(plot).map(\.text)
    #expect(texts.contains("x (×\u{2009}109)") && texts.contains("×\u{2009}10−7"))
    #expect(texts.contains("−2.0") && texts.contains("1.0"))
    #expect(LayoutCheck.findings(in: plot, measuredOn: RecordingCanvas(size: plot.size)).isEmpty)
  }

  @Test(arguments: AxesStyle.allCases)
  func wideNumbersAtTheEndsOfAnAxisStayInThePicture(style: AxesStyle) {
    var plot = textbook({ $0 - 1_000_000 }, x: 1_000_000...1_000_001)
    plot.axes = style
    plot.y = Axis([TextRun("a name that is a good deal longer than most")], domain: -12_345_678...12_345_678)
    #expect(LayoutCheck.findings(in: plot, measuredOn: RecordingCanvas(size: plot.size)).isEmpty)
  }
}
