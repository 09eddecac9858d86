import Neurons
import Testing

@Suite struct LinearRegionsTests {
  @Test(arguments: 1...12)
  func theTentHasTwoToTheKPieces(_ k: Int) throws {
    let tent = try TentMap(compositions: k)
    let pieces = try tent.network().linearPieces(from: 0, to: 1)
    #expect(pieces == tent.pieces(from: 0, to: 1))
    #expect(pieces.count == 1 << k)
  }

  @Test(arguments: 0..<30)
  func piecesAreTheNetwork(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let activations: [Activation] = [.relu, .leakyReLU, .hardTanh, .hardSigmoid, .prelu]
    let activation = activations[Int(seed) % activations.count]
    let plain = try Network(
      sizes: [1, 6, 5, 1], activation: activation, output: .identity, initialiser: .he, using: &generator)
    let network = try Network(
      layers: plain.layers.map {
        try Layer(weights: $0.weights, biases: generator.numbers($0.neuronCount), activation: $0.activation)
      })
    let pieces = try network.linearPieces(from: -3, to: 3)
    #expect(pieces.first?.lower == -3 && pieces.last?.upper == 3)
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.upper == $1.lower })
    for piece in pieces {
      for t in [0.01, 0.3, 0.5, 0.99] {
        let x = piece.lower + t * (piece.upper - piece.lower)
        #expect(abs(piece.value(at: x) - (try network.output([x])[0])) < 1e-9)
      }
    }
    // One hidden layer of n neurons has at most n + 1 pieces for each kink.
    let shallow = try Network(layers: [
      network.layers[0], Layer(weights: [generator.numbers(6)], biases: [0], activation: .identity),
    ])
    #expect(try shallow.linearPieces(from: -9, to: 9).count <= 6 * activation.kinks.count + 1)
  }

  @Test func aSumOfUnitsHasItsBreakpoints() throws {
    let sum = try ReLUSumTests.handPicked()
    let pieces = try sum.network().linearPieces(from: -2, to: 2)
    #expect(pieces.count == 7)
    #expect(zip(pieces.dropFirst(), sum.breakpoints).allSatisfy { abs($0.lower - $1) < 1e-14 })
  }

  @Test func networksWithoutStraightPieces() throws {
    let smooth = try Network(sizes: [1, 2, 1], activation: .tanh, output: .identity, seed: 1)
    #expect { try smooth.linearPieces(from: 0, to: 1) } throws: {
      "\($0)"
        == "the activation of layer 2 is tanh; it must be a function of straight pieces without jumps, such as relu"
    }
    let wide = try Network(sizes: [2, 1], activation: .relu, output: .relu, seed: 1)
    #expect(throws: NetworkError.self) { try wide.linearPieces(from: 0, to: 1) }
    let relu = try Network(sizes: [1, 1], activation: .relu, output: .relu, seed: 1)
    for (a, b) in [(1.0, 0.0), (.nan, 1), (0, .infinity)] {
      #expect(throws: NetworkError.self) { try relu.linearPieces(from: a, to: b) }
    }
    let tooMany = try TentMap(compositions: 20).network()
    #expect(throws: NetworkError.tooLarge("the number of pieces", limit: 1 << 17)) {
      try tooMany.linearPieces(from: 0, to: 1)
    }
  }
}
