import Testing

@testable import Figures

@Suite struct LearnedPerceptronFormTests {
  private func learned(_ options: String) throws -> [Double] {
    guard case .perceptron(let perceptron)? = try ModelSample.models("p: {learned-perceptron: \(options)}")["p"] else {
      return []
    }
    return perceptron.weights + [perceptron.bias]
  }

  /// Weights and bias after each correction while learning AND: the reference's trace.
  @Test(arguments: [(0, [0.0, 0, 0]), (1, [1, 1, 1]), (3, [1, 0, -1]), (7, [2, 1, -1]), (10, [2, 1, -2])])
  func learningAndStopsAfterSoManyCorrections(corrections: Int, weights: [Double]) throws {
    #expect(try learned("{targets: [0, 0, 0, 1], corrections: \(corrections)}") == weights)
  }

  @Test func withoutANumberItLearnsToTheEnd() throws {
    #expect(try learned("{targets: [0, 0, 0, 1]}") == [2, 1, -2])
    #expect(try learned("{targets: [0, 0, 0, 1], rate: 0.5}") == [1, 0.5, -1])
    #expect(try learned("{targets: [0, 1], points: [[-2], [3]]}") == [3, 1])
  }

  @Test(arguments: [
    ("{targets: [0, 1, 1, 0]}", "1:35: error: the learning rule comes to no end with these targets"),
    ("{targets: [0, 1, 1]}", "1:35: error: no truth table has 3 rows"),
    ("{targets: [0, 2]}", "1:25: error: "),
    ("{targets: []}", "1:35: error: "),
    ("{targets: [0, 1], corrections: 40}", "1:56: error: learning takes "),
    ("{targets: [0, 1], corrections: -1}", "1:56: error: learning takes "),
    ("{targets: [0, 1], rate: 0}", "1:25: error: "),
    ("{targets: [0, 1], points: [[1], [1, 2]]}", "1:25: error: "),
  ])
  func whatIsWrongIsNamedWhereItStands(options: String, message: String) throws {
    let messages = try ModelSample.messages("p: {learned-perceptron: \(options)}")
    #expect(messages.count == 1, "\(messages)")
    #expect(messages.first?.hasPrefix("figures.yml:\(message)") == true, "\(messages)")
  }
}
