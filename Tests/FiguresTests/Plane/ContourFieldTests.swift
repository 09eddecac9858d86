import Plotting
import Testing

@testable import Figures

@Suite struct ContourFieldTests {
  private let square = Rect(x: -1, y: -1, width: 2, height: 2)

  private func field(_ function: @escaping (Point) -> Double, intervals: Int = 32) -> ContourField {
    ContourField(function, over: square, intervals: intervals)
  }

  /// Twice the signed area: positive for a loop that runs against the clock, as y grows upwards.
  private func area(_ loop: [DataPoint]) -> Double {
    zip(loop, loop.dropFirst() + loop.prefix(1)).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +) / 2
  }

  @Test(arguments: [2, 9, 32])
  func aCircleIsRoundHoweverCoarseTheGrid(intervals: Int) throws {
    let lines = field({ 0.36 - $0.x * $0.x - $0.y * $0.y }, intervals: intervals).lines(at: 0)
    let line = try #require(lines.first)
    #expect(lines.count == 1 && line.first == line.last)
    for (start, end) in zip(line, line.dropFirst()) {
      #expect(((start.x * start.x + start.y * start.y).squareRoot() - 0.6).magnitude < 1e-6)
      // Between two corners the chord stays within a thirtieth of a unit of a figure 480 wide: invisible at 30 times.
      let (x, y) = ((start.x + end.x) / 2, (start.y + end.y) / 2)
      #expect(((x * x + y * y).squareRoot() - 0.6).magnitude < 2 / 480.0 / 30)
    }
  }

  @Test func whatIsAboveLiesToTheLeft() {
    let hill = field { 0.36 - $0.x * $0.x - $0.y * $0.y }
    #expect((area(hill.polygons(above: 0).first ?? []) - 0.36 * Double.pi).magnitude < 1e-3)
    // A dip is the whole square with a hole that runs the other way.
    let dip = field { $0.x * $0.x + $0.y * $0.y - 0.36 }
    let areas = dip.polygons(above: 0).map { area($0) }.sorted()
    #expect(areas.count == 2)
    #expect((areas[0] + 0.36 * .pi).magnitude < 1e-3 && (areas[1] - 4).magnitude < 1e-9)
    #expect(dip.lines(at: 0).count == 1)
  }

  @Test func linesThatLeaveTheRectangleEndAtItsEdge() throws {
    let lines = field { $0.x + 2 * $0.y }.lines(at: 0.5)
    let line = try #require(lines.first)
    #expect(lines.count == 1 && line.count == 2)
    for end in line { #expect((end.x + 2 * end.y - 0.5).magnitude < 1e-6 && abs(end.x) > 1 - 1e-6) }
  }

  @Test func aSaddleIsJoinedAsItsMiddleSays() {
    #expect(field({ $0.x * $0.y }, intervals: 3).lines(at: 0.01).count == 2)
    #expect(field({ $0.x * $0.y }, intervals: 3).lines(at: -0.01).count == 2)
    #expect(field({ $0.x * $0.y }, intervals: 3).polygons(above: 0.01).count == 2)
    #expect(field({ $0.x * $0.y }, intervals: 3).polygons(above: -0.01).count == 1)
  }

  @Test func aKinkIsACorner() throws {
    let line = try #require(field({ max(0, $0.x) - $0.y }).lines(at: 0.1).first)
    for point in line { #expect((point.y - (max(0, point.x) - 0.1)).magnitude < 2 / 480.0 / 30) }
  }

  @Test func plateausAreNotTornByRounding() {
    let noise = field { point in point.x + point.y > 0.3 ? (point.x + point.y - 0.3) : (point.x * 1e-17) }
    #expect(noise.lines(at: 0).count == 1)
  }

  @Test func nothingToSeeIsNothing() {
    #expect(field({ _ in 1 }).lines(at: 0.5).isEmpty)
    #expect(field({ _ in 1 }).polygons(above: 0.5).map { area($0) } == [4])
    #expect(field({ _ in .nan }).values == nil)
    #expect(field({ _ in .nan }).polygons(above: 0).isEmpty)
    #expect(field({ $0.x < 0 ? .nan : 1 }).polygons(above: 0).count == 1)
    #expect(field({ _ in .infinity }).values == nil)
  }
}
