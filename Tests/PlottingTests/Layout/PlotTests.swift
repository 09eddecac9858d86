import Testing

@testable import Plotting

@Suite struct PlotTests {
  private func plot(_ marks: [any Mark], axes: AxesStyle = .frame) -> Plot {
    Plot(
      size: Size(width: 720, height: 405), title: [TextRun("A title")], language: "en",
      x: Axis([TextRun("x")], domain: -2...2), y: Axis([TextRun("y")], domain: -1...1), axes: axes, marks: marks)
  }

  private func recorded(_ picture: some Picture) -> RecordingCanvas {
    let canvas = RecordingCanvas(size: picture.size)
    picture.draw(on: canvas)
    return canvas
  }

  /// The rectangles that all texts cover.
  private func rects(_ canvas: RecordingCanvas) -> [(String, Rect)] {
    canvas.calls.compactMap { call in
      guard case .text(let text, let point, let anchor) = call else { return nil }
      let size = canvas.measure(text)
      let box = size.rect(at: point, anchor: anchor)
      return (text.plain, Rect(x: box.x, y: box.y + 2, width: box.width, height: size.ascent))
    }
  }

  @Test(arguments: AxesStyle.allCases)
  func textsNeverOverlapAndNeverLeaveThePicture(axes: AxesStyle) {
    let curves = (0..<4).map { index in
      Line(
        SampledCurve({ $0 * Double(index) / 4 }, over: -2...2).pieces, stroke: Stroke(.computed, width: 2),
        label: [TextRun("curve \(index)")])
    }
    let canvas = recorded(plot(curves, axes: axes))
    let texts = rects(canvas)
    #expect(texts.contains { $0.0 == "curve 3" })
    for (index, a) in texts.enumerated() {
      #expect(a.1.minX >= 0 && a.1.maxX <= 720 && a.1.minY >= 0 && a.1.maxY <= 405, "\(a)")
      for b in texts[(index + 1)...] { #expect(!a.1.intersects(b.1), "\(a) \(b)") }
    }
  }

  @Test func upIsUp() {
    let canvas = recorded(
      plot([Points([.init(DataPoint(0, 0.9)), .init(DataPoint(0, -0.9))], symbol: .filledCircle, role: .ink)]))
    let centers = canvas.calls.compactMap { call -> Point? in
      if case .fill(let path, _) = call, case .circle(let center, _) = path.elements[0] { center } else { nil }
    }
    #expect(centers.count == 2)
    #expect(centers[0].y < centers[1].y)
  }

  @Test func nothingIsDrawnOutsideTheFrame() {
    let line = Line([[DataPoint(-2, -50), DataPoint(2, 50)]], stroke: Stroke(.class0, width: 2))
    let canvas = recorded(plot([line]))
    for call in canvas.calls {
      guard case .stroke(let path, let stroke) = call, stroke.paint.role == .class0 else { continue }
      for case .line(let point) in path.elements { #expect((0...405).contains(point.y)) }
    }
  }

  @Test func drawingTwiceGivesTheSameCalls() {
    let picture = plot([
      Line([[DataPoint(-2, 0), DataPoint(2, 1)]], stroke: Stroke(.ink, width: 1), label: [TextRun("f")])
    ])
    #expect(recorded(picture).calls == recorded(picture).calls)
  }

  @Test func equalAspectMakesUnitsEquallyLong() {
    var picture = plot([])
    picture.isEqualAspect = true
    picture.hasGrid = true
    let canvas = recorded(picture)
    let grid = canvas.calls.compactMap { call -> [Path.Element]? in
      if case .stroke(let path, let stroke) = call, stroke.paint.role == .rule { path.elements } else { nil }
    }.joined()
    let points = grid.compactMap { element -> Point? in
      switch element {
      case .move(let point), .line(let point): point
      default: nil
      }
    }
    let width = (points.map(\.x).max() ?? 0) - (points.map(\.x).min() ?? 0)
    let height = (points.map(\.y).max() ?? 0) - (points.map(\.y).min() ?? 0)
    #expect((width / 4 - height / 2).magnitude < 1e-9)
  }

  @Test(arguments: [[], [DataPoint(.nan, 1)], [DataPoint(1, 1)], [DataPoint(0, .infinity)], [DataPoint(1e308, -1e308)]])
  func hostileDataIsDrawnWithoutATrap(points: [DataPoint]) {
    var picture = plot([
      Line([points], stroke: Stroke(.ink, width: 1), label: [TextRun("x")]),
      Points(points.map { .init($0, label: [TextRun("p")]) }, symbol: .ring, role: .mark),
      Bars(points.map { .init(x: $0.x, value: $0.y, label: [TextRun("b")]) }, role: .ink),
      Band(lower: points, upper: points, paint: Paint(.mark)), Region([points], role: .class0, isHatched: true),
    ])
    for domain in [nil, -2.0...2] {
      picture.x.domain = domain
      picture.y.domain = domain
      #expect(!recorded(picture).calls.isEmpty)
    }
  }

  @Test func panelsAlignTheirFrames() {
    var tall = plot([])
    tall.y.domain = -1000...1000
    let panels = Panels(
      size: Size(width: 720, height: 300), title: [], language: "en", columns: 2, plots: [plot([]), tall])
    let canvas = recorded(panels)
    let frames = canvas.calls.compactMap { call -> [Path.Element]? in
      if case .stroke(let path, let stroke) = call, stroke.width == Typography.axisLine { path.elements } else { nil }
    }
    #expect(frames.count == 2)
    let heights = frames.map { elements -> [Double] in
      elements.compactMap { element in
        switch element {
        case .move(let point), .line(let point): point.y
        default: nil
        }
      }
    }
    #expect(heights[0] == heights[1])
  }

  @Test func panelsThatShareAnAxisNumberItOnce() {
    var bars = plot([])
    bars.x = Axis(domain: 0...2, ticks: [Tick(1, label: [TextRun("A")])])
    let panels = Panels(
      size: Size(width: 720, height: 300), title: [], language: "en", columns: 3, plots: [bars, bars, bars])
    let canvas = recorded(panels)
    #expect(canvas.texts.filter { $0 == "0.5" }.count == 1)
    #expect(canvas.texts.filter { $0 == "y" }.count == 1)
    #expect(canvas.texts.filter { $0 == "A" }.count == 3)
    // The frames are equally wide all the same.
    let widths = canvas.calls.compactMap { call -> Double? in
      guard case .stroke(let path, let stroke) = call, stroke.width == Typography.axisLine,
        case .line(let corner) = path.elements[1], case .line(let end) = path.elements[2]
      else { return nil }
      return end.x - corner.x
    }
    #expect(widths.count == 3 && widths.allSatisfy { ($0 - widths[0]).magnitude < 1e-9 && $0 > 200 })
  }
}
