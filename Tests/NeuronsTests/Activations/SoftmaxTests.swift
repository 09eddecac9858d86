import Neurons
import RealModule
import Testing

@Suite struct SoftmaxTests {
  @Test func theReferenceTable() throws {
    for row in try ReferenceTable("softmax").rows {
      let temperature = try #require(Double(row[1]))
      let scores = row[2].split(separator: " ").compactMap { Double($0) }
      let expected = row[3].split(separator: " ").compactMap { Double($0) }
      let computed = try Softmax.probabilities(scores, temperature: temperature)
      try #require(computed.count == expected.count)
      for (p, truth) in zip(computed, expected) { #expect(ulps(p, from: truth) <= 2, "\(row[0])") }
      let logarithms = try Softmax.logProbabilities(scores, temperature: temperature)
      for (l, truth) in zip(logarithms, expected) where truth > 0 {
        #expect(abs(l - Double.log(truth)) <= 4e-16 * (1 + abs(l)), "\(row[0])")
      }
    }
  }

  @Test(arguments: 0..<50)
  func probabilitiesSumToOneAndIgnoreAShift(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scores = generator.numbers(Int(seed) + 1, in: -20...20).map { ($0 * 1024).rounded() / 1024 }
    let p = try Softmax.probabilities(scores)
    #expect(abs(p.reduce(0, +) - 1) <= 1e-15 * Double(p.count))
    #expect(try Softmax.probabilities(scores.map { $0 + 4096 }) == p)
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    #expect(zip(order, order.dropFirst()).allSatisfy { p[$0] <= p[$1] })
  }

  @Test(arguments: 0..<20)
  func theJacobianIsTheDerivativeAndItsRowsSumToZero(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scores = generator.numbers(4, in: -3...3)
    let temperature = 0.5 + Double(seed) / 4
    let jacobian = try Softmax.jacobian(scores, temperature: temperature)
    let h = 0x1p-17
    for j in scores.indices {
      var (up, down) = (scores, scores)
      up[j] += h
      down[j] -= h
      let high = try Softmax.probabilities(up, temperature: temperature)
      let low = try Softmax.probabilities(down, temperature: temperature)
      for i in scores.indices { #expect(abs((high[i] - low[i]) / (2 * h) - jacobian[i, j]) < 1e-9) }
    }
    for row in jacobian.nested { #expect(abs(row.reduce(0, +)) < 1e-16) }
  }

  @Test func logSumExpDoesNotOverflow() throws {
    #expect(try Softmax.logSumExp([1000, 1000]) == 1000 + Double.log(2))
    #expect(try Softmax.logSumExp([-1e308, 0]) == 0)
    #expect(try Softmax.logProbabilities([0, 2000])[0] == -2000)
  }

  @Test func whatHasNoSoftmax() throws {
    #expect(throws: SoftmaxError.noScores) { try Softmax.probabilities([]) }
    #expect(throws: SoftmaxError.invalidScore(.infinity, position: 2)) { try Softmax.probabilities([0, .infinity]) }
    #expect(throws: SoftmaxError.self) { try Softmax.logSumExp([.nan]) }
    #expect(throws: SoftmaxError.noFiniteScore) { try Softmax.jacobian([-.infinity, -.infinity]) }
    for temperature in [0, -1, .infinity, .nan] {
      #expect(throws: SoftmaxError.self) { try Softmax.probabilities([1, 2], temperature: temperature) }
    }
    #expect(try Softmax.probabilities([-.infinity, 3]) == [0, 1])
    #expect(try Softmax.probabilities([7]) == [1])
  }
}
