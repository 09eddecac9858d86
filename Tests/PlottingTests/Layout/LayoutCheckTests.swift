import Neurons
import Testing

@testable import Plotting

@Suite struct LayoutCheckTests {
  private struct Sketch: Picture {
    let size = Size(width: 200, height: 100)
    var body: @Sendable (any Canvas) -> Void
    func draw(on canvas: some Canvas) { body(canvas) }
  }

  private func kinds(_ body: @escaping @Sendable (any Canvas) -> Void) -> [LayoutCheck.Finding.Kind] {
    let sketch = Sketch(body: body)
    return LayoutCheck.findings(in: sketch, measuredOn: RecordingCanvas(size: sketch.size)).map(\.kind)
  }

  private static func text(_ string: String, size: Double = 13, halo: Bool = false) -> StyledText {
    StyledText([TextRun(string)], size: size, paint: Paint(.ink), language: "en", hasHalo: halo)
  }

  private static let line = Path(from: Point(x: 0, y: 50), to: Point(x: 200, y: 50))
  private static let anchor = Anchor(.middle, .middle)
  private static let middle = Point(x: 100, y: 50)

  @Test func aFreeTextIsFine() {
    #expect(kinds { $0.write(Self.text("fine"), at: Self.middle, anchor: Self.anchor) }.isEmpty)
  }

  @Test func textsOnTopOfEachOtherAreFound() {
    #expect(
      kinds {
        $0.write(Self.text("one"), at: Self.middle, anchor: Self.anchor)
        $0.write(Self.text("two"), at: Point(x: 105, y: 52), anchor: Self.anchor)
      } == [.overlap])
  }

  @Test func textsTooNearToBeToldApartAreFound() {
    func row(apart gap: Double) -> [LayoutCheck.Finding.Kind] {
      kinds {
        $0.write(Self.text("1.0"), at: Self.middle, anchor: Anchor(.end, .middle))
        $0.write(Self.text("1.5"), at: Point(x: 100 + gap, y: 50), anchor: Anchor(.start, .middle))
      }
    }
    #expect(row(apart: 2) == [.near])
    #expect(row(apart: 4).isEmpty)
    // Two lines whose letters almost touch: capitals are 0.7 of 13 units high.
    #expect(
      kinds {
        $0.write(Self.text("above"), at: Point(x: 100, y: 50), anchor: Anchor(.middle, .baseline))
        $0.write(Self.text("below"), at: Point(x: 100, y: 61.5), anchor: Anchor(.middle, .baseline))
      } == [.near])
  }

  @Test func textThatNobodySeesIsNoFinding() {
    #expect(kinds { $0.write(Self.text(" "), at: Point(x: 198, y: 50), anchor: Self.anchor) }.isEmpty)
  }

  @Test func textBeyondTheEdgeIsFound() {
    #expect(kinds { $0.write(Self.text("cut off"), at: Point(x: 198, y: 50), anchor: Self.anchor) } == [.clipped])
  }

  @Test func smallTextIsFound() {
    #expect(kinds { $0.write(Self.text("tiny", size: 8), at: Self.middle, anchor: Self.anchor) } == [.small])
  }

  @Test func aLineThroughATextIsFoundUnlessSomethingHidesIt() {
    let thin = Stroke(.ink, width: 1)
    #expect(
      kinds {
        $0.stroke(Self.line, with: thin)
        $0.write(Self.text("crossed"), at: Self.middle, anchor: Self.anchor)
      } == [.crossed])
    #expect(
      kinds {
        $0.stroke(Self.line, with: thin)
        $0.fill(Path(rect: Rect(x: 60, y: 35, width: 80, height: 30)), with: Paint(.page))
        $0.write(Self.text("on a patch"), at: Self.middle, anchor: Self.anchor)
      }.isEmpty)
    #expect(
      kinds {
        $0.write(Self.text("haloed", halo: true), at: Self.middle, anchor: Self.anchor)
        $0.stroke(Self.line, with: thin)
      } == [.crossed])
  }

  @Test func aHaloThatBitesACurveIsFound() {
    #expect(
      kinds {
        $0.stroke(Self.line, with: Stroke(.computed, width: 2))
        $0.write(Self.text("bites", halo: true), at: Self.middle, anchor: Self.anchor)
      } == [.covering])
  }

  /// Plots of curves and points with all sorts of labels: what the layout makes of them has no findings.
  @Test(arguments: 0..<200)
  func generatedPlotsAreLaidOutWithoutFaults(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = ["f", "a label", "一个标签", "a rather long label", "x₁", ""]
    let lines = (0..<Int.random(in: 1...3, using: &random)).map { _ -> Line in
      let (a, b, c) = (
        Double.random(in: -2...2, using: &random), Double.random(in: -3...3, using: &random),
        Double.random(in: -4...4, using: &random)
      )
      let curve = SampledCurve({ a * $0 * $0 + b * $0 + c }, over: -3...3)
      return Line(
        curve.pieces, stroke: Stroke(.computed, width: 2.25),
        label: [TextRun(words.randomElement(using: &random) ?? "")])
    }
    let points = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Points.Item(
        DataPoint(Double.random(in: -3...3, using: &random), Double.random(in: -5...5, using: &random)),
        label: [TextRun(words.randomElement(using: &random) ?? "")])
    }
    let plot = Plot(
      size: seed % 2 == 0 ? Size(width: 720, height: 405) : Size(width: 400, height: 320),
      title: [TextRun("Plot \(seed)")],
      language: "en", x: Axis([TextRun("x")]), y: Axis([TextRun("y")]), axes: .frame,
      marks: lines + [Points(points, symbol: .filledCircle, role: .class1)])
    let findings = LayoutCheck.findings(in: plot, measuredOn: RecordingCanvas(size: plot.size))
    #expect(findings.isEmpty, "\(findings)")
  }
}
