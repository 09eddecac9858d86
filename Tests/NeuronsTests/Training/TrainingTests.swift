import Neurons
import Testing

@Suite struct TrainingTests {
  /// The start of the lesson's training of XOR.
  static func start() throws -> Network {
    try Network(layers: [
      Layer(weights: [[0.2, 0.4], [0.6, 0.8]], biases: [-0.1, 0.1], activation: .sigmoid),
      Layer(weights: [[-0.5, 0.5]], biases: [0], activation: .sigmoid),
    ])
  }

  @Test func theReferenceTrainingOfXor() throws {
    let training = Training(
      optimiser: .gradientDescent(rate: 2), epochs: 5000, snapshotEpochs: Set(stride(from: 0, through: 5000, by: 100)))
    let (network, history) = try Self.start().trained(on: .xor, training)
    let rows = try ReferenceTable("xor_training").rows.map { $0.compactMap(Double.init) }
    try #require(rows.count == 51 && history.snapshots.count == 51)
    let curve = history.losses + [history.finalLoss]
    for (row, snapshot) in zip(rows, history.snapshots) {
      #expect(Double(snapshot.epoch) == row[0])
      #expect(abs(curve[snapshot.epoch] - row[1]) < 1e-12)
      let outputs = try TrainingData.xor.inputs.map { try snapshot.network.output($0)[0] }
      for (a, b) in zip(outputs, row.dropFirst(2)) { #expect(abs(a - b) < 1e-12) }
    }
    #expect(network == history.snapshots.last?.network)
    let hidden = network.layers[0].weights.entries
    #expect(zip(hidden, [4.327581, 4.329506, 6.200940, 6.208844]).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func twoStartsThatTeach() throws {
    let training = Training(optimiser: .gradientDescent(rate: 2), epochs: 200)
    let zero = try Network(layers: [
      Layer(weights: [[0, 0], [0, 0]], biases: [0, 0], activation: .sigmoid),
      Layer(weights: [[0, 0]], biases: [0], activation: .sigmoid),
    ])
    let (same, history) = try zero.trained(on: .xor, training)
    #expect(same == zero && history.losses.allSatisfy { $0 == 0.125 })

    let twins = try Network(layers: [
      Layer(weights: [[0.5, 0.3], [0.5, 0.3]], biases: [0, 0], activation: .sigmoid),
      Layer(weights: [[0.4, 0.4]], biases: [0], activation: .sigmoid),
    ])
    let (trained, long) = try twins.trained(
      on: .xor, Training(optimiser: .gradientDescent(rate: 2), epochs: 5000))
    #expect(trained.layers[0].weights.row(0) == trained.layers[0].weights.row(1))
    #expect(abs(long.losses[0] - 0.131734) < 1e-6 && abs(long.finalLoss - 0.084152) < 1e-6)
  }

  /// The same bits on every run, and from many tasks at once.
  @Test func trainingIsDeterministic() async throws {
    let data = try TrainingData(of: { $0 * $0 }, from: -1, to: 1, points: 37)
    let network = try Network(sizes: [1, 6, 1], activation: .tanh, output: .identity, seed: 3)
    let training = Training(epochs: 25, batchSize: 5, shuffleSeed: 8)
    let first = try network.trained(on: data, training)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let again = try network.trained(on: data, training)
          return again.network == first.network && again.history == first.history
        }
      }
      for try await isSame in group { #expect(isSame) }
    }
    let other = try network.trained(on: data, Training(epochs: 25, batchSize: 5, shuffleSeed: 9))
    #expect(other.network != first.network)
  }

  @Test(arguments: [
    Optimiser.gradientDescent(rate: 0.5), .momentum(rate: 0.1), .adam(rate: 0.03),
  ])
  func everyOptimiserLearnsAFunction(_ optimiser: Optimiser) throws {
    let data = try TrainingData(of: { abs($0) }, from: -1, to: 1, points: 21)
    let network = try Network(sizes: [1, 8, 1], activation: .relu, output: .identity, seed: 2)
    let history = try network.trained(on: data, Training(optimiser: optimiser, epochs: 300)).history
    #expect(history.finalLoss < history.losses[0] / 20)
  }

  @Test(arguments: 1...5)
  func adamLearnsXor(_ seed: UInt64) throws {
    let start = try Network(sizes: [2, 4, 1], activation: .tanh, output: .sigmoid, seed: seed)
    let training = Training(loss: .binaryCrossEntropy, optimiser: .adam(rate: 0.1), epochs: 300)
    let network = try start.trained(on: .xor, training).network
    #expect(try network.outputs(TrainingData.xor.inputs).map { $0[0].rounded() } == [0, 1, 1, 0])
  }

  @Test func threeClassesAreLearned() throws {
    var generator = SeededGenerator(seed: 4)
    var (inputs, targets): ([[Double]], [[Double]]) = ([], [])
    for i in 0..<60 {
      let centre = [[0.0, 2], [-2, -1], [2, -1]][i % 3]
      inputs.append(zip(centre, generator.numbers(2)).map { $0 + $1 })
      targets.append((0..<3).map { $0 == i % 3 ? 1 : 0 })
    }
    let data = try TrainingData(inputs: inputs, targets: targets)
    let start = try Network(sizes: [2, 6, 3], activation: .relu, output: .identity, initialiser: .he, seed: 1)
    let training = Training(
      loss: .softmaxCrossEntropy, optimiser: .adam(rate: 0.05), epochs: 60, batchSize: 16, shuffleSeed: 1)
    let (network, history) = try start.trained(on: data, training)
    #expect(history.finalLoss < 0.05)
    for (x, t) in zip(inputs, targets) {
      let p = try Softmax.probabilities(network.output(x))
      #expect(p.firstIndex(of: p.max() ?? 0) == t.firstIndex(of: 1))
    }
  }

  /// One batch of all samples, taken in their order, is the full batch; batches of one are as many steps.
  @Test func batchesAreWhatTheySay() throws {
    let network = try Self.start()
    let rate = Optimiser.gradientDescent(rate: 0.5)
    let full = try network.trained(on: .xor, Training(optimiser: rate, epochs: 3))
    #expect(try network.trained(on: .xor, Training(optimiser: rate, epochs: 3, batchSize: 4)).network == full.network)
    var byHand = network
    for (x, t) in zip(TrainingData.xor.inputs, TrainingData.xor.targets) {
      let one = try TrainingData(inputs: [x], targets: [t])
      byHand = try byHand.trained(on: one, Training(optimiser: rate, epochs: 1)).network
    }
    #expect(try network.trained(on: .xor, Training(optimiser: rate, epochs: 1, batchSize: 1)).network == byHand)
  }

  /// A batch of more samples than go through the network at once is still one batch.
  @Test func largeBatchesGoThroughInBlocks() throws {
    let data = try TrainingData(of: { $0 * $0 }, from: -1, to: 1, points: 1100)
    let network = try Network(sizes: [1, 3, 1], activation: .tanh, output: .identity, seed: 3)
    let whole = try network.gradient(of: .squaredError, on: data)
    #expect(whole.deltas.count == 1100)
    var sum = 0.0
    for start in stride(from: 0, to: 1100, by: 100) {
      let part = try TrainingData(
        inputs: Array(data.inputs[start..<start + 100]), targets: Array(data.targets[start..<start + 100]))
      sum += try network.gradient(of: .squaredError, on: part).layers[0].weights[1, 0] / 11
    }
    #expect(abs(whole.layers[0].weights[1, 0] - sum) < 1e-15)
    let rate = Optimiser.gradientDescent(rate: 1)
    let step = try network.trained(on: data, Training(optimiser: rate, epochs: 1)).network
    let expected = network.layers[0].weights[1, 0] - whole.layers[0].weights[1, 0]
    #expect(abs(step.layers[0].weights[1, 0] - expected) < 1e-15)
  }

  @Test func divergenceNamesItsEpoch() throws {
    let data = try TrainingData(of: { 100 * $0 }, from: -10, to: 10, points: 11)
    let network = try Network(sizes: [1, 4, 1], activation: .relu, output: .identity, seed: 1)
    #expect {
      try network.trained(on: data, Training(optimiser: .gradientDescent(rate: 10), epochs: 500))
    } throws: { error in
      guard case NetworkError.diverged(let epoch) = error else { return false }
      return (2...100).contains(epoch) && "\(error)".hasPrefix("the training diverged in epoch \(epoch)")
    }
  }

  @Test func workGrowsWithSizesSamplesAndEpochs() throws {
    let small = try Self.start()
    let large = try Network(sizes: [2, 200, 1], activation: .tanh, output: .sigmoid, seed: 1)
    let once = Training(epochs: 1).work(for: small, sampleCount: 4)
    #expect(once > 0 && Training(epochs: 10).work(for: small, sampleCount: 4) == 10 * once)
    #expect(Training(epochs: 1).work(for: large, sampleCount: 4) > 10 * once)
    #expect(Training(epochs: 1).work(for: small, sampleCount: 400) > 20 * once)
    #expect(Training(epochs: 1, batchSize: 1).work(for: small, sampleCount: 4) > once)
    #expect(Training(epochs: .max).work(for: large, sampleCount: .max) > 1e30)
  }

  @Test func settingsOutOfTheirDomain() throws {
    let network = try Self.start()
    func message(_ training: Training) -> String {
      do {
        _ = try network.trained(on: .xor, training)
        return "no error"
      } catch { return error.description }
    }
    #expect(message(Training(epochs: 0)) == "the number of epochs is 0; it must be from 1 to 10000000")
    #expect(message(Training(epochs: .max)).hasPrefix("the number of epochs is"))
    #expect(message(Training(epochs: 1, batchSize: 0)) == "the batch size is 0; it must be from 1 to 4, the samples")
    #expect(message(Training(epochs: 1, batchSize: 5)) == "the batch size is 5; it must be from 1 to 4, the samples")
    #expect(
      message(Training(epochs: 9, snapshotEpochs: [0, 9, 10]))
        == "the epoch of a snapshot is 10; it must be from 0 to 9")
    #expect(
      message(Training(epochs: 1_000_000, snapshotEpochs: Set(0...10_000)))
        == "the number of snapshots passes the limit of 10000")
    for rate in [0, -1, .nan, .infinity] {
      for optimiser in [Optimiser.gradientDescent(rate: rate), .momentum(rate: rate), .adam(rate: rate)] {
        #expect(
          message(Training(optimiser: optimiser)) == "the learning rate is \(rate); it must be positive and finite")
      }
    }
    for decay in [-0.1, 1, .nan] {
      #expect(message(Training(optimiser: .momentum(rate: 1, decay: decay))).hasPrefix("the decay of the momentum is"))
      #expect(message(Training(optimiser: .adam(meanDecay: decay))).hasPrefix("the decay of the mean is"))
      #expect(message(Training(optimiser: .adam(squareDecay: decay))).hasPrefix("the decay of the squares is"))
    }
    #expect(message(Training(optimiser: .adam(epsilon: 0))) == "epsilon is 0.0; it must be positive and finite")
  }
}
