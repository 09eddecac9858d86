import Neurons
import Testing

@Suite struct NetworkTests {
  /// The worked example of the lesson: 2-3-2, sigmoid in both layers.
  static func worked() throws -> Network {
    try Network(layers: [
      Layer(weights: [[0.1, 0.2], [-0.3, 0.4], [0.5, -0.6]], biases: [0.1, -0.2, 0.3], activation: .sigmoid),
      Layer(weights: [[0.7, -0.8, 0.9], [-0.4, 0.5, 0.6]], biases: [-0.1, 0.2], activation: .sigmoid),
    ])
  }

  @Test func theForwardPassOfTheReference() throws {
    let pass = try Self.worked().forward([1, 2])
    let table = try ReferenceTable("forward_2_3_2")
    for (name, found) in [
      ("a1", pass.input), ("z2", pass.netInputs[0]), ("a2", pass.activations[0]), ("z3", pass.netInputs[1]),
      ("a3", pass.output), ("softmax_of_z3", try Softmax.probabilities(pass.netInputs[1])),
    ] {
      let truth = try table.numbers(where: name)
      try #require(truth.count == found.count)
      for (a, b) in zip(found, truth) { #expect(abs(a - b) <= 4e-16, "\(name)") }
    }
  }

  @Test func xorOfStepNeurons() throws {
    let xor = try Network(layers: [
      Layer(weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5], activation: .step),
      Layer(weights: [[1, 1]], thresholds: [0.5], activation: .step),
    ])
    let points = try #require(BooleanPoints.all(2))
    #expect(try points.map { try xor.output($0) } == [[0], [1], [1], [0]])
    #expect(xor.sizes == [2, 2, 1] && xor.parameterCount == 9)
  }

  @Test func twoLinearLayersAreOne() throws {
    let deep = try Network(layers: [
      Layer(weights: [[1, 2], [0, -1]], biases: [1, -2], activation: .identity),
      Layer(weights: [[3, -1], [1, 1]], biases: [0, 4], activation: .identity),
    ])
    let flat = try Network(layers: [Layer(weights: [[3, 7], [1, 1]], biases: [5, 3], activation: .identity)])
    for x in [[1.0, 2], [-3, 0.5]] { #expect(try deep.output(x) == flat.output(x)) }
  }

  @Test(arguments: 0..<30)
  func outputAndForwardAgree(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<4).map { _ in Int.random(in: 1...6, using: &generator) }
    let layers = try zip(sizes, sizes.dropFirst()).map { inputs, neurons in
      try Layer(
        weights: (0..<neurons).map { _ in generator.numbers(inputs) }, biases: generator.numbers(neurons),
        activation: Activation.all[Int(seed) % Activation.all.count])
    }
    let network = try Network(layers: layers)
    let x = generator.numbers(sizes[0])
    let pass = try network.forward(x)
    #expect(try network.output(x) == pass.output)
    #expect(pass.activations.map(\.count) == Array(sizes.dropFirst()))
    #expect(network.sizes == sizes)
  }

  @Test func layersThatDoNotFitAreNamed() throws {
    #expect(throws: NetworkError.noLayers) { try Network(layers: []) }
    let first = try Layer(weights: [[1, 2], [3, 4]], biases: [0, 0], activation: .relu)
    let second = try Layer(weights: [[1, 2, 3]], biases: [0], activation: .relu)
    #expect { try Network(layers: [first, second]) } throws: {
      "\($0)" == "layer 3 has weights of shape 1×3 (neurons×inputs) but gets 2 inputs"
    }
    let network = try Network(layers: [first])
    #expect(throws: NetworkError.inputCount(3, expected: 2)) { try network.forward([1, 2, 3]) }
    #expect(throws: NetworkError.inputCount(0, expected: 2)) { try network.output([]) }
  }
}
