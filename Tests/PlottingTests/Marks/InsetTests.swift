import Testing

@testable import Plotting

@Suite struct InsetTests {
  private var scales: Scales {
    var scales = Scales(x: LinearScale(domain: 0...10), y: LinearScale(domain: 0...10))
    scales.x.range = (0, 400)
    scales.y.range = (300, 0)
    return scales
  }

  private let diagonal = Line([[DataPoint(0, 0), DataPoint(10, 10)]], stroke: Stroke(.computed, width: 2))

  /// It covers neither the line nor the part that it enlarges.
  @Test(arguments: [(0.0, 10.0, 1.0), (10.0, 0.0, 8.0)])
  func standsWhereNothingIsCovered(from: Double, to: Double, part: Double) {
    let line = Line(
      [[DataPoint(0, from), DataPoint(5, (from + to) / 2), DataPoint(10, to)]], stroke: Stroke(.computed, width: 2))
    let inset = Inset(x: 1...2, y: part...(part + 1), marks: [line], avoiding: [line])
    let frame = inset.frame(using: scales)
    #expect(frame.width > 60 && scales.frame.contains(frame))
    for share in stride(from: 0.0, through: 1, by: 0.01) {
      #expect(!frame.contains(scales(DataPoint(10 * share, from + (to - from) * share))))
    }
    let enlarged = Rect(x: 40, y: 300 - 30 * (part + 1), width: 40, height: 30)
    #expect(!frame.intersects(enlarged))
  }

  @Test func anAuthorMayChooseTheCorner() {
    let frame = Inset(x: 1...2, y: 1...2, corner: .bottomRight, marks: [diagonal], avoiding: [diagonal]).frame(
      using: scales)
    #expect(frame.minX > 200 && frame.minY > 150)
  }

  /// The point in the middle of the part is drawn in the middle of the enlargement.
  @Test func thePartFillsTheFrame() throws {
    let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
    let line = Line([[DataPoint(1, 1), DataPoint(1.5, 1.5), DataPoint(2, 2)]], stroke: Stroke(.computed, width: 2))
    let inset = Inset(x: 1...2, y: 1...2, corner: .topLeft, marks: [line], avoiding: [line])
    inset.draw(on: canvas, using: scales)
    let frame = inset.frame(using: scales)
    let drawn = canvas.calls.compactMap { call -> Path? in
      guard case .stroke(let path, let stroke) = call, stroke.width == 2 else { return nil }
      return path
    }
    let path = try #require(drawn.first)
    #expect(path.elements.first == .move(Point(x: frame.minX, y: frame.maxY)))
    #expect(path.elements.last == .line(Point(x: frame.maxX, y: frame.minY)))
  }

  @Test func labelsKeepOffIt() {
    let inset = Inset(x: 1...2, y: 1...2, corner: .topLeft, marks: [diagonal], avoiding: [diagonal])
    let frame = inset.frame(using: scales)
    #expect(
      inset.obstacles(using: scales).contains { if case .rect(let rect) = $0 { rect.contains(frame) } else { false } })
  }

  /// A part outside the axes is cut at the frame, and no number makes a rectangle of negative size.
  @Test(arguments: [-5.0...(-4), 9...12, -1e300...1e300])
  func aPartOutsideIsCut(_ part: ClosedRange<Double>) {
    for case .rect(let rect) in Inset(x: part, y: part, marks: [diagonal], avoiding: [diagonal]).obstacles(
      using: scales)
    {
      #expect(rect.width >= 0 && rect.height >= 0 && rect.minX >= -2 && rect.maxX <= 402)
    }
  }
}
