#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Equal ratios take equal lengths; base 10.
public struct LogScale: Scale {
  public let domain: ClosedRange<Double>
  public var range: (start: Double, end: Double) = (0, 1)
  /// The exponents of the domain's ends.
  private let low: Double
  private let high: Double

  /// A domain that reaches to zero or below begins a millionth of its end instead; one of a single number reaches a
  /// decade to both sides.
  public init(domain: ClosedRange<Double>) {
    func drawable(_ bound: Double) -> Double { min(max(bound, 1e-300), 1e300) }
    let upper = domain.upperBound > 0 ? drawable(domain.upperBound) : 1
    let lower = domain.lowerBound > 0 ? drawable(domain.lowerBound) : drawable(upper / 1e6)
    self.domain = lower * (1 + 1e-12) < upper ? lower...upper : (lower / 10)...(lower * 10)
    low = log10(self.domain.lowerBound)
    high = log10(self.domain.upperBound)
  }

  public func position(_ value: Double) -> Double {
    guard value > 0 else { return .nan }
    return range.start + (log10(value) - low) / (high - low) * (range.end - range.start)
  }

  public func value(at position: Double) -> Double {
    pow(10, low + (position - range.start) / (range.end - range.start) * (high - low))
  }

  /// Powers of ten, thinned to about `count`; over less than two decades also 2 and 5 times them, and within less
  /// than an octave or so the steps of a linear scale.
  public func ticks(about count: Int) -> [Tick] {
    let powers = LogSteps.powers(from: low, to: high)
    if high - low < 2 {
      let slack = 1e-9
      let inside = (domain.lowerBound * (1 - slack))...(domain.upperBound * (1 + slack))
      let values = ((powers.first ?? Int(high.rounded(.down))) - 1...(powers.last ?? Int(low.rounded(.up)))).flatMap {
        power -> [Double] in
        let unit = Double.power(of: power)
        return [unit, 2 * unit, 5 * unit]
      }.filter(inside.contains)
      guard values.count > 2 else { return RoundSteps(domain, about: count).ticks }
      return values.map { Tick($0, label: NumberText.runs($0, digits: 3)) }
    }
    return LogSteps.thinned(powers, toAbout: count).map { power in
      Tick(Double.power(of: power), label: LogSteps.label(power: power))
    }
  }
}

/// Powers of ten as ticks.
enum LogSteps {
  /// The whole numbers from `low` to `high`, ends included where they lie within rounding.
  static func powers(from low: Double, to high: Double) -> [Int] {
    let slack = 1e-9
    guard let first = Int(exactly: (low - slack).rounded(.up)), let last = Int(exactly: (high + slack).rounded(.down)),
      first <= last, last - first < 1_000
    else { return [] }
    return Array(first...last)
  }

  /// Decades are skipped by a round number of them, so that 10⁰ is among the ticks and the eye can count.
  static func thinned(_ powers: [Int], toAbout count: Int) -> [Int] {
    let wanted = Double(powers.count - 1) / Double(max(1, count))
    let step = [1, 2, 3, 5, 10, 20, 50, 100].first { Double($0) >= wanted } ?? 200
    return powers.filter { $0 % step == 0 }
  }

  static func label(power: Int) -> [TextRun] {
    switch power {
    case 0: [TextRun("1")]
    case 1: [TextRun("10")]
    default: [TextRun("10"), TextRun(NumberText.integer(power), level: .superscript)]
    }
  }
}
