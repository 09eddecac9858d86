import Plotting
import Testing

@testable import Figures

@Suite struct ZeroCrossingsTests {
  private func places(_ heights: [Double]...) -> [Double] {
    ZeroCrossings.places(of: heights.map { $0.enumerated().map { DataPoint(Double($0), $1) } })
  }

  @Test func aCrossingLiesBetweenTwoPointsInProportion() {
    #expect(places([-1, 3]) == [0.25])
    #expect(places([1, -1, 1]) == [0.5, 1.5])
  }

  @Test func aTouchedZeroCountsOnce() {
    #expect(places([1, 0, 1]) == [1])
    #expect(places([-1, 0, 1]) == [1])
    #expect(places([0, 1, 0]) == [0, 2])
  }

  @Test func aJumpBetweenPiecesIsNoCrossing() {
    #expect(places([-1, -2], [2, 1]).isEmpty)
    #expect(places([1, 0], [1]) == [1])
  }

  @Test func moreThanAListenerKeepsInMindAreNotTold() {
    #expect(places([1, -1, 1, -1, 1]).count == 4)
    #expect(places([1, -1, 1, -1, 1, -1]).isEmpty)
  }
}
