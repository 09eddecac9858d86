/// Equal differences take equal lengths.
public struct LinearScale: Scale {
  public let domain: ClosedRange<Double>
  public var range: (start: Double, end: Double) = (0, 1)

  /// A domain of one number is widened around it; an infinite end becomes the largest number that can be drawn.
  public init(domain: ClosedRange<Double>) {
    let limit = 1e300
    let lower = max(domain.lowerBound, -limit)
    let upper = min(domain.upperBound, limit)
    let smallest = 1e-290
    if upper - lower > max(max(lower.magnitude, upper.magnitude) * 1e-12, smallest) {
      self.domain = lower...upper
    } else {
      let half = lower.magnitude < smallest ? 1 : lower.magnitude / 2
      self.domain = (lower - half)...(lower + half)
    }
  }

  public func position(_ value: Double) -> Double {
    let fraction = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return range.start + fraction * (range.end - range.start)
  }

  public func ticks(about count: Int) -> [Tick] {
    NiceSteps(domain, about: count).ticks
  }
}

/// Whole multiples of 1, 2 or 5 × 10ᵏ inside an interval.
///
/// Steps below one divide rather than multiply, so that 3 × 0.1 is 0.3 (after d3-array's ticks).
public struct NiceSteps: Sendable {
  /// The step is `factor × 10^power`.
  let factor: Int
  let power: Int
  let multiples: [Double]

  public init(_ interval: ClosedRange<Double>, about count: Int) {
    let span = interval.upperBound - interval.lowerBound
    let raw = span / Double(max(1, count))
    var power = raw.decimalExponent
    let error = raw / Double.power(of: power)
    var factor = 1
    // Geometric means of neighbouring steps: √50, √10, √2.
    if error >= 7.0710678 {
      power += 1
    } else if error >= 3.1622777 {
      factor = 5
    } else if error >= 1.4142136 {
      factor = 2
    }
    self.factor = factor
    self.power = power
    let step = Self.value(1, factor: factor, power: power)
    let slack = 1e-9
    let first = (interval.lowerBound / step - slack).rounded(.up)
    let last = (interval.upperBound / step + slack).rounded(.down)
    // A step is never much smaller than a tenth of the span, so this is a short list whatever the interval.
    multiples = first <= last && last - first < 1_000 ? Array(stride(from: first, through: last, by: 1)) : []
  }

  public var values: [Double] { multiples.map { Self.value($0, factor: factor, power: power) } }

  var ticks: [Tick] {
    values.map { value in
      let largest = values.map(\.magnitude).max() ?? 0
      if power < -4 || largest >= 1e6 {
        return Tick(value, label: NumberText.runs(value, digits: 12))
      }
      return Tick(value, label: [TextRun(NumberText.fixed(value, digits: max(0, -power)))])
    }
  }

  private static func value(_ multiple: Double, factor: Int, power: Int) -> Double {
    let whole = multiple * Double(factor)
    // `+ 0` turns -0 into 0.
    return (power < 0 ? whole / Double.power(of: -power) : whole * Double.power(of: power)) + 0
  }
}

extension Double {
  /// 10 to a whole power, correctly rounded.
  static func power(of exponent: Int) -> Double {
    Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
  }

  /// The power of ten of the first significant digit; 0 for zero and what is no number.
  var decimalExponent: Int {
    guard isFinite, self != 0 else { return 0 }
    let text = magnitude.description
    let parts = text.split(separator: "e")
    let shift = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    if mantissa[0] != "0" { return shift + mantissa[0].count - 1 }
    let zeros = mantissa.count > 1 ? mantissa[1].prefix { $0 == "0" }.count : 0
    return shift - zeros - 1
  }
}
