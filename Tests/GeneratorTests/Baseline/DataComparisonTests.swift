import Manuscript
import Testing

@testable import Generator

struct DataComparisonTests {
  private func agree(_ one: [[String]], _ other: [[String]], within tolerance: Double) -> Bool {
    DataComparison.agree(
      CommaSeparatedValues.bytes(of: one), CommaSeparatedValues.bytes(of: other), within: tolerance)
  }

  @Test func numbersMayDifferByTheTolerance() {
    #expect(agree([["x"], ["1"]], [["x"], ["1.5"]], within: 0.5))
    #expect(!agree([["x"], ["1"]], [["x"], ["1.5"]], within: 0.25))
    #expect(agree([["1.0"]], [["1"]], within: 0))
    #expect(agree([["nan", "inf", "-inf"]], [["NaN", "inf", "-inf"]], within: 0))
    #expect(!agree([["inf"]], [["-inf"]], within: 1e300))
    #expect(!agree([["1"]], [["nan"]], within: 1e300))
  }

  @Test func textsMayNot() {
    #expect(agree([["a, \"b\"", "两\n行"]], [["a, \"b\"", "两\n行"]], within: 0))
    #expect(!agree([["a"]], [["b"]], within: 9))
    #expect(!agree([["a"]], [["1"]], within: 9))
  }

  @Test func shapesMayNot() {
    #expect(!agree([["1", "2"]], [["1"], ["2"]], within: 9))
    #expect(!agree([["1"]], [["1"], ["1"]], within: 9))
    #expect(!agree([["1", ""]], [["1"]], within: 9))
    #expect(agree([], [], within: 0))
  }
}
