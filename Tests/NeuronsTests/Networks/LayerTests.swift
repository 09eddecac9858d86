import Neurons
import Testing

@Suite struct LayerTests {
  @Test func netInputsAreWeightedSumsPlusBias() throws {
    let layer = try Layer(weights: [[1, 2], [3, 4], [5, 6]], biases: [0.5, -0.5, 0], activation: .relu)
    #expect(try layer.netInputs([1, -1]) == [-0.5, -1.5, -1])
    #expect(try layer.output([-1, 1]) == [1.5, 0.5, 1])
    #expect(layer.parameterCount == 9 && layer.inputCount == 2 && layer.neuronCount == 3)
    #expect(layer.thresholds == [-0.5, 0.5, 0])
  }

  @Test func aThresholdIsABiasWithTheOppositeSign() throws {
    let layer = try Layer(weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5], activation: .step)
    #expect(layer.biases == [-0.5, -0.5])
    #expect(try layer.output([1, 0]) == [1, 0])
  }

  @Test func aStepLayerAgreesWithPerceptrons() throws {
    for seed in 0..<30 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let weights = (0..<3).map { _ in generator.numbers(4) }
      let thresholds = generator.numbers(3)
      let layer = try Layer(weights: weights, thresholds: thresholds, activation: .step)
      let x = generator.numbers(4)
      for j in 0..<3 {
        let perceptron = try Perceptron(weights: weights[j], threshold: thresholds[j])
        #expect(try layer.output(x)[j] == Double(perceptron.output(x)))
      }
    }
  }

  @Test func errorsNameTheShapes() throws {
    func message(_ weights: [[Double]], _ biases: [Double]) -> String {
      do {
        _ = try Layer(weights: weights, biases: biases, activation: .tanh)
        return "no error"
      } catch {
        return error.description
      }
    }
    #expect(message([], []) == "a layer with weights of shape 0×0 has no neurons or no inputs")
    #expect(message([[], []], [0, 0]) == "a layer with weights of shape 2×0 has no neurons or no inputs")
    #expect(message([[1, 2], [3]], [0, 0]) == "row 2 of the weights has 1 numbers where the first has 2")
    #expect(message([[1], [2]], [0]) == "2 neurons have 1 biases or thresholds")
    #expect(message([[1, .nan]], [0]) == "weight (1, 2) is nan")
    #expect(message([[1, 2]], [-.infinity]) == "bias 1 is -inf")
    let layer = try Layer(weights: [[1, 2]], biases: [0], activation: .tanh)
    #expect { try layer.output([1]) } throws: { "\($0)" == "1 inputs were given where 2 are expected" }
  }
}
