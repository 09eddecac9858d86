extension Activation {
  /// The values a function takes: an interval with open or closed ends, or a few single numbers.
  public enum ValueRange: Hashable, Sendable {
    /// All numbers between two bounds, which may be infinite; an infinite end is never included.
    case interval(lower: Double, upper: Double, includesLower: Bool, includesUpper: Bool)
    /// These numbers alone, in ascending order.
    case numbers([Double])

    /// The interval without its ends.
    static func open(_ lower: Double, _ upper: Double) -> ValueRange {
      .interval(lower: lower, upper: upper, includesLower: false, includesUpper: false)
    }

    /// The interval from `lower`, included, to +∞.
    static func atLeast(_ lower: Double) -> ValueRange {
      .interval(lower: lower, upper: .infinity, includesLower: true, includesUpper: false)
    }

    /// The greatest lower bound of the values; −∞ when there is none.
    public var lower: Double {
      switch self {
      case .interval(let lower, _, _, _): lower
      case .numbers(let numbers): numbers.first ?? .nan
      }
    }

    /// The least upper bound of the values; +∞ when there is none.
    public var upper: Double {
      switch self {
      case .interval(_, let upper, _, _): upper
      case .numbers(let numbers): numbers.last ?? .nan
      }
    }

    /// Whether the function takes its greatest lower bound.
    public var includesLower: Bool {
      switch self {
      case .interval(_, _, let includesLower, _): includesLower
      case .numbers(let numbers): !numbers.isEmpty
      }
    }

    /// Whether the function takes its least upper bound.
    public var includesUpper: Bool {
      switch self {
      case .interval(_, _, _, let includesUpper): includesUpper
      case .numbers(let numbers): !numbers.isEmpty
      }
    }
  }

  /// What a function tends to far to the left and far to the right; infinite when it grows without bound.
  public struct Limits: Hashable, Sendable {
    public let atMinusInfinity: Double
    public let atPlusInfinity: Double

    public init(_ atMinusInfinity: Double, _ atPlusInfinity: Double) {
      self.atMinusInfinity = atMinusInfinity
      self.atPlusInfinity = atPlusInfinity
    }
  }
}
