import Neurons
import Testing

@Suite struct SeparabilityTests {
  @Test(arguments: 0..<16)
  func allFunctionsOfTwoInputs(_ function: Int) throws {
    let table = (0..<4).map { (function >> (3 - $0)) & 1 }
    switch try Separability.decide(table) {
    case .separable(let perceptron):
      #expect(try perceptron.truthTable() == table)
      #expect(table != [0, 1, 1, 0] && table != [1, 0, 0, 1])
    case .inseparable(let contradiction):
      #expect(table == [0, 1, 1, 0] || table == [1, 0, 0, 1])
      #expect(contradiction.inequalities.count == 4)
    }
  }

  @Test func theProofForXor() throws {
    guard case .inseparable(let proof) = try Separability.decide([0, 1, 1, 0]) else {
      Issue.record("XOR was called separable")
      return
    }
    #expect(proof.inequalities == ["w2 > θ", "w1 > θ", "0 ≤ θ", "w1 + w2 ≤ θ"])
  }

  /// 4, 14 and 104 threshold functions of one, two and three inputs (S. Muroga, 1971).
  @Test(arguments: [(1, 4), (2, 14), (3, 104)])
  func theNumberOfThresholdFunctions(_ dimension: Int, _ expected: Int) throws {
    let rows = 1 << dimension
    var count = 0
    for function in 0..<(1 << rows) {
      let table = (0..<rows).map { (function >> $0) & 1 }
      switch try Separability.decide(table) {
      case .separable(let perceptron):
        count += 1
        #expect(try perceptron.truthTable() == table)
      case .inseparable(let proof):
        let sum = { (points: [[Double]]) in (0..<dimension).map { k in points.reduce(0) { $0 + $1[k] } } }
        #expect(sum(proof.firing) == sum(proof.silent))
      }
    }
    #expect(count == expected)
  }

  @Test(arguments: 0..<20)
  func functionsOfSixInputsThatAPerceptronComputes(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let teacher = try Perceptron(
      weights: generator.numbers(6).map { ($0 * 6).rounded() }, threshold: generator.numbers(1)[0].rounded() + 0.5)
    let table = try teacher.truthTable()
    guard case .separable(let found) = try Separability.decide(table) else {
      Issue.record("a perceptron’s own function was called inseparable")
      return
    }
    #expect(try found.truthTable() == table)
  }

  @Test func whatIsNoTruthTable() {
    for count in [0, 1, 3, 5, 128] {
      #expect(throws: PerceptronError.truthTableCount(count)) {
        try Separability.decide(Array(repeating: 0, count: count))
      }
    }
    #expect(throws: PerceptronError.invalidTarget(7, position: 2)) { try Separability.decide([0, 7]) }
  }
}
