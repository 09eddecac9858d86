#if arch(x86_64) && os(Linux)
  import RealModule
  import Testing

  @testable import Neurons

  /// Values and derivatives on dense grids against the definitions in numbers of 64 bits, eleven more than a `Double` has.
  @Suite struct ActivationAccuracyTests {
    /// A textbook definition with its derivative.
    struct Definition: Sendable {
      let activation: Activation
      let value: @Sendable (Float80) -> Float80
      let derivative: @Sendable (Float80) -> Float80
      /// Where the derivative passes through 0, the relative error of a number that is not known exactly has no bound, since
      /// x itself is rounded; nearby the derivative is judged by the unit of 0.2, the size of the numbers that cancel there.
      var zeroOfDerivative: Double?
    }

    static let definitions: [Definition] = [
      Definition(activation: .identity, value: { $0 }, derivative: { _ in 1 }),
      Definition(activation: .sigmoid, value: logistic, derivative: { logistic($0) * logistic(-$0) }),
      Definition(activation: .tanh, value: { .tanh($0) }, derivative: { 1 / (.cosh($0) * .cosh($0)) }),
      Definition(activation: .relu, value: { max($0, 0) }, derivative: { $0 > 0 ? 1 : 0 }),
      Definition(activation: .leakyReLU, value: { $0 > 0 ? $0 : $0 / 100 }, derivative: { $0 > 0 ? 1 : 1 / 100 }),
      Definition(activation: .prelu, value: { $0 > 0 ? $0 : $0 / 4 }, derivative: { $0 > 0 ? 1 : 1 / 4 }),
      Definition(
        activation: .elu, value: { $0 > 0 ? $0 : .expMinusOne($0) }, derivative: { $0 > 0 ? 1 : .exp($0) }),
      Definition(
        activation: .selu, value: { lambda * ($0 > 0 ? $0 : alpha * .expMinusOne($0)) },
        derivative: { lambda * ($0 > 0 ? 1 : alpha * .exp($0)) }),
      Definition(
        activation: .gelu, value: { $0 * normal($0) },
        derivative: { normal($0) + $0 * .exp(-$0 * $0 / 2) / (2 * .pi).squareRoot() }, zeroOfDerivative: -0.7518),
      Definition(
        activation: .geluTanh, value: { $0 * logistic(gate($0)) },
        derivative: { x in
          let slope = 2 * (2 / Float80.pi).squareRoot() * (1 + 3 * 0.044715 * x * x)
          return logistic(gate(x)) + x * logistic(gate(x)) * logistic(-gate(x)) * slope
        }, zeroOfDerivative: -0.7525),
      Definition(
        activation: .silu, value: { $0 * logistic($0) },
        derivative: { logistic($0) * (1 + $0 * logistic(-$0)) }, zeroOfDerivative: -1.2785),
      Definition(
        activation: .softplus, value: { max($0, 0) + .log(onePlus: .exp(-$0.magnitude)) }, derivative: logistic),
      Definition(
        activation: .softsign, value: { $0 / (1 + $0.magnitude) },
        derivative: { 1 / ((1 + $0.magnitude) * (1 + $0.magnitude)) }),
      Definition(
        activation: .mish, value: { $0 * .tanh(max($0, 0) + .log(onePlus: .exp(-$0.magnitude))) },
        derivative: { x in
          let s = max(x, 0) + .log(onePlus: .exp(-x.magnitude))
          return .tanh(s) + x * logistic(x) / (.cosh(s) * .cosh(s))
        }, zeroOfDerivative: -1.1924),
      Definition(
        activation: .hardSigmoid, value: { min(1, max(0, ($0 + 3) / 6)) },
        derivative: { $0 > -3 && $0 < 3 ? 1 / 6 : 0 }),
      Definition(
        activation: .hardTanh, value: { min(1, max(-1, $0)) }, derivative: { $0 > -1 && $0 < 1 ? 1 : 0 }),
      Definition(activation: .gaussian, value: { .exp(-$0 * $0) }, derivative: { -2 * $0 * .exp(-$0 * $0) }),
    ]

    private static let lambda: Float80 = 1.0507009873554804934193349852946
    private static let alpha: Float80 = 1.6732632423543772848170429916717
    private static func logistic(_ x: Float80) -> Float80 { 1 / (1 + .exp(-x)) }
    private static func normal(_ x: Float80) -> Float80 { .erfc(-x * Float80(0.5).squareRoot()) / 2 }
    private static func gate(_ x: Float80) -> Float80 { 2 * (2 / Float80.pi).squareRoot() * x * (1 + 0.044715 * x * x) }

    /// From the subnormal numbers to the largest, densely where the functions bend, and where e⁻ˣ leaves the normal numbers.
    static let grid: [Double] =
      [0] + (-16_000...16_000).map { Double($0) / 400 + 0.0007 } + (0...4_000).map { -700 - Double($0) / 80 }
      + stride(from: -323.3, through: 308.2, by: 0.11).flatMap { [Double.pow(10, $0), -Double.pow(10, $0)] }

    @Test(arguments: definitions.indices)
    func valuesAndDerivativesAreWithinTwoUnitsInTheLastPlace(_ index: Int) {
      let definition = Self.definitions[index]
      let activation = definition.activation
      var worst = (value: 0.0, at: 0.0)
      var worstDerivative = (value: 0.0, at: 0.0)
      for x in Self.grid {
        let error = ulps(activation.value(x), from: definition.value(Float80(x)))
        if error > worst.value { worst = (error, x) }
        let truth = definition.derivative(Float80(x))
        var slopeError = ulps(activation.derivative(x), from: truth)
        if let zero = definition.zeroOfDerivative, abs(x - zero) < 0.7 {
          slopeError = Double(abs(Float80(activation.derivative(x)) - truth)) / max((0.2).ulp, Double(truth).ulp)
        }
        if slopeError > worstDerivative.value { worstDerivative = (slopeError, x) }
      }
      #expect(worst.value <= 2, "\(activation) at \(worst.at)")
      #expect(worstDerivative.value <= 2, "\(activation)′ at \(worstDerivative.at)")
    }

    @Test func everySmoothActivationHasADefinition() {
      let defined = Self.definitions.map(\.activation)
      #expect(Activation.all.filter { !defined.contains($0) } == [.step, .sign])
    }
  }
#endif
