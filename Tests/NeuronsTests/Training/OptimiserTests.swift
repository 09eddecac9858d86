import Neurons
import Testing

/// Steps on a linear neuron with one weight, worked out beside it: a = w x with x = 1, t = 0, so the gradient is w.
@Suite struct OptimiserTests {
  private func weights(_ optimiser: Optimiser, steps: Int) throws -> [Double] {
    let neuron = try Network(layers: [Layer(weights: [[1]], biases: [0], activation: .identity)])
    // The bias gets the same gradient as the weight; with the input −1 and +1 its gradients cancel.
    let data = try TrainingData(inputs: [[1], [-1]], targets: [[0], [0]])
    let training = Training(optimiser: optimiser, epochs: steps, snapshotEpochs: Set(0...steps))
    return try neuron.trained(on: data, training).history.snapshots.map { $0.network.layers[0].weights.entries[0] }
  }

  @Test func gradientDescent() throws {
    #expect(try weights(.gradientDescent(rate: 0.5), steps: 3) == [1, 0.5, 0.25, 0.125])
  }

  @Test func momentum() throws {
    #expect(try weights(.momentum(rate: 0.5, decay: 0.5), steps: 3) == [1, 0.5, 0, -0.25])
  }

  @Test func adam() throws {
    var (w, m, v) = (1.0, 0.0, 0.0)
    var expected = [w]
    for step in 1...4 {
      (m, v) = (0.9 * m + 0.1 * w, 0.999 * v + 0.001 * w * w)
      let (b1, b2) = ((1...step).reduce(1) { p, _ in p * 0.9 }, (1...step).reduce(1) { p, _ in p * 0.999 })
      w -= 0.1 * (m / (1 - b1)) / ((v / (1 - b2)).squareRoot() + 1e-8)
      expected.append(w)
    }
    let found = try weights(.adam(rate: 0.1), steps: 4)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-14 } && found.count == 5)
  }
}
