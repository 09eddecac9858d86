import Neurons
import RealModule
import Testing

@Suite struct LossTests {
  private func neuron(_ weight: Double, _ activation: Activation) throws -> Network {
    try Network(layers: [Layer(weights: [[weight]], biases: [0], activation: activation)])
  }

  @Test func valuesByHand() throws {
    let data = try TrainingData(inputs: [[1], [1]], targets: [[1], [0]])
    #expect(try neuron(3, .identity).loss(.squaredError, on: data) == (4.0 / 2 + 9.0 / 2) / 2)
    let cross = try neuron(0, .sigmoid).loss(.binaryCrossEntropy, on: data)
    #expect(abs(cross - Double.log(2)) < 1e-16)
    let two = try Network(layers: [Layer(weights: [[1], [2]], biases: [0, 0], activation: .identity)])
    let classes = try TrainingData(inputs: [[1]], targets: [[0, 1]])
    #expect(abs(try two.loss(.softmaxCrossEntropy, on: classes) - Double.log(1 + .exp(-1))) < 1e-16)
  }

  /// With logits nothing is divided by an output that has rounded to 0, and nothing overflows.
  @Test func hopelessOutputsHaveAFiniteLoss() throws {
    let data = try TrainingData(inputs: [[1]], targets: [[0]])
    #expect(try neuron(1000, .sigmoid).loss(.binaryCrossEntropy, on: data) == 1000)
    #expect(try neuron(1000, .sigmoid).gradient(of: .binaryCrossEntropy, on: data).layers[0].biases == [1])
    let two = try Network(layers: [Layer(weights: [[1e4], [-1e4]], biases: [0, 0], activation: .identity)])
    let classes = try TrainingData(inputs: [[1]], targets: [[0, 1]])
    #expect(try two.loss(.softmaxCrossEntropy, on: classes) == 2e4)
  }

  @Test func twoClassesBySoftmaxOrByOneSigmoid() throws {
    var generator = SeededGenerator(seed: 1)
    for w in generator.numbers(20, in: -5...5) {
      let data = try TrainingData(inputs: [[1]], targets: [[0.3]])
      let pair = try TrainingData(inputs: [[1]], targets: [[0.7, 0.3]])
      let two = try Network(layers: [Layer(weights: [[0], [w]], biases: [0, 0], activation: .identity)])
      let one = try neuron(w, .sigmoid).loss(.binaryCrossEntropy, on: data)
      #expect(abs(one - (try two.loss(.softmaxCrossEntropy, on: pair))) < 1e-14)
    }
  }

  @Test func softmaxTargetsSumToOne() throws {
    let two = try Network(layers: [Layer(weights: [[0], [1]], biases: [0, 0], activation: .identity)])
    let data = try TrainingData(inputs: [[1]], targets: [[0.5, 0.6]])
    #expect { try two.loss(.softmaxCrossEntropy, on: data) } throws: {
      "\($0)" == "the sum of the targets of sample 1 is 1.1; it must be 1 for softmax-cross-entropy"
    }
  }
}
