import Testing

@testable import Plotting

@Suite struct PiStepsTests {
  private func labels(_ interval: ClosedRange<Double>, about count: Int) -> [String]? {
    PiSteps(interval, about: count)?.ticks.map { $0.label.map(\.string).joined() }
  }

  @Test func multiplesAreInLowestTerms() {
    #expect(labels(-Double.pi...(2 * .pi), about: 6) == ["−π", "−π/2", "0", "π/2", "π", "3π/2", "2π"])
    #expect(labels(0 ... .pi, about: 4) == ["0", "π/4", "π/2", "3π/4", "π"])
    #expect(labels(-10...10, about: 6) == ["−3π", "−2π", "−π", "0", "π", "2π", "3π"])
  }

  @Test func valuesAreWholeMultiples() {
    for tick in PiSteps(-7...7, about: 5)?.ticks ?? [] {
      let halves = tick.value / (.pi / 2)
      #expect((halves - halves.rounded()).magnitude < 1e-12)
    }
  }

  @Test func intervalsWithoutSimpleMultiplesHaveNone() {
    #expect(labels(0...1e-9, about: 5) == nil)
    #expect(labels(-1e300...1e300, about: 5) == nil)
  }
}
