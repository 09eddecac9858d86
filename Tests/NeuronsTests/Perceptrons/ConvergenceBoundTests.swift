import Neurons
import Testing

@Suite struct ConvergenceBoundTests {
  private let corners: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]

  /// For AND the widest margin is 1/√17 with R² = 3, so at most 51 corrections; for OR 1/3, so 27.
  @Test(arguments: [([2.0, 2], -3.0, [0, 0, 0, 1], 51), ([2, 2], -1, [0, 1, 1, 1], 27)])
  func theBoundOfTheGates(weights: [Double], bias: Double, targets: [Int], corrections: Int) throws {
    let bound = try ConvergenceBound(corners, targets: targets, separatedBy: Perceptron(weights: weights, bias: bias))
    #expect(bound.corrections == corrections)
    #expect(abs(bound.radius * bound.radius - 3) < 1e-15)
    #expect(try PerceptronLearning().learn(corners, targets: targets).corrections <= corrections)
  }

  @Test func whatDoesNotSeparateGivesNoBound() throws {
    func bound(_ weights: [Double], _ bias: Double, _ targets: [Int]) throws {
      _ = try ConvergenceBound(corners, targets: targets, separatedBy: Perceptron(weights: weights, bias: bias))
    }
    // XOR has no separator; on its boundary a point is not separated strictly.
    #expect(throws: PerceptronError.doesNotSeparate(position: 4)) { try bound([1, 1], -0.5, [0, 1, 1, 0]) }
    #expect(throws: PerceptronError.doesNotSeparate(position: 3)) { try bound([2, 1], -2, [0, 0, 0, 1]) }
    #expect(throws: PerceptronError.noBoundary) { try bound([0, 0], 0, [0, 0, 0, 1]) }
    #expect(throws: PerceptronError.inputCount(2, expected: 3)) { try bound([1, 1, 1], 0, [0, 0, 0, 1]) }
    #expect(throws: PerceptronError.noPoints) {
      try ConvergenceBound([], targets: [], separatedBy: Perceptron(weights: [1], bias: 0))
    }
  }

  @Test func aHairsBreadthGivesALargeNumber() throws {
    let narrow = try Perceptron(weights: [1], threshold: 1e-200)
    #expect(try ConvergenceBound([[0]], targets: [0], separatedBy: narrow).corrections == .max)
  }
}
