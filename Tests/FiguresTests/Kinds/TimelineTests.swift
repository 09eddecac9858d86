import Plotting
import Testing

@testable import Figures

@Suite struct TimelineTests {
  private func drawn(_ events: [(year: Int, text: String)]) throws -> RecordingCanvas {
    let list = events.map { "{year: \($0.year), text: \"\($0.text)\"}" }.joined(separator: ", ")
    let picture = try FigureSample.drawn("timeline", "{events: [\(list)]}").picture
    let canvas = RecordingCanvas(size: picture.size)
    picture.draw(on: canvas)
    return canvas
  }

  /// The middles of the dots, from top to bottom.
  private func dots(_ canvas: RecordingCanvas) -> [Double] {
    canvas.calls.compactMap { call -> Double? in
      guard case .fill(let path, _) = call, case .circle(let center, _) = path.elements.first else { return nil }
      return center.y
    }
  }

  private func heights(of texts: [String], _ canvas: RecordingCanvas) -> [Double] {
    texts.compactMap { wanted in
      canvas.calls.lazy.compactMap { call -> Double? in
        if case .text(let text, let point, _) = call, text.plain == wanted { point.y } else { nil }
      }.first
    }
  }

  @Test func dotsStandAtTheirYears() throws {
    let years = [1943, 1957, 1958, 1969, 1970, 1974, 2016]
    let dots = dots(try drawn(years.map { ($0, "event") }))
    try #require(dots.count == years.count)
    let unit = (dots[6] - dots[0]) / 73
    for (year, dot) in zip(years, dots) { #expect(abs(dot - dots[0] - Double(year - 1943) * unit) < 0.01) }
  }

  @Test func namesOfOneDecadeStandApartAndInOrder() throws {
    let names = ["a", "b", "c", "d", "e"]
    let canvas = try drawn(zip([1900, 1990, 1990, 1991, 1992], names).map { ($0, $1) })
    let heights = heights(of: names, canvas)
    #expect(heights.count == 5)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 > 26.9 })
    // What had to move went up as far as down.
    let dots = dots(canvas)
    let moved = zip(heights, dots).dropFirst().map { $0 - $1 }
    #expect(abs(moved.reduce(0, +) / 4 - (heights[0] - dots[0])) < 0.01)
  }

  @Test func oneEventIsATimeline() throws {
    #expect(dots(try drawn([(1958, "alone")])).count == 1)
  }
}
