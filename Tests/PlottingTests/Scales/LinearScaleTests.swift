import Neurons
import Testing

@testable import Plotting

@Suite struct LinearScaleTests {
  @Test(arguments: [
    (0.0, 1.0, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (-0.5, 1.5, 4, ["−0.5", "0.0", "0.5", "1.0", "1.5"]),
    (-6, 6, 7, ["−6", "−4", "−2", "0", "2", "4", "6"]),
    (0, 5000, 5, ["0", "1000", "2000", "3000", "4000", "5000"]),
    (-4, 10, 6, ["−4", "−2", "0", "2", "4", "6", "8", "10"]),
  ])
  func ticksAreRoundNumbers(from: Double, to: Double, count: Int, labels: [String]) {
    let ticks = LinearScale(domain: from...to).ticks(about: count)
    #expect(ticks.map { $0.label.map(\.string).joined() } == labels)
  }

  @Test func ticksBelowOneDivideRatherThanMultiply() {
    let values = LinearScale(domain: 0...1).ticks(about: 10).map(\.value)
    #expect(values == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(values.allSatisfy { $0.sign == .plus })
  }

  @Test func smallAndLargeNumbersGetPowersOfTen() {
    let small = LinearScale(domain: 0...2e-7).ticks(about: 2)
    #expect(small.map { $0.label.map(\.string).joined() } == ["0", "1", "2"])
    #expect(small.map(\.power) == [-7, -7, -7])
    let large = LinearScale(domain: -1e9...1e9).ticks(about: 4)
    #expect(large.map { $0.label.map(\.string).joined() } == ["−1.0", "−0.5", "0.0", "0.5", "1.0"])
    #expect(large.allSatisfy { $0.power == 9 })
  }

  @Test func numbersThatDifferInTheirLastDigitsAreWrittenInFull() {
    let ticks = LinearScale(domain: 1_000_000...1_000_001).ticks(about: 2)
    #expect(ticks.map { $0.label.map(\.string).joined() } == ["1000000.0", "1000000.5", "1000001.0"])
    #expect(ticks.allSatisfy { $0.power == 0 })
  }

  @Test(arguments: [0.0, 3, -2, 1e308, -1e308, .leastNonzeroMagnitude])
  func aDomainOfOneNumberIsWidened(number: Double) {
    let scale = LinearScale(domain: number...number)
    #expect(scale.domain.lowerBound < scale.domain.upperBound)
    #expect(scale.position(scale.domain.lowerBound).isFinite)
  }

  @Test func hugeDomainsHaveTicksAndPositions() {
    let scale = LinearScale(domain: -1e308...1e308)
    #expect(!scale.ticks(about: 5).isEmpty)
    #expect((scale.position(0) - 0.5).magnitude < 1e-12)
  }

  @Test func positionsRunFromTheStartOfTheRangeToItsEnd() {
    var scale = LinearScale(domain: -1...3)
    scale.range = (200, 100)
    #expect(scale.position(-1) == 200)
    #expect(scale.position(1) == 150)
    #expect(scale.position(3) == 100)
    #expect(scale.position(.nan).isNaN)
  }

  @Test func everyIntervalHasAFewTicksInside() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let center =
        Double.random(in: -1...1, using: &generator) * Double.power(of: Int.random(in: -12...12, using: &generator))
      let width = Double.power(of: Int.random(in: -8...12, using: &generator))
      let domain = LinearScale(domain: center...(center + width)).domain
      let ticks = RoundSteps(domain, about: 5).values
      #expect((2...11).contains(ticks.count), "\(domain): \(ticks)")
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
