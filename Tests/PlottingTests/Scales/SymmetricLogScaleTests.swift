import Testing

@testable import Plotting

@Suite struct SymmetricLogScaleTests {
  private func scale(_ domain: ClosedRange<Double>, constant: Double? = nil) -> SymmetricLogScale {
    var scale = SymmetricLogScale(domain: domain, constant: constant)
    scale.range = (0, 100)
    return scale
  }

  @Test func bothSidesOfZeroAreMirrored() {
    let scale = scale(-1000...1000)
    #expect((scale.position(0) - 50).magnitude < 1e-9)
    for value in [0.001, 0.5, 3, 40, 999] {
      #expect((scale.position(value) + scale.position(-value) - 100).magnitude < 1e-9)
    }
  }

  @Test func farFromZeroEqualRatiosTakeEqualLengths() {
    let scale = scale(-1e6...1e6, constant: 0.01)
    let steps = [1, 10, 100, 1e3, 1e4, 1e5].map { scale.position($0 * 10) - scale.position($0) }
    for step in steps { #expect((step - steps[5]).magnitude < steps[5] * 0.01) }
  }

  @Test func positionsAndValuesUndoEachOther() {
    let scale = scale(-3...5000)
    for value in [-3, -0.2, 0, 1e-5, 7, 4999.5] {
      #expect((scale.value(at: scale.position(value)) - value).magnitude < 1e-9 * max(1, value.magnitude))
    }
  }

  @Test func ticksArePowersOfBothSigns() {
    let ticks = scale(-100...1000, constant: 1).ticks(about: 6)
    #expect(ticks.map { $0.label.map(\.string).joined() } == ["−102", "−10", "0", "10", "102", "103"])
    #expect(ticks.map(\.value) == [-100, -10, 0, 10, 100, 1000])
  }

  @Test(arguments: [-1e300...1e300, 0...0, -1e-300...1e-300, 5...6])
  func hostileDomainsHaveTicksAndPositions(domain: ClosedRange<Double>) {
    let scale = scale(domain)
    #expect(scale.ticks(about: 5).count > 1)
    #expect(scale.position(scale.domain.upperBound).isFinite)
  }
}
