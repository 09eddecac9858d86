import Neurons
import Testing

@Suite struct JacobianTests {
  /// A chain of neurons, one in each layer, all with the same net input.
  private func chain(_ activation: Activation, _ layers: Int, at z: Double, weight: Double) throws -> Network {
    let step = z - weight * activation.value(z)
    return try Network(
      layers: (0..<layers).map { try Layer(weights: [[weight]], biases: [$0 == 0 ? 0 : step], activation: activation) })
  }

  @Test func theFactorsOfTheReference() throws {
    let columns: [(Activation, z: Double, weight: Double)] = [
      (.sigmoid, 0, 1), (.sigmoid, 2, 1), (.tanh, 1, 1), (.tanh, 2, 1), (.relu, 1, 1), (.relu, 1, 1.5), (.relu, 1, 0.5),
    ]
    let table = try ReferenceTable("gradient_factors")
    #expect(table.rows.count == 8)
    for row in table.rows {
      let numbers = row.compactMap(Double.init)
      try #require(numbers.count == 8)
      let layers = try #require(Int(row[0]))
      for (column, truth) in zip(columns, numbers.dropFirst()) {
        let (activation, z, weight) = column
        let factor = activation.gradientFactor(layers: layers, at: z, weight: weight)
        #expect(abs(factor - truth) <= 1e-14 * truth, "\(activation) at \(z), \(layers) layers")
        let network = try chain(activation, layers, at: z, weight: weight)
        let product = try network.jacobian(at: [z / weight])[0, 0]
        #expect(abs(product - truth) <= 1e-12 * truth, "a network of \(layers) layers of \(activation)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func itIsTheDerivativeOfTheOutput(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let network = try Network(sizes: [3, 4, 5, 2], activation: .gelu, output: .tanh, using: &generator)
    let x = generator.numbers(3)
    let jacobian = try network.jacobian(at: x)
    #expect(jacobian.shape == "2×3")
    let h = 0x1p-17
    for k in 0..<3 {
      var (up, down) = (x, x)
      up[k] += h
      down[k] -= h
      let (high, low) = (try network.output(up), try network.output(down))
      for j in 0..<2 { #expect(abs((high[j] - low[j]) / (2 * h) - jacobian[j, k]) < 1e-9) }
    }
  }

  @Test func edges() throws {
    #expect(Activation.sigmoid.gradientFactor(layers: 0, at: 3) == 1)
    #expect(Activation.sigmoid.gradientFactor(layers: -1, at: 3).isNaN)
    #expect(Activation.sigmoid.gradientFactor(layers: .max, at: 0) == 0)
    let network = try Network(sizes: [2, 1], activation: .tanh, output: .tanh, seed: 1)
    #expect(throws: NetworkError.inputCount(1, expected: 2)) { try network.jacobian(at: [1]) }
  }
}
