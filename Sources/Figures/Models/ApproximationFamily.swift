import Manuscript
import Neurons

/// A way to approximate a function that gets better with every neuron.
enum ApproximationFamily: String, ChoiceOption {
  case equal, balanced, staircase

  /// The search for balanced knots takes so long that it has a limit of its own.
  static let balancedNeurons = CountLimit(
    ModelLimit.balancedPieces, "neurons between balanced knots", hint: "leave the large numbers or “balanced” out")

  /// A problem for more neurons than the family can be measured with.
  func check(neurons: Int, at location: SourceLocation) throws(Problem) {
    if self == .balanced { try Self.balancedNeurons.check(neurons, at: location) }
  }

  /// The error with so many hidden neurons: a ReLU neuron for each line, a step neuron for each jump.
  func error(
    neurons: Int, of target: @escaping (Double) -> Double, over domain: ClosedRange<Double>
  ) throws(ApproximationError) -> ErrorMeasure {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    switch self {
    case .equal:
      let lines = try Interpolation.equalKnots(neurons, of: target, from: low, to: high)
      return try ErrorMeasure(of: lines, against: target, from: low, to: high)
    case .balanced:
      let lines = try Interpolation.balancedKnots(neurons, of: target, from: low, to: high)
      return try ErrorMeasure(of: lines, against: target, from: low, to: high)
    case .staircase:
      let steps = try Staircase(pieces: neurons + 1, of: target, from: low, to: high)
      return try ErrorMeasure(of: steps, against: target, from: low, to: high)
    }
  }

  func title(_ say: Wording) -> String {
    switch self {
    case .equal: say("error-rate.equal")
    case .balanced: say("error-rate.balanced")
    case .staircase: say("error-rate.staircase")
    }
  }
}
