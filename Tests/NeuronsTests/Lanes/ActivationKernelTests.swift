import RealModule
import Testing

@testable import Neurons

@Suite struct ActivationKernelTests {
  private static let grid: [Double] =
    [0, -0.0, 1e-300, -1e-300] + (-16_000...16_000).map { Double($0) / 400 + 0.0007 }
    + stride(from: -300, through: 2.8, by: 0.11).flatMap { [Double.pow(10, $0), -Double.pow(10, $0)] }

  /// Values and derivatives of the kernel, through memory of its own.
  private func run(_ activation: Activation, _ xs: [Double]) -> (values: [Double], derivatives: [Double]) {
    let groups = Lanes.groups(xs.count)
    let padded = xs + Array(repeating: 0, count: groups * Lanes.width - xs.count)
    var values = padded
    var derivatives = padded
    padded.withUnsafeBufferPointer { source in
      values.withUnsafeMutableBufferPointer { values in
        derivatives.withUnsafeMutableBufferPointer { derivatives in
          guard let source = source.baseAddress, let value = values.baseAddress else { return }
          activation.kernel.run(source, groups, value, derivatives.baseAddress)
        }
      }
    }
    return (Array(values.prefix(xs.count)), Array(derivatives.prefix(xs.count)))
  }

  /// Within six units of what is added up, and 10⁻²⁹⁰, where the factors of a tail stop being normal numbers.
  @Test(arguments: Activation.all)
  func theKernelAgreesWithTheFunction(_ activation: Activation) {
    let (values, derivatives) = run(activation, Self.grid)
    let isSum = [Activation.silu, .gelu, .geluTanh, .mish].contains(activation)
    var worst = (value: 0.0, x: 0.0)
    var worstDerivative = (value: 0.0, x: 0.0)
    for (i, x) in Self.grid.enumerated() {
      // The exponential multiplies the rounding error of its argument, which for gelu-tanh is a cubic.
      let growth = activation == .geluTanh ? max(1, 2 * abs(x) + abs(x * x * x) / 10) : 1
      let value = activation.value(x)
      let error = max(abs(values[i] - value) - 1e-290, 0) / value.ulp / growth
      if error > worst.value { worst = (error, x) }
      let slope = activation.derivative(x)
      let unit = isSum && x > -2 ? max(slope.ulp, (0.3).ulp) : slope.ulp
      let slopeError = max(abs(derivatives[i] - slope) - 1e-290, 0) / unit / growth
      if slopeError > worstDerivative.value || slopeError.isNaN && !slope.isNaN { worstDerivative = (slopeError, x) }
    }
    #expect(worst.value <= 6, "\(activation) at \(worst.x)")
    #expect(worstDerivative.value <= 6, "\(activation)′ at \(worstDerivative.x)")
  }

  /// Some processors work out eight values at a time, and none of their bits may tell.
  @Test(arguments: [Activation.sigmoid, .tanh])
  func valuesAloneAreThoseBesideDerivatives(_ activation: Activation) {
    let specials: [Double] = [
      .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 708.396, -708.396, -354.198, 1e-16,
      -1e-16,
    ]
    let xs = Self.grid + specials + Self.grid.map { $0 * 0.7 }
    var alone = xs
    activation.values(xs, into: &alone)
    let (values, _) = run(activation, xs)
    for (x, (value, other)) in zip(xs, zip(alone, values)) where !x.isNaN {
      #expect(value.bitPattern == other.bitPattern, "\(activation)(\(x))")
    }
    #expect(zip(xs, alone).allSatisfy { $0.isNaN == $1.isNaN })
  }

  @Test(arguments: Activation.all)
  func infinitiesAndNaNAgreeToo(_ activation: Activation) {
    let xs: [Double] = [
      .infinity, -.infinity, .nan, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0, 1e17, -1e17,
    ]
    let (values, derivatives) = run(activation, xs)
    for (i, x) in xs.enumerated() {
      #expect(ulps(values[i], from: activation.value(x)) == 0, "\(activation)(\(x))")
      #expect(ulps(derivatives[i], from: activation.derivative(x)) <= 1, "\(activation)′(\(x))")
    }
  }

  /// A lane’s result must not depend on its neighbours or its place.
  @Test(arguments: Activation.all)
  func lanesAreIndependent(_ activation: Activation) {
    var generator = SeededGenerator(seed: 11)
    let xs = generator.numbers(101, in: -9...9)
    let shifted = activation.values([1] + xs)
    #expect(Array(shifted.dropFirst()) == activation.values(xs))
    var reused = [7.0, 8]
    activation.values(xs, into: &reused)
    #expect(reused == activation.values(xs))
    for count in 0...9 { #expect(activation.values(Array(xs.prefix(count))) == Array(shifted[1..<(1 + count)])) }
  }
}
