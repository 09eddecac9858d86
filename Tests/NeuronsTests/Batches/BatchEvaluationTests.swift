import Neurons
import Testing

@Suite struct BatchEvaluationTests {
  @Test(arguments: 0..<38)
  func manyOutputsAreTheSingleOnes(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let activation = Activation.all[Int(seed) % Activation.all.count]
    let sizes = (0..<3).map { _ in Int.random(in: 1...9, using: &generator) }
    let network = try Network(sizes: sizes, activation: activation, output: .identity, using: &generator)
    for count in [0, 1, 3, 4, 5, 17, 256, 257, 300] {
      let inputs = (0..<count).map { _ in generator.numbers(sizes[0], in: -4...4) }
      let outputs = try network.outputs(inputs)
      try #require(outputs.count == count)
      for (x, y) in zip(inputs, outputs) {
        let single = try network.output(x)
        #expect(zip(y, single).allSatisfy { abs($0 - $1) <= 1e-14 * (1 + abs($1)) })
      }
    }
  }

  /// With the same activation formula, a sum is made in the same order as for one sample: the same bits.
  @Test func reluNetworksGiveTheSameBits() throws {
    let network = try Network(sizes: [3, 8, 8, 2], activation: .relu, output: .identity, seed: 5)
    var generator = SeededGenerator(seed: 6)
    let inputs = (0..<99).map { _ in generator.numbers(3) }
    #expect(try network.outputs(inputs) == inputs.map { try network.output($0) })
  }

  @Test func inputsOfAnotherLengthAreRefused() throws {
    let network = try Network(sizes: [2, 1], activation: .relu, output: .tanh, seed: 1)
    #expect(throws: NetworkError.inputCount(3, expected: 2)) { try network.outputs([[1, 2], [1, 2, 3]]) }
    #expect(throws: NetworkError.inputCount(0, expected: 2)) { try network.outputs([[]]) }
  }
}
