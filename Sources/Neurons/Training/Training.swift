/// How a network is trained.
public struct Training: Hashable, Sendable {
  public var loss: Loss
  public var optimiser: Optimiser
  /// How many times all samples are presented, from 1.
  public var epochs: Int
  /// Samples in a batch, after which the parameters change; nil for all.
  public var batchSize: Int?
  /// The seed by which the samples are put in another order for every epoch; nil keeps theirs.
  public var shuffleSeed: UInt64?
  /// The history keeps the network after each of these numbers of epochs; 0 is the network before the first.
  public var snapshotEpochs: Set<Int>

  public init(
    loss: Loss = .squaredError, optimiser: Optimiser = .adam(rate: 0.01), epochs: Int = 1000, batchSize: Int? = nil,
    shuffleSeed: UInt64? = nil, snapshotEpochs: Set<Int> = []
  ) {
    self.loss = loss
    self.optimiser = optimiser
    self.epochs = epochs
    self.batchSize = batchSize
    self.shuffleSeed = shuffleSeed
    self.snapshotEpochs = snapshotEpochs
  }

  /// The most epochs of one training.
  public static let maximumEpochs = 10_000_000
  /// The most snapshots of one history.
  public static let maximumSnapshots = 10_000
}

/// What training did.
public struct TrainingHistory: Hashable, Sendable {
  /// The mean loss of each epoch, over the samples as they were presented: with full batches, that before the epoch's step.
  public let losses: [Double]
  /// The mean loss over all samples at the end.
  public let finalLoss: Double
  /// The networks that `snapshotEpochs` asked for, in the order of epochs.
  public let snapshots: [Snapshot]

  public struct Snapshot: Hashable, Sendable {
    /// How many epochs had passed.
    public let epoch: Int
    public let network: Network
  }
}

extension Network {
  /// The network that training makes of this one, and what happened on the way.
  ///
  /// The result depends on the arguments alone, to the last bit: sums are made in one order.
  /// ```swift
  /// let start = try Network(sizes: [2, 3, 1], activation: .tanh, output: .sigmoid, seed: 1)
  /// let training = Training(loss: .binaryCrossEntropy, optimiser: .adam(rate: 0.1), epochs: 200)
  /// let (xor, history) = try start.trained(on: .xor, training)
  /// history.finalLoss  // 0.0022…
  /// ```
  /// - Throws: `NetworkError` when data or settings do not fit, and `diverged` when the loss or a weight stops being finite.
  public func trained(
    on data: TrainingData, _ training: Training
  ) throws(NetworkError) -> (network: Network, history: TrainingHistory) {
    try check(data, training.loss)
    try training.check(sampleCount: data.count)
    let batchSize = training.batchSize ?? data.count
    let block = BatchPass.blockSize(for: self, samples: batchSize)
    let pass = BatchPass(self, capacity: block, learns: true)
    var optimiser = OptimiserState(training.optimiser, parameterCount: pass.parameterCount)
    var generator = training.shuffleSeed.map { SeededGenerator(seed: $0) }
    var order = Array(0..<data.count)
    var losses: [Double] = []
    losses.reserveCapacity(training.epochs)
    var snapshots: [TrainingHistory.Snapshot] = []

    func record(_ epoch: Int) {
      guard training.snapshotEpochs.contains(epoch) else { return }
      snapshots.append(.init(epoch: epoch, network: pass.network(like: self)))
    }

    // What never changes is loaded once.
    let isFixed = block == data.count && generator == nil
    if isFixed { pass.load(order[...], of: data) }
    for epoch in 1...training.epochs {
      record(epoch - 1)
      if let shuffled = generator?.permutation(of: data.count) { order = shuffled }
      var total = 0.0
      for start in stride(from: 0, to: data.count, by: batchSize) {
        let end = min(start + batchSize, data.count)
        pass.clearGradient()
        for next in stride(from: start, to: end, by: block) {
          if !isFixed { pass.load(order[next..<min(next + block, end)], of: data) }
          pass.forward()
          total += pass.backward(training.loss, share: 1 / Double(end - start))
        }
        optimiser.step(pass.parameters, gradient: pass.gradient, parameterCount: pass.parameterCount)
      }
      let loss = total / Double(data.count)
      guard loss.isFinite else { throw .diverged(epoch: epoch) }
      losses.append(loss)
    }
    guard pass.isFinite else { throw .diverged(epoch: training.epochs) }
    record(training.epochs)
    let network = pass.network(like: self)
    let finalLoss = try network.loss(training.loss, on: data)
    guard finalLoss.isFinite else { throw .diverged(epoch: training.epochs) }
    return (network, TrainingHistory(losses: losses, finalLoss: finalLoss, snapshots: snapshots))
  }
}

extension Training {
  /// About how many elementary steps the training takes, a nanosecond or so each, so that a program can refuse what would
  /// take too long. Infinite rather than wrong for sizes out of reach.
  public func work(for network: Network, sampleCount: Int) -> Double {
    let batch = Double(min(max(batchSize ?? sampleCount, 1), max(sampleCount, 1)))
    let batches = (Double(sampleCount) / batch).rounded(.up)
    let lanes = Double(Lanes.width)
    let parameters = Double(network.parameterCount)
    let neurons = Double(network.layers.reduce(0) { $0 + $1.neuronCount })
    // A neuron's activation costs as much as some ten weights; a batch fills whole groups and ends with a step.
    let samples = (batch / lanes).rounded(.up) * lanes * batches
    return Double(epochs) * (samples * (parameters + 10 * neurons) + batches * (6 * parameters + 200))
  }

  /// - Throws: `NetworkError.invalidSetting` for a setting outside its domain.
  func check(sampleCount: Int) throws(NetworkError) {
    try optimiser.check()
    guard (1...Self.maximumEpochs).contains(epochs) else {
      throw .invalidSetting("the number of epochs", value: "\(epochs)", expected: "from 1 to \(Self.maximumEpochs)")
    }
    if let batchSize, !(1...sampleCount).contains(batchSize) {
      throw .invalidSetting("the batch size", value: "\(batchSize)", expected: "from 1 to \(sampleCount), the samples")
    }
    guard snapshotEpochs.count <= Self.maximumSnapshots else {
      throw .tooLarge("the number of snapshots", limit: Self.maximumSnapshots)
    }
    if let wrong = snapshotEpochs.filter({ !(0...epochs).contains($0) }).min() {
      throw .invalidSetting("the epoch of a snapshot", value: "\(wrong)", expected: "from 0 to \(epochs)")
    }
  }
}
