/// Why an approximation cannot be made or measured.
public enum ApproximationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The interval must have finite ends, the lower below the upper.
  case invalidDomain(Double, Double)
  case invalidCount(String, Int, expected: ClosedRange<Int>)
  case nonFinite(Double, place: String)
  /// The target function is not finite at a point where it is needed.
  case undefinedTarget(at: Double)
  /// Knots must ascend strictly, and there must be as many values as knots.
  case invalidKnots(String)
  /// A system of equations without a unique solution.
  case notUnique(String)

  public var description: String {
    switch self {
    case .invalidDomain(let lower, let upper): "[\(lower), \(upper)] is no interval"
    case .invalidCount(let what, let count, let expected):
      "\(what) is \(count); it must be from \(expected.lowerBound) to \(expected.upperBound)"
    case .nonFinite(let value, let place): "\(place) is \(value)"
    case .undefinedTarget(let x): "the target function has no finite value at x = \(x)"
    case .invalidKnots(let what): what
    case .notUnique(let what): what
    }
  }

  static func check(_ lower: Double, _ upper: Double) throws(ApproximationError) {
    guard lower.isFinite, upper.isFinite, lower < upper, (upper - lower).isFinite else {
      throw .invalidDomain(lower, upper)
    }
  }
}
