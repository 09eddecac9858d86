import Testing

@testable import Plotting

@Suite struct LogScaleTests {
  private func labels(_ ticks: [Tick]) -> [String] { ticks.map { $0.label.map(\.string).joined() } }

  @Test func decadesAreLabelledAsPowers() {
    let ticks = LogScale(domain: 1e-4...1).ticks(about: 5)
    #expect(labels(ticks) == ["10−4", "10−3", "10−2", "10−1", "1"])
    #expect(ticks[0].label.map(\.level) == [.baseline, .superscript])
  }

  @Test func manyDecadesAreThinnedToMultiples() {
    let ticks = LogScale(domain: 1e-60...1e10).ticks(about: 5)
    #expect(ticks.count <= 6)
    #expect(ticks.contains { $0.value == 1 })
  }

  @Test func lessThanTwoDecadesGetTwosAndFives() {
    #expect(labels(LogScale(domain: 2...64).ticks(about: 5)) == ["2", "5", "10", "20", "50"])
  }

  @Test func equalRatiosTakeEqualLengths() {
    var scale = LogScale(domain: 1...100)
    scale.range = (0, 10)
    #expect((scale.position(10) - 5).magnitude < 1e-12)
    #expect(scale.position(0).isNaN)
    #expect(scale.position(-3).isNaN)
  }

  @Test(arguments: [0.0...10, -5.0 ... -1, 0.0...0, 1.0...1])
  func domainsThatHaveNoLogarithmAreMended(domain: ClosedRange<Double>) {
    let scale = LogScale(domain: domain)
    #expect(scale.domain.lowerBound > 0 && scale.domain.lowerBound < scale.domain.upperBound)
    #expect(!scale.ticks(about: 5).isEmpty)
  }
}
