/// Whole multiples of a simple part of π inside an interval: π/6, π/4, π/3, π/2, π, 2π, 5π, 10π.
struct PiSteps {
  let ticks: [Tick]

  /// Nil where even the smallest or the largest of the steps would give far too few or too many ticks.
  init?(_ interval: ClosedRange<Double>, about count: Int) {
    let wanted = (interval.upperBound / .pi - interval.lowerBound / .pi) / Double(max(1, count))
    let parts: [(numerator: Int, denominator: Int)] = [
      (1, 6), (1, 4), (1, 3), (1, 2), (1, 1), (2, 1), (5, 1), (10, 1),
    ]
    func stray(_ part: (numerator: Int, denominator: Int)) -> Double {
      let ratio = Double(part.numerator) / Double(part.denominator) / wanted
      return max(ratio, 1 / ratio)
    }
    guard let part = parts.min(by: { stray($0) < stray($1) }), stray(part) < 3 else { return nil }
    let step = .pi * Double(part.numerator) / Double(part.denominator)
    guard let first = Int(exactly: (interval.lowerBound / step - 1e-9).rounded(.up)),
      let last = Int(exactly: (interval.upperBound / step + 1e-9).rounded(.down)), first <= last,
      max(first.magnitude, last.magnitude) < 1_000_000
    else { return nil }
    ticks = (first...last).map { multiple in
      Tick(Double(multiple) * step, label: Self.label(multiple * part.numerator, over: part.denominator))
    }
  }

  /// `−3π/2` in lowest terms.
  private static func label(_ numerator: Int, over denominator: Int) -> [TextRun] {
    guard numerator != 0 else { return [TextRun("0")] }
    let divisor = [6, 4, 3, 2].first { numerator % $0 == 0 && denominator % $0 == 0 } ?? 1
    let (numerator, denominator) = (numerator / divisor, denominator / divisor)
    let factor = numerator.magnitude == 1 ? "" : String(numerator.magnitude)
    return [TextRun((numerator < 0 ? NumberText.minus : "") + factor), TextRun("π", face: .maths)]
      + (denominator == 1 ? [] : [TextRun("/\(denominator)")])
  }
}
