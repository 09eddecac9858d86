import Neurons
import Testing

@Suite struct InitialiserTests {
  @Test(arguments: [Initialiser.xavier, .he])
  func weightsFillTheirInterval(_ initialiser: Initialiser) throws {
    let network = try Network(
      sizes: [30, 50, 20], activation: .relu, output: .identity, initialiser: initialiser, seed: 7)
    for layer in network.layers {
      let bound = initialiser.bound(inputs: layer.inputCount, neurons: layer.neuronCount)
      let weights = layer.weights.entries
      #expect(weights.allSatisfy { abs($0) <= bound } && layer.biases.allSatisfy { $0 == 0 })
      let mean = weights.reduce(0, +) / Double(weights.count)
      let variance = weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)
      #expect(abs(mean) < 0.05 * bound && abs(variance - bound * bound / 3) < 0.05 * bound * bound)
    }
    #expect(network.layers[0].activation == .relu && network.layers[1].activation == .identity)
  }

  @Test func boundsAreThoseOfTheSources() {
    #expect(Initialiser.xavier.bound(inputs: 2, neurons: 4) == 1)
    #expect(Initialiser.he.bound(inputs: 6, neurons: 99) == 1)
  }

  /// A figure made with this seed must never change.
  @Test func aSeedDeterminesEveryBit() throws {
    let network = try Network(sizes: [2, 2, 1], activation: .tanh, output: .sigmoid, seed: 1)
    #expect(network == (try Network(sizes: [2, 2, 1], activation: .tanh, output: .sigmoid, seed: 1)))
    #expect(network != (try Network(sizes: [2, 2, 1], activation: .tanh, output: .sigmoid, seed: 2)))
    var generator = SeededGenerator(seed: 1_234_567)
    let published: [UInt64] = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
    #expect((0..<3).map { _ in generator.next() } == published)
  }

  @Test func shapesThatCannotBe() {
    func message(_ sizes: [Int]) -> String {
      do {
        _ = try Network(sizes: sizes, activation: .tanh, output: .tanh, seed: 0)
        return "no error"
      } catch { return error.description }
    }
    #expect(message([]) == "a network needs at least one layer with weights")
    #expect(message([3]) == "a network needs at least one layer with weights")
    #expect(message([2, 0, 1]) == "a layer with weights of shape 0×2 has no neurons or no inputs")
    #expect(message([-1, 2]) == "a layer with weights of shape 2×-1 has no neurons or no inputs")
    #expect(message([.max, .max]).hasPrefix("a layer of shape"))
    #expect(message([10_000, 10_000]) == "a layer of shape 10000×10000 passes the limit of 10000000")
    #expect(message([1, 3_000_000, 2]) == "the number of weights and biases passes the limit of 10000000")
  }
}
