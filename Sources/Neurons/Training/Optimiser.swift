/// How a gradient changes the parameters.
public enum Optimiser: Hashable, Sendable {
  /// p ← p − η g.
  case gradientDescent(rate: Double)
  /// v ← μ v − η g, p ← p + v: what moved keeps moving (B. T. Polyak, 1964).
  case momentum(rate: Double, decay: Double = 0.9)
  /// Steps of about η in every coordinate, whatever the size of its gradient (D. P. Kingma, J. Ba, 2015).
  case adam(rate: Double = 0.001, meanDecay: Double = 0.9, squareDecay: Double = 0.999, epsilon: Double = 1e-8)

  /// - Throws: `NetworkError.invalidSetting` for a number outside its domain.
  func check() throws(NetworkError) {
    func positive(_ name: String, _ value: Double) throws(NetworkError) {
      guard value > 0, value.isFinite else {
        throw .invalidSetting(name, value: "\(value)", expected: "positive and finite")
      }
    }
    func decay(_ name: String, _ value: Double) throws(NetworkError) {
      guard value >= 0, value < 1 else { throw .invalidSetting(name, value: "\(value)", expected: "from 0 to below 1") }
    }
    switch self {
    case .gradientDescent(let rate): try positive("the learning rate", rate)
    case .momentum(let rate, let mu):
      try positive("the learning rate", rate)
      try decay("the decay of the momentum", mu)
    case .adam(let rate, let meanDecay, let squareDecay, let epsilon):
      try positive("the learning rate", rate)
      try decay("the decay of the mean", meanDecay)
      try decay("the decay of the squares", squareDecay)
      try positive("epsilon", epsilon)
    }
  }
}

/// An optimiser at work, with what it remembers of earlier gradients.
struct OptimiserState {
  private let optimiser: Optimiser
  /// The momentum, or the decaying mean of the gradients; a group of four for each group of parameters.
  private var mean: [Lanes]
  /// The decaying mean of the squared gradients.
  private var square: [Lanes]
  /// The decays to the power of the number of steps.
  private var meanPower = 1.0
  private var squarePower = 1.0

  init(_ optimiser: Optimiser, parameterCount: Int) {
    self.optimiser = optimiser
    let groups = Lanes.groups(parameterCount)
    switch optimiser {
    case .gradientDescent: (mean, square) = ([], [])
    case .momentum: (mean, square) = (Array(repeating: .zero, count: groups), [])
    case .adam:
      mean = Array(repeating: .zero, count: groups)
      square = mean
    }
  }

  /// One step for the groups of four that hold the parameters.
  mutating func step(
    _ parameters: UnsafeMutablePointer<Double>, gradient: UnsafePointer<Double>, parameterCount: Int
  ) {
    let groups = Lanes.groups(parameterCount)
    switch optimiser {
    case .gradientDescent(let rate):
      for i in 0..<groups { parameters.setLanes(i, parameters.lanes(i) - rate * gradient.lanes(i)) }
    case .momentum(let rate, let decay):
      for i in 0..<groups {
        mean[i] = decay * mean[i] - rate * gradient.lanes(i)
        parameters.setLanes(i, parameters.lanes(i) + mean[i])
      }
    case .adam(let rate, let meanDecay, let squareDecay, let epsilon):
      meanPower *= meanDecay
      squarePower *= squareDecay
      // The means start at 0; dividing by 1 − βᵗ makes up for it.
      let meanShare = rate / (1 - meanPower)
      let squareShare = 1 / (1 - squarePower)
      for i in 0..<groups {
        let g = gradient.lanes(i)
        mean[i] = meanDecay * mean[i] + (1 - meanDecay) * g
        square[i] = squareDecay * square[i] + (1 - squareDecay) * (g * g)
        let size = (square[i] * squareShare).squareRoot() + epsilon
        parameters.setLanes(i, parameters.lanes(i) - meanShare * mean[i] / size)
      }
    }
  }
}
