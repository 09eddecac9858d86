import Testing

@testable import Figures

@Suite struct ApproximationFamilyTests {
  @Test func balancedKnotsAreNoWorseThanEqualOnesAndBothBeatSteps() throws {
    let errors = try [ApproximationFamily.balanced, .equal, .staircase].map {
      try $0.error(neurons: 8, of: { $0 * $0 * $0 * $0 }, over: 0...2).maximum
    }
    #expect(errors == errors.sorted() && errors[0] > 0)
  }
}
