import Neurons
import Testing

/// What an activation says of itself must be true of its function; this also covers the ones nobody has written yet.
@Suite struct ActivationPropertiesTests {
  @Test(arguments: Activation.all)
  func valuesLieInTheRange(_ activation: Activation) {
    var generator = SeededGenerator(seed: 2)
    let values = (generator.numbers(3000, in: -30...30) + [0, -3, 3, -1, 1]).map(activation.value)
    switch activation.range {
    case .numbers(let numbers): #expect(values.allSatisfy { numbers.contains($0) })
    case .interval(let lower, let upper, _, _): #expect(values.allSatisfy { $0 >= lower.nextDown && $0 <= upper })
    }
  }

  @Test(arguments: Activation.all)
  func limitsAreTakenAtInfinityAndApproached(_ activation: Activation) {
    let limits = [(-1.0, activation.limits.atMinusInfinity), (1.0, activation.limits.atPlusInfinity)]
    for (side, limit) in limits {
      #expect(activation.value(side * .infinity) == limit)
      let far = activation.value(side * 1e12)
      #expect(limit.isFinite ? abs(far - limit) < 1e-10 : far == limit.sign(of: far) && abs(far) > 1e9)
    }
  }

  @Test(arguments: Activation.all)
  func jumpsAreWhereTheyAreSaidToBe(_ activation: Activation) {
    let h = 1e-9
    for jump in activation.jumps {
      #expect(abs(activation.value(jump.x - h) - jump.left) < 1e-7)
      #expect(ulps(activation.value(jump.x), from: jump.value) == 0)
      #expect(abs(activation.value(jump.x + h) - jump.right) < 1e-7)
    }
    for jump in activation.derivativeJumps {
      #expect(abs(activation.derivative(jump.x - h) - jump.left) < 1e-7)
      #expect(ulps(activation.derivative(jump.x), from: jump.value) == 0)
      #expect(abs(activation.derivative(jump.x + h) - jump.right) < 1e-7)
    }
    #expect(activation.kinks.allSatisfy { !activation.discontinuities.contains($0) })
  }

  /// Where no jump is announced the derivative is the slope of the value.
  @Test(arguments: Activation.all)
  func derivativesAreSlopes(_ activation: Activation) {
    var generator = SeededGenerator(seed: 3)
    let h = 0x1p-17
    for x in generator.numbers(2000, in: -8...8) {
      guard activation.derivativeJumps.allSatisfy({ abs($0.x - x) > 2 * h }) else { continue }
      let slope = (activation.value(x + h) - activation.value(x - h)) / (2 * h)
      #expect(abs(slope - activation.derivative(x)) < 2e-9, "\(activation)′(\(x))")
    }
  }

  @Test(arguments: Activation.all)
  func everyNumberHasAValue(_ activation: Activation) {
    let numbers: [Double] = [
      0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude, 1e-300, -1e-300, 1e154, -1e154,
      1e308, -1e308, .greatestFiniteMagnitude,
      -.greatestFiniteMagnitude,
    ]
    for x in numbers {
      #expect(!activation.value(x).isNaN, "\(activation)(\(x))")
      let isCorner = activation.derivativeJumps.contains { $0.x == x }
      #expect(isCorner || activation.derivative(x).isFinite, "\(activation)′(\(x))")
    }
    #expect(activation.value(.nan).isNaN && activation.derivative(.nan).isNaN)
    #expect(!activation.tex.isEmpty && activation.source.contains("("))
  }
}

extension Double {
  /// The infinity of this sign when `other` has the same sign, for comparisons with something large.
  fileprivate func sign(of other: Double) -> Double { sign == other.sign ? other : .nan }
}
