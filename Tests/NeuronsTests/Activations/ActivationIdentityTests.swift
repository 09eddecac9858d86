import Neurons
import RealModule
import Testing

/// Equations between the functions, which hold for every argument.
@Suite struct ActivationIdentityTests {
  private static let arguments: [Double] = {
    var generator = SeededGenerator(seed: 1)
    return generator.numbers(2000, in: -40...40) + generator.numbers(2000, in: -2...2) + [
      0, 1e-300, -1e-300, 700, -700,
    ]
  }()

  private func expectEqual(
    _ left: (Double) -> Double, _ right: (Double) -> Double, within tolerance: Double = 4e-16, _ name: Comment
  ) {
    let worst = Self.arguments.max {
      abs(left($0) - right($0)) / (1 + abs($0)) < abs(left($1) - right($1)) / (1 + abs($1))
    }
    guard let worst else { return }
    #expect(abs(left(worst) - right(worst)) <= tolerance * (1 + abs(worst)), "\(name) at \(worst)")
  }

  @Test func theSigmoidAndItsRelatives() {
    let (sigmoid, tanh, softplus) = (Activation.sigmoid, Activation.tanh, Activation.softplus)
    expectEqual(tanh.value, { 2 * sigmoid.value(2 * $0) - 1 }, "tanh x = 2σ(2x) − 1")
    expectEqual({ sigmoid.value(-$0) }, { 1 - sigmoid.value($0) }, "σ(−x) = 1 − σ(x)")
    expectEqual(sigmoid.derivative, { sigmoid.value($0) * (1 - sigmoid.value($0)) }, "σ′ = σ(1 − σ)")
    expectEqual(tanh.derivative, { 1 - tanh.value($0) * tanh.value($0) }, "tanh′ = 1 − tanh²")
    expectEqual(softplus.derivative, sigmoid.value, "softplus′ = σ")
    expectEqual({ softplus.value($0) - softplus.value(-$0) }, { $0 }, "softplus(x) − softplus(−x) = x")
  }

  @Test func gatedUnits() {
    let identities: [(Activation, (Double) -> Double)] = [
      (.silu, { $0 * Activation.sigmoid.value($0) }),
      (.mish, { $0 * Activation.tanh.value(Activation.softplus.value($0)) }),
      (.gelu, { $0 / 2 * (1 + Double.erf($0 / Double.sqrt(2))) }),
    ]
    for (activation, definition) in identities { expectEqual(activation.value, definition, "\(activation)") }
    for activation in [Activation.silu, .gelu, .geluTanh] {
      expectEqual({ activation.value($0) - activation.value(-$0) }, { $0 }, "f(x) − f(−x) = x for \(activation)")
    }
  }

  @Test func piecewiseUnits() {
    let (relu, elu, selu) = (Activation.relu, Activation.elu, Activation.selu)
    expectEqual({ relu.value($0) - relu.value(-$0) }, { $0 }, "relu(x) − relu(−x) = x")
    expectEqual(Activation.leakyReLU.value, { relu.value($0) - 0.01 * relu.value(-$0) }, "leaky ReLU")
    expectEqual(Activation.hardTanh.value, { relu.value($0 + 1) - relu.value($0 - 1) - 1 }, "hard tanh")
    expectEqual(Activation.hardSigmoid.value, { (Activation.hardTanh.value($0 / 3) + 1) / 2 }, "hard sigmoid")
    let (lambda, alpha) = (1.0507009873554805, 1.6732632423543772)
    expectEqual(
      selu.value, { $0 > 0 ? lambda * $0 : lambda * alpha * elu.value($0) }, "selu = λ(relu, α elu)")
  }
}
