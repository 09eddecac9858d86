import Testing

@testable import Plotting

@Suite struct PolylineTests {
  private let frame = Rect(x: 0, y: 0, width: 10, height: 10)

  @Test func aLineIsCutAtTheFrameExactly() {
    let parts = Polyline.clipped([Point(x: -5, y: 5), Point(x: 15, y: 5)], to: frame)
    #expect(parts == [[Point(x: 0, y: 5), Point(x: 10, y: 5)]])
  }

  @Test func aLineThatLeavesAndReturnsHasTwoParts() {
    let points = [Point(x: 1, y: 5), Point(x: 5, y: 25), Point(x: 9, y: 5)]
    #expect(Polyline.clipped(points, to: frame).count == 2)
  }

  @Test func pointsThatAreNoNumbersBreakALine() {
    let points = [Point(x: 1, y: 1), Point(x: 2, y: 2), Point(x: .nan, y: 2), Point(x: 3, y: 3), Point(x: 4, y: 4)]
    #expect(Polyline.clipped(points, to: frame).count == 2)
  }

  @Test func whatLiesOutsideIsGone() {
    #expect(Polyline.clipped([Point(x: 20, y: 20), Point(x: 30, y: 30)], to: frame).isEmpty)
    #expect(Polyline.clipped([Point(x: 20, y: 20)], to: frame).isEmpty)
    #expect(Polyline.clipped([], to: frame).isEmpty)
  }

  @Test func straightRunsKeepOnlyTheirEnds() {
    let points = (0...100).map { Point(x: Double($0), y: 2 * Double($0)) }
    #expect(Polyline.simplified(points, tolerance: 0.01) == [points[0], points[100]])
  }

  @Test func aCornerSurvives() {
    let points = [Point(x: 0, y: 0), Point(x: 5, y: 0), Point(x: 5, y: 5)]
    #expect(Polyline.simplified(points, tolerance: 0.1) == points)
  }

  @Test func aPolygonIsCutToTheFrame() {
    let corners = [Point(x: -5, y: -5), Point(x: 15, y: -5), Point(x: 15, y: 15), Point(x: -5, y: 15)]
    let cut = Polygon.clipped(corners, to: frame)
    #expect(Set(cut) == [Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 10), Point(x: 0, y: 10)])
  }
}
