import Neurons
import Testing

@Suite struct PerceptronTests {
  @Test(arguments: [
    ([0.5, 0.5], 0.7, [0, 0, 0, 1], 0.2), ([0.5, 0.5], 0.2, [0, 1, 1, 1], 0.2),
    ([-0.5, -0.5], -0.7, [1, 1, 1, 0], 0.2), ([-0.5, -0.5], -0.2, [1, 0, 0, 0], 0.2),
  ])
  func theGatesOfTheLesson(_ weights: [Double], _ threshold: Double, _ table: [Int], _ margin: Double) throws {
    let gate = try Perceptron(weights: weights, threshold: threshold)
    #expect(try gate.truthTable() == table)
    let points = try #require(BooleanPoints.all(2))
    #expect(abs(try gate.margin(over: points) - margin) < 1e-15)
    #expect(abs(try gate.geometricMargin(over: points) - margin / 0.5.squareRoot()) < 1e-15)
  }

  @Test func itFiresStrictlyAboveItsThreshold() throws {
    let perceptron = try Perceptron(weights: [1], threshold: 0.5)
    #expect(try perceptron.output([0.5]) == 0)
    #expect(try perceptron.output([(0.5).nextUp]) == 1)
    #expect(try Perceptron(weights: [1], bias: -0.5) == perceptron)
    #expect(perceptron.bias == -0.5)
  }

  /// The sign of z, the output and the side of the boundary agree, however close the point is.
  @Test(arguments: 0..<40)
  func netInputOutputAndDistanceAgree(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = 1 + Int(seed % 5)
    let perceptron = try Perceptron(weights: generator.numbers(count), threshold: generator.numbers(1)[0])
    for _ in 0..<50 {
      let x = generator.numbers(count, in: -3...3)
      let z = try perceptron.netInput(x)
      #expect(try perceptron.output(x) == (z > 0 ? 1 : 0))
      let distance = try perceptron.signedDistance(x)
      #expect((distance > 0) == (z > 0))
      let norm = perceptron.weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let foot = zip(x, perceptron.weights).map { $0 - distance * $1 / norm }
      #expect(abs(try perceptron.netInput(foot)) < 1e-14, "the foot of the perpendicular lies on the boundary")
    }
  }

  @Test func distancesNeitherOverflowNorVanish() throws {
    for scale in [1e-300, 1e300] {
      let perceptron = try Perceptron(weights: [3 * scale, 4 * scale], threshold: 0)
      #expect(abs(try perceptron.signedDistance([1, 0]) - 0.6) < 1e-15)
    }
  }

  @Test func whatIsNoPerceptron() throws {
    #expect(throws: PerceptronError.noWeights) { try Perceptron(weights: [], threshold: 0) }
    #expect { try Perceptron(weights: [1, .nan], threshold: 0) } throws: {
      "\($0)" == "weight 2 of the perceptron is nan"
    }
    #expect { try Perceptron(weights: [1], bias: .infinity) } throws: { "\($0)" == "the bias of the perceptron is inf" }
    let perceptron = try Perceptron(weights: [0, 0], threshold: 0)
    #expect(throws: PerceptronError.inputCount(3, expected: 2)) { try perceptron.output([1, 2, 3]) }
    #expect(throws: PerceptronError.noBoundary) { try perceptron.signedDistance([1, 2]) }
    #expect(throws: PerceptronError.noPoints) { try perceptron.margin(over: []) }
    #expect(throws: PerceptronError.noPoints) { try perceptron.geometricMargin(over: []) }
    let wide = try Perceptron(weights: Array(repeating: 1, count: 17), threshold: 0)
    #expect(throws: PerceptronError.tooManyInputs(17)) { try wide.truthTable() }
  }
}
