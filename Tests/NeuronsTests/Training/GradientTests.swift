import Neurons
import RealModule
import Testing

@Suite struct GradientTests {
  @Test func theWorkedExampleOfTheReference() throws {
    let network = try NetworkTests.worked()
    let data = try TrainingData(inputs: [[1, 2]], targets: [[1, 0]])
    let gradient = try network.gradient(of: .squaredError, on: data)
    let table = try ReferenceTable("forward_2_3_2")
    for (name, found) in [
      ("cost", [gradient.loss]), ("delta2", gradient.deltas[0][0]), ("delta3", gradient.deltas[0][1]),
      ("dC_dW2", gradient.layers[0].weights.entries), ("dC_dW3", gradient.layers[1].weights.entries),
    ] {
      let truth = try table.numbers(where: name)
      try #require(truth.count == found.count && !truth.isEmpty)
      for (a, b) in zip(found, truth) { #expect(abs(a - b) <= 2e-16, "\(name)") }
    }
    #expect(gradient.layers.map(\.biases) == gradient.deltas[0])
    let step = Training(optimiser: .gradientDescent(rate: 0.5), epochs: 1)
    let after = try network.trained(on: data, step).history.finalLoss
    #expect(abs(after - (try table.numbers(where: "cost_after_one_step")[0])) <= 2e-16)
    #expect(try network.loss(.squaredError, on: data) == gradient.loss)
  }

  /// A random network and data that fit the loss.
  private func example(
    _ seed: UInt64, _ loss: Loss, hidden: Activation
  ) throws -> (network: Network, data: TrainingData) {
    var generator = SeededGenerator(seed: seed)
    let sizes = [2, 1 + Int(seed % 5), 3, 2]
    let output: Activation =
      switch loss {
      case .squaredError: hidden
      case .binaryCrossEntropy: .sigmoid
      case .softmaxCrossEntropy: .identity
      }
    var network = try Network(sizes: sizes, activation: hidden, output: output, using: &generator)
    network = try Network(
      layers: network.layers.map {
        try Layer(weights: $0.weights, biases: generator.numbers($0.neuronCount), activation: $0.activation)
      })
    let count = 1 + Int(seed % 7)
    let inputs = (0..<count).map { _ in generator.numbers(2) }
    let targets = (0..<count).map { _ in
      let t = Double.random(in: 0...1, using: &generator)
      return [t, 1 - t]
    }
    return (network, try TrainingData(inputs: inputs, targets: targets))
  }

  /// The network with one parameter changed.
  private func changed(_ network: Network, _ layer: Int, _ index: Int, by h: Double) throws -> Network {
    try Network(
      layers: network.layers.enumerated().map { number, old in
        guard number == layer else { return old }
        var (weights, biases) = (old.weights, old.biases)
        if index < weights.entries.count {
          weights[index / weights.columns, index % weights.columns] += h
        } else {
          biases[index - weights.entries.count] += h
        }
        return try Layer(weights: weights, biases: biases, activation: old.activation)
      })
  }

  @Test(arguments: Loss.allCases, Activation.all.filter { $0.jumps.isEmpty })
  func backpropagationAgreesWithFiniteDifferences(_ loss: Loss, _ hidden: Activation) throws {
    let h = 0x1p-17
    for seed in 0..<4 as Range<UInt64> {
      let (network, data) = try example(seed, loss, hidden: hidden)
      let gradient = try network.gradient(of: loss, on: data)
      for (layer, derivatives) in gradient.layers.enumerated() {
        for (index, found) in (derivatives.weights.entries + derivatives.biases).enumerated() {
          let up = try changed(network, layer, index, by: h).loss(loss, on: data)
          let down = try changed(network, layer, index, by: -h).loss(loss, on: data)
          #expect(abs((up - down) / (2 * h) - found) < 3e-9, "layer \(layer + 2), parameter \(index + 1)")
        }
      }
    }
  }

  /// By a complex step the derivative is exact to rounding; the forward pass here is written once more, from the formulas.
  @Test(arguments: Loss.allCases, [Activation.sigmoid, .tanh, .identity])
  func backpropagationAgreesWithTheComplexStep(_ loss: Loss, _ hidden: Activation) throws {
    let h = 1e-100
    for seed in 0..<20 as Range<UInt64> {
      let (network, data) = try example(seed, loss, hidden: hidden)
      let gradient = try network.gradient(of: loss, on: data)
      for (layer, derivatives) in gradient.layers.enumerated() {
        for (index, found) in (derivatives.weights.entries + derivatives.biases).enumerated() {
          let stepped = complexLoss(network, loss, data, step: (layer, index, h))
          #expect(abs(stepped.imaginary / h - found) < 4e-15)
          #expect(abs(stepped.real - gradient.loss) < 2e-15)
        }
      }
    }
  }

  private func complexLoss(
    _ network: Network, _ loss: Loss, _ data: TrainingData, step: (layer: Int, index: Int, h: Double)
  ) -> Complex {
    var total = Complex(real: 0)
    for (x, t) in zip(data.inputs, data.targets) {
      var signal = x.map { Complex(real: $0) }
      for (number, layer) in network.layers.enumerated() {
        signal = (0..<layer.neuronCount).map { j in
          var z = Complex(real: 0)
          func parameter(_ value: Double, _ index: Int) -> Complex {
            Complex(real: value, imaginary: step.layer == number && step.index == index ? step.h : 0)
          }
          for k in 0..<layer.inputCount {
            z = z + parameter(layer.weights[j, k], j * layer.inputCount + k) * signal[k]
          }
          z = z + parameter(layer.biases[j], layer.weights.entries.count + j)
          switch layer.activation {
          case .sigmoid: return Complex(real: 1) / (Complex(real: 1) + .exp(Complex(real: 0) - z))
          case .tanh:
            let e = Complex.exp(z + z)
            return (e - Complex(real: 1)) / (e + Complex(real: 1))
          default: return z
          }
        }
      }
      switch loss {
      case .squaredError:
        for (a, t) in zip(signal, t) {
          let error = a - Complex(real: t)
          total = total + error * error * Complex(real: 0.5)
        }
      case .binaryCrossEntropy:
        for (a, t) in zip(signal, t) {
          total = total - Complex(real: t) * .log(a) - Complex(real: 1 - t) * .log(Complex(real: 1) - a)
        }
      case .softmaxCrossEntropy:
        let sum = signal.reduce(Complex(real: 0)) { $0 + .exp($1) }
        for (z, t) in zip(signal, t) { total = total - Complex(real: t) * (z - .log(sum)) }
      }
    }
    return total * Complex(real: 1 / Double(data.count))
  }

  @Test func dataThatDoNotFitAreNamed() throws {
    let network = try Network(sizes: [2, 3, 1], activation: .tanh, output: .sigmoid, seed: 1)
    func message(_ inputs: [[Double]], _ targets: [[Double]], _ loss: Loss = .squaredError) -> String {
      do {
        _ = try network.gradient(of: loss, on: TrainingData(inputs: inputs, targets: targets))
        return "no error"
      } catch { return "\(error)" }
    }
    #expect(message([[1]], [[1]]) == "1 inputs were given where 2 are expected")
    #expect(message([[1, 2]], [[1, 2]]) == "2 target values were given where the network has 1 outputs")
    #expect(
      message([[1, 2]], [[1]], .softmaxCrossEntropy)
        == "the activation of the last layer is sigmoid; it must be identity for the loss softmax-cross-entropy")
    #expect(
      message([[1, 2]], [[2]], .binaryCrossEntropy)
        == "a target of sample 1 is 2.0; it must be from 0 to 1 for cross-entropy")
    let steps = try Network(sizes: [1, 1], activation: .step, output: .step, seed: 1)
    #expect {
      try steps.gradient(of: .squaredError, on: TrainingData(inputs: [[1]], targets: [[1]]))
    } throws: { "\($0)".hasPrefix("the activation of layer 2 is step; it must be a function without jumps") }
  }
}
