/// Equal differences take equal lengths.
public struct LinearScale: Scale {
  public let domain: ClosedRange<Double>
  public var range: (start: Double, end: Double) = (0, 1)

  /// A domain of one number is widened around it; an infinite end becomes the largest number that can be drawn.
  ///
  /// So is a domain too narrow for its numbers to be told apart: less than 10⁻¹² of their size wide.
  public init(domain: ClosedRange<Double>) {
    let lower = Self.drawable(domain.lowerBound)
    let upper = Self.drawable(domain.upperBound)
    let size = max(lower.magnitude, upper.magnitude)
    if upper - lower > max(size * 1e-12, Self.smallest) {
      self.domain = lower...upper
    } else {
      let half = size < Self.smallest ? 1 : size / 2
      self.domain = (lower - half)...(lower + half)
    }
  }

  /// Sums and differences of numbers up to here are still numbers.
  private static let largest = 1e300
  /// The powers of ten that divide numbers down to here are still numbers.
  private static let smallest = 1e-303

  private static func drawable(_ bound: Double) -> Double { min(max(bound, -largest), largest) }

  public func position(_ value: Double) -> Double {
    let fraction = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return range.start + fraction * (range.end - range.start)
  }

  public func value(at position: Double) -> Double {
    let fraction = (position - range.start) / (range.end - range.start)
    return domain.lowerBound + fraction * (domain.upperBound - domain.lowerBound)
  }

  public func ticks(about count: Int) -> [Tick] {
    RoundSteps(domain, about: count).ticks
  }
}
