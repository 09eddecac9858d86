import Neurons

/// A training that was done once: what it started from, what came of it, and how the loss fell.
///
/// A training is the same to the last bit every time, so that the network after any epoch can be had again.
public struct TrainingRun: Sendable {
  public let start: Network
  public let data: TrainingData
  public let training: Training
  /// The network at the end.
  public let network: Network
  /// Epochs and the mean loss after them, from 0 to the end; for a long training the ups and downs of each stretch.
  public let losses: [(epoch: Int, loss: Double)]

  /// The most points of the curve of losses that are kept.
  static let mostLosses = 1_000

  init(start: Network, data: TrainingData, training: Training) throws(NetworkError) {
    self.start = start
    self.data = data
    self.training = training
    let (network, history) = try start.trained(on: data, training)
    self.network = network
    losses = Self.thinned(history.losses) + [(training.epochs, history.finalLoss)]
  }

  /// The networks after these numbers of epochs, from 0 to all of them, in the same order.
  public func networks(after epochs: [Int]) throws(NetworkError) -> [Network] {
    var known: [Int: Network] = [0: start, training.epochs: network]
    let missing = Set(epochs).subtracting(known.keys)
    if let last = missing.max() {
      var part = training
      part.epochs = last
      part.snapshotEpochs = missing
      for snapshot in try start.trained(on: data, part).history.snapshots { known[snapshot.epoch] = snapshot.network }
    }
    return epochs.compactMap { known[$0] }
  }

  /// All losses, or the least and the largest of each of equal stretches.
  private static func thinned(_ losses: [Double]) -> [(epoch: Int, loss: Double)] {
    guard losses.count > mostLosses else { return losses.enumerated().map { ($0.offset, $0.element) } }
    let stretches = mostLosses / 2
    return (0..<stretches).flatMap { index -> [(epoch: Int, loss: Double)] in
      let part = (losses.count * index / stretches)..<(losses.count * (index + 1) / stretches)
      let low = part.min { losses[$0] < losses[$1] } ?? part.lowerBound
      let high = part.max { losses[$0] < losses[$1] } ?? part.lowerBound
      return Set([low, high]).sorted().map { ($0, losses[$0]) }
    }
  }
}
