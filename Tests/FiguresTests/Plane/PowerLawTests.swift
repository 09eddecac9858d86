import Plotting
import Testing

@testable import Figures

@Suite struct PowerLawTests {
  @Test func aPowerLawIsFoundAgain() throws {
    let law = try #require(PowerLaw(through: [1.0, 2, 5, 40].map { DataPoint($0, 3 / ($0 * $0)) }))
    #expect((law.exponent + 2).magnitude < 1e-12 && (law.value(at: 10) - 0.03).magnitude < 1e-12)
    #expect(PowerLaw(through: [DataPoint(1, 1)]) == nil)
    #expect(PowerLaw(through: [DataPoint(1, 1), DataPoint(1, 2)]) == nil)
  }
}
