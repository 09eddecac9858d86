import Neurons
import Testing

@Suite struct BooleanPointsTests {
  @Test func theLastInputChangesFastest() {
    #expect(BooleanPoints.all(2) == [[0, 0], [0, 1], [1, 0], [1, 1]])
    #expect(BooleanPoints.all(3)?[6] == [1, 1, 0])
  }

  @Test func dimensionsOutOfReachHaveNone() {
    for dimension in [Int.min, -1, 0, 17, 63, 64, Int.max] { #expect(BooleanPoints.all(dimension) == nil) }
    #expect(BooleanPoints.all(16)?.count == 65_536)
  }
}
