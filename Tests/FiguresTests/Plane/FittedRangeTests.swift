import Testing

@testable import Figures

struct FittedRangeTests {
  @Test(arguments: [
    ([1.0, 4], -0.4...4.4), ([-2.0, -1], -2.2...0.2), ([-1.0, 3], -1.4...3.4), ([2.0, .nan, .infinity], -0.2...2.2),
    ([Double](), -0.1...1.1),
  ])
  func everyValueAndZeroHaveRoom(values: [Double], range: ClosedRange<Double>) {
    let fitted = ClosedRange(fitting: values, room: 0.1)
    #expect(abs(fitted.lowerBound - range.lowerBound) < 1e-12 && abs(fitted.upperBound - range.upperBound) < 1e-12)
  }

  @Test func aFlatCurveHasARangeToo() {
    let fitted = ClosedRange(fitting: [0, 0], room: 0.1)
    #expect(fitted.lowerBound < 0 && fitted.upperBound > 0)
  }
}
