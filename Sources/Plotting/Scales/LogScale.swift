#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Equal ratios take equal lengths; base 10.
public struct LogScale: Scale {
  public let domain: ClosedRange<Double>
  public var range: (start: Double, end: Double) = (0, 1)

  /// A domain that reaches to zero or below begins a millionth of its end instead.
  public init(domain: ClosedRange<Double>) {
    let upper = domain.upperBound > 0 ? min(domain.upperBound, 1e300) : 1
    let lower = domain.lowerBound > 0 ? max(domain.lowerBound, 1e-300) : upper / 1e6
    self.domain = lower < upper ? lower...upper : (lower / 10)...(lower * 10)
  }

  public func position(_ value: Double) -> Double {
    guard value > 0 else { return .nan }
    let (low, high) = (log10(domain.lowerBound), log10(domain.upperBound))
    return range.start + (log10(value) - low) / (high - low) * (range.end - range.start)
  }

  /// Powers of ten, thinned to about `count`; over less than two decades also 2 and 5 times them.
  public func ticks(about count: Int) -> [Tick] {
    let low = log10(domain.lowerBound)
    let high = log10(domain.upperBound)
    let slack = 1e-9
    if high - low < 2 {
      let powers = Int((low - slack).rounded(.down))...Int((high + slack).rounded(.down))
      let candidates = powers.flatMap { power -> [Double] in
        let unit = Double.power(of: power)
        return [unit, 2 * unit, 5 * unit]
      }
      let inside = (domain.lowerBound * (1 - slack))...(domain.upperBound * (1 + slack))
      return candidates.filter(inside.contains).map { Tick($0, label: NumberText.runs($0, digits: 3)) }
    }
    let first = Int((low - slack).rounded(.up))
    let last = Int((high + slack).rounded(.down))
    guard first <= last else { return [] }
    // Decades are skipped by a round number of them, so that 10⁰ is among the ticks and the eye can count.
    let wanted = Double(last - first) / Double(max(1, count))
    let step = [1, 2, 3, 5, 10, 20, 50, 100].first { Double($0) >= wanted } ?? 200
    return (first...last).filter { $0 % step == 0 }.map { power in
      Tick(Double.power(of: power), label: Self.label(power: power))
    }
  }

  private static func label(power: Int) -> [TextRun] {
    switch power {
    case 0: [TextRun("1")]
    case 1: [TextRun("10")]
    default: [TextRun("10"), TextRun(NumberText.integer(power), level: .superscript)]
    }
  }
}
