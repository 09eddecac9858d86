import Neurons
import Testing

@Suite struct PerceptronLearningTests {
  private let points: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]

  @Test func theReferenceTraceOfAnd() throws {
    let history = try PerceptronLearning().learn(points, targets: [0, 0, 0, 1])
    let rows = try ReferenceTable("perceptron_and_trace").rows.map { $0.compactMap(Double.init) }
    try #require(rows.count == history.presentations.count)
    for (row, step) in zip(rows, history.presentations) {
      let found =
        [Double(step.epoch), Double(step.sample)] + step.input + [Double(step.target), step.netInput]
        + [Double(step.output), Double(step.error)] + step.weights + [step.bias, Double(step.corrections)]
      #expect(found == row)
    }
    #expect(history.cleanEpoch == 6 && history.isConverged && history.corrections == 10)
  }

  @Test func xorIsNeverLearned() throws {
    let history = try PerceptronLearning(maximumEpochs: 6).learn(points, targets: [0, 1, 1, 0])
    #expect(!history.isConverged && history.presentations.count == 24)
  }

  /// Novikoff's theorem: from zero there are at most (R / γ)² corrections, with the bias as a weight of an input 1.
  @Test(arguments: 0..<60)
  func correctionsStayBelowTheBound(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = 1 + Int(seed % 4)
    let teacher = try Perceptron(weights: generator.numbers(count), threshold: generator.numbers(1, in: -0.5...0.5)[0])
    var inputs: [[Double]] = []
    while inputs.count < 25 {
      let x = generator.numbers(count)
      if abs(try teacher.netInput(x)) > 0.05 { inputs.append(x) }
    }
    let targets = try inputs.map { try teacher.output($0) }
    let history = try PerceptronLearning(rate: 0.7, maximumEpochs: 20_000).learn(inputs, targets: targets)
    #expect(history.isConverged)
    let learned = try Perceptron(weights: history.weights, bias: history.bias)
    #expect(try inputs.map { try learned.output($0) } == targets)
    let bound = try ConvergenceBound(inputs, targets: targets, separatedBy: teacher)
    #expect(history.corrections <= bound.corrections)
    let norm = teacher.weights.reduce(teacher.bias * teacher.bias) { $0 + $1 * $1 }.squareRoot()
    #expect(abs(bound.margin - (try teacher.margin(over: inputs)) / norm) < 1e-12)
  }

  @Test func conventionsDifferAtZeroOnly() throws {
    let learning = PerceptronLearning(convention: .atOrAbove)
    let first = try learning.learn(points, targets: [0, 0, 0, 1]).presentations[0]
    #expect(first.netInput == 0 && first.output == 1 && first.error == -1)
  }

  @Test func dataThatCannotBeLearnedFrom() throws {
    let learning = PerceptronLearning()
    #expect(throws: PerceptronError.noPoints) { try learning.learn([], targets: []) }
    #expect(throws: PerceptronError.noWeights) { try learning.learn([[]], targets: [1]) }
    #expect(throws: PerceptronError.dataCount(inputs: 1, targets: 2)) { try learning.learn([[1]], targets: [1, 0]) }
    #expect(throws: PerceptronError.inputCount(1, expected: 2)) {
      try learning.learn([[1, 2], [1]], targets: [1, 0])
    }
    #expect(throws: PerceptronError.invalidTarget(2, position: 1)) { try learning.learn([[1]], targets: [2]) }
    #expect { try learning.learn([[1], [.nan]], targets: [0, 1]) } throws: {
      "\($0)" == "point 2 of the perceptron is nan"
    }
    let start = try Perceptron(weights: [1, 2], bias: 0)
    #expect(throws: PerceptronError.inputCount(1, expected: 2)) { try learning.learn([[1]], targets: [1], from: start) }
    for rate in [0, -1, .nan, .infinity] {
      #expect { try PerceptronLearning(rate: rate).learn([[1]], targets: [1]) } throws: {
        "\($0)" == "the learning rate is \(rate); it must be positive"
      }
    }
    for epochs in [Int.min, 0, Int.max] {
      #expect { try PerceptronLearning(maximumEpochs: epochs).learn([[1]], targets: [1]) } throws: {
        "\($0)" == "the number of epochs is \(epochs); it must be from 1 to 1000000"
      }
    }
  }
}
