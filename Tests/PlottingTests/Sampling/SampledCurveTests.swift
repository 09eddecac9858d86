import Testing

@testable import Plotting

@Suite struct SampledCurveTests {
  @Test func aJumpHasNoRiserAndReachesBothSides() {
    let curve = SampledCurve({ $0 > 0 ? 1 : 0 }, over: -3...3, breaks: [0])
    #expect(curve.pieces.count == 2)
    #expect(curve.pieces[0].last == DataPoint(0, 0))
    #expect(curve.pieces[1].first == DataPoint(0, 1))
  }

  @Test func aKinkIsAPointOfTheCurve() {
    let curve = SampledCurve({ max(0, $0 - 0.3) }, over: -1...1, kinks: [0.3])
    #expect(curve.pieces.count == 1)
    #expect(curve.points.contains(DataPoint(0.3, 0)))
  }

  @Test func aPoleIsNotJoined() {
    let curve = SampledCurve({ 1 / $0 }, over: -1...1.5, scale: -10...10)
    #expect(curve.pieces.count == 2)
    let sides = curve.pieces.map { piece in piece.allSatisfy { $0.x < 0 } || piece.allSatisfy { $0.x > 0 } }
    #expect(sides == [true, true])
  }

  @Test func anUnannouncedJumpIsFound() {
    let curve = SampledCurve({ $0 < 0.123 ? 0 : 5 }, over: -1...1)
    #expect(curve.pieces.count == 2)
  }

  @Test func aCurveStaysWithinAThousandthOfItsFunction() {
    let function: (Double) -> Double = { 1 / (1 + 1 / (1 + $0 * $0 * 400)) }
    let points = SampledCurve(function, over: -2...2).points
    for (a, b) in zip(points, points.dropFirst()) {
      for share in [0.25, 0.5, 0.75] {
        let x = a.x + (b.x - a.x) * share
        #expect((function(x) - (a.y + (b.y - a.y) * share)).magnitude < 1.5e-3 * 0.5)
      }
    }
  }

  @Test func steepCurvesAreSampledMoreDenselyThanFlatOnes() {
    let points = SampledCurve({ $0 < 0 ? 0 : $0 * $0 * $0 }, over: -1...1).points
    #expect(points.filter { $0.x > 0.5 }.count >= points.filter { $0.x < -0.5 }.count)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func valuesThatAreNoNumbersLeaveGaps(hole: Double) {
    let curve = SampledCurve({ abs($0) < 0.5 ? hole : $0 }, over: -1...1)
    #expect(curve.pieces.count == 2)
    #expect(curve.points.allSatisfy { $0.isFinite })
    #expect(SampledCurve({ _ in hole }, over: 0...1).pieces.isEmpty)
  }
}
