import Testing

@testable import Neurons

@Suite struct LeastSquaresTests {
  private let f = { (x: Double) in x * x * x + x * x - x - 1 }

  /// The reference fitted at 400 001 points and measured there.
  @Test func theRefittedUnitsOfTheReference() throws {
    let row = try #require(
      try ReferenceTable("approximation_errors").rows.first { $0[0] == "six_relu_refitted_output" })
    let fitted = try ReLUSumTests.handPicked().refitted(to: f, from: -2, to: 2, points: 400_001)
    let weights = [-0.709169, -1.112158, -1.014073, 1.405348, 0.218222, 1.523715]
    #expect(zip(fitted.units, weights).allSatisfy { abs($0.output - $1) < 1e-6 } && abs(fitted.bias - 0.012859) < 1e-6)
    let error = try ErrorMeasure(of: fitted, against: f, from: -2, to: 2)
    #expect(abs(error.maximum - (try #require(Double(row[3])))) < 2e-9)
    #expect(abs(error.rootMeanSquare - (try #require(Double(row[4])))) < 2e-9)
  }

  /// What is left over is perpendicular to every column.
  @Test(arguments: 0..<30)
  func theRemainderIsPerpendicular(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = 5 + Int(seed)
    let columns = (0..<(1 + Int(seed) % 5)).map { _ in generator.numbers(rows) }
    let target = generator.numbers(rows)
    let c = try LeastSquares.coefficients(columns, target: target)
    for column in columns {
      var product = 0.0
      for i in 0..<rows { product += column[i] * (target[i] - zip(c, columns).reduce(0) { $0 + $1.0 * $1.1[i] }) }
      #expect(abs(product) < 1e-13)
    }
  }

  @Test(arguments: 0..<10)
  func aFunctionOfTheUnitsIsFoundAgain(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let units = (0..<6).map { k in
      ReLUSum.Unit(output: generator.numbers(1)[0], weight: k % 2 == 0 ? 1 : -1, bias: -0.9 + 0.3 * Double(k))
    }
    let sum = try ReLUSum(units: units, bias: 0.25)
    let fitted = try sum.refitted(to: sum.value, from: -2, to: 2, points: 500)
    #expect(zip(fitted.units, units).allSatisfy { abs($0.output - $1.output) < 1e-11 })
  }

  @Test func theLineOfTheLesson() throws {
    let data = try TrainingData(
      inputs: (0..<6).map { [Double($0)] }, targets: [1.1, 1.9, 3.2, 3.8, 5.1, 5.9].map { [$0] })
    let neuron = try Network(layers: [Layer(weights: [[0]], biases: [0], activation: .identity)])
    let fitted = try neuron.refittingOutput(to: data)
    #expect(abs(fitted.layers[0].weights[0, 0] - 0.977142857) < 1e-9)
    #expect(abs(fitted.layers[0].biases[0] - 1.057142857) < 1e-9)
    #expect(abs(try fitted.loss(.squaredError, on: data) * 12 - 0.110857143) < 1e-9)
  }

  @Test func noTrainingFindsABetterOutputLayer() throws {
    let data = try TrainingData(of: f, from: -2, to: 2, points: 101)
    let start = try Network(sizes: [1, 10, 1], activation: .tanh, output: .identity, seed: 3)
    let trained = try start.trained(on: data, Training(epochs: 300)).network
    let best = try trained.refittingOutput(to: data)
    #expect(try best.loss(.squaredError, on: data) <= trained.loss(.squaredError, on: data))
    let gradient = try best.gradient(of: .squaredError, on: data).layers[1]
    #expect((gradient.weights.entries + gradient.biases).allSatisfy { abs($0) < 1e-10 })
  }

  @Test func weightsThatAreNotDetermined() throws {
    let twice = try ReLUSum(units: [.init(output: 1, weight: 1, bias: 0), .init(output: 1, weight: 2, bias: 0)])
    #expect { try twice.refitted(to: f, from: -1, to: 1) } throws: {
      "\($0)" == "unit 2 adds nothing to the units before it, so its output weight is not determined"
    }
    let asleep = try ReLUSum(units: [.init(output: 1, weight: 1, bias: -5)])
    #expect(throws: ApproximationError.self) { try asleep.refitted(to: f, from: -1, to: 1) }
    #expect(throws: ApproximationError.undefinedTarget(at: -1)) {
      try asleep.refitted(to: { _ in .nan }, from: -1, to: 1)
    }
    #expect(throws: ApproximationError.invalidDomain(1, 0)) { try asleep.refitted(to: f, from: 1, to: 0) }
    for points in [Int.min, 1, Int.max] {
      #expect(throws: ApproximationError.self) { try asleep.refitted(to: f, from: 0, to: 9, points: points) }
    }
    let data = try TrainingData(inputs: [[1]], targets: [[1]])
    let network = try Network(sizes: [1, 1], activation: .tanh, output: .identity, seed: 1)
    #expect(throws: NetworkError.self) { try network.refittingOutput(to: data) }
    let bent = try Network(sizes: [1, 1], activation: .tanh, output: .tanh, seed: 1)
    #expect { try bent.refittingOutput(to: data) } throws: {
      "\($0)" == "the activation of the last layer is tanh; it must be identity, to be fitted by least squares"
    }
  }
}
