/// What is wrong with a perceptron, or the data given to one.
public enum PerceptronError: Error, Hashable, Sendable, CustomStringConvertible {
  case noWeights
  case nonFinite(Double, place: String)
  case inputCount(Int, expected: Int)
  case noBoundary
  case noPoints
  case tooManyInputs(Int)
  case dataCount(inputs: Int, targets: Int)
  /// Targets are 0 or 1; positions count from 1.
  case invalidTarget(Int, position: Int)
  case invalidSetting(String, value: String, expected: String)
  /// A truth table has 2ⁿ entries.
  case truthTableCount(Int)
  /// The vector that was to prove separability puts a point on its boundary or on the wrong side; positions count from 1.
  case doesNotSeparate(position: Int)

  public var description: String {
    switch self {
    case .noWeights: "a perceptron needs at least one weight"
    case .nonFinite(let value, let place): "\(place) of the perceptron is \(value)"
    case .inputCount(let count, let expected): "\(count) inputs were given to a perceptron with \(expected) weights"
    case .noBoundary: "a perceptron whose weights are all 0 has no boundary"
    case .noPoints: "there are no points"
    case .tooManyInputs(let count):
      "a truth table of \(count) inputs is too long; at most \(BooleanPoints.maximumDimension) inputs are allowed"
    case .dataCount(let inputs, let targets): "\(inputs) points were given with \(targets) targets"
    case .invalidTarget(let target, let position): "target \(position) is \(target); it must be 0 or 1"
    case .invalidSetting(let name, let value, let expected): "\(name) is \(value); it must be \(expected)"
    case .truthTableCount(let count): "a truth table has 2, 4, 8, 16, … entries, not \(count)"
    case .doesNotSeparate(let position): "the perceptron does not separate the points strictly: point \(position)"
    }
  }
}
