#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A logarithmic scale for numbers of both signs: near zero like a linear one, far from it like a logarithmic one.
///
/// `sign(v) · ln(1 + |v| / c)`, after Webber, “A bi-symmetric log transformation for wide-range data”, 2012.
public struct SymmetricLogScale: Scale {
  public let domain: ClosedRange<Double>
  public var range: (start: Double, end: Double) = (0, 1)
  /// Numbers much smaller than this are spread evenly.
  public let constant: Double

  /// - Parameters:
  ///   - domain: the numbers that it shows.
  ///   - constant: positive; nil for the power of ten a thousandth as large as the largest number.
  public init(domain: ClosedRange<Double>, constant: Double? = nil) {
    self.domain = LinearScale(domain: domain).domain
    let largest = max(self.domain.lowerBound.magnitude, self.domain.upperBound.magnitude)
    if let constant, constant.isFinite, constant > 0 {
      self.constant = max(constant, 1e-300)
    } else {
      self.constant = max(.power(of: largest.decimalExponent - 3), 1e-300)
    }
  }

  public func position(_ value: Double) -> Double {
    let (low, high) = (transformed(domain.lowerBound), transformed(domain.upperBound))
    return range.start + (transformed(value) - low) / (high - low) * (range.end - range.start)
  }

  public func value(at position: Double) -> Double {
    let (low, high) = (transformed(domain.lowerBound), transformed(domain.upperBound))
    let place = low + (position - range.start) / (range.end - range.start) * (high - low)
    let size = expm1(place.magnitude) * constant
    return place < 0 ? -size : size
  }

  /// Zero, and powers of ten to both sides from ten times the constant on; where there are none, linear steps.
  public func ticks(about count: Int) -> [Tick] {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    // Nearer to zero the scale is linear, and powers of ten would crowd.
    let least = log10(constant) + 0.5
    let sides = [(-1.0, -low), (1.0, high)].filter { $0.1 > 0 }
    let perSide = max(1, count / max(1, sides.count))
    let ticks = sides.flatMap { sign, end -> [Tick] in
      // A domain that does not reach zero begins further out.
      let start = max(least, log10(max(sign < 0 ? -high : low, .leastNormalMagnitude)))
      return LogSteps.thinned(LogSteps.powers(from: start, to: log10(end)), toAbout: perSide).map { power in
        let label = LogSteps.label(power: power)
        return Tick(
          sign * .power(of: power), label: sign < 0 ? [TextRun(NumberText.minus)] + label : label)
      }
    }
    let zero = domain.contains(0) ? [Tick(0, label: [TextRun("0")])] : []
    guard ticks.count + zero.count > 2 else { return RoundSteps(domain, about: count).ticks }
    return (ticks + zero).sorted { $0.value < $1.value }
  }

  private func transformed(_ value: Double) -> Double {
    let size = log1p(value.magnitude / constant)
    return value < 0 ? -size : size
  }
}
