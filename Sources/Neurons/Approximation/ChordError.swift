/// How far a function is from its chords, for placing the knots of an interpolation.
struct ChordError {
  private let target: (Double) -> Double
  private let lower: Double
  private let upper: Double

  /// - Throws: `ApproximationError.undefinedTarget` when the target is not finite at one of 257 equally spaced points.
  init(of target: @escaping (Double) -> Double, from lower: Double, to upper: Double) throws(ApproximationError) {
    for i in 0...256 {
      let x = i == 256 ? upper : lower + (upper - lower) * (Double(i) / 256)
      guard target(x).isFinite else { throw .undefinedTarget(at: x) }
    }
    self.target = target
    self.lower = lower
    self.upper = upper
  }

  /// The largest distance between the target and its chord from `a` to `b`, or one that is larger than `enough`.
  func error(from a: Double, to b: Double, enough: Double = .infinity) -> Double {
    let left = target(a)
    let slope = (target(b) - left) / (b - a)
    let distance = { (x: Double) in (target(x) - (left + slope * (x - a))).magnitude }
    let value = Extremum.maximum(of: distance, from: a, to: b, samples: 9, enough: enough).value
    return value.isNaN ? .infinity : value
  }

  /// Knots such that no chord between neighbours errs by more than `bound`; nil when `segments` do not reach the right end.
  func knots(_ segments: Int, bound: Double) -> [Double]? {
    var knots = [lower]
    for _ in 0..<segments {
      let b = reach(from: knots[knots.count - 1], bound: bound)
      knots.append(b)
      if b >= upper { return knots }
    }
    return nil
  }

  /// The end of a chord from `a` whose error just stays within the bound, or the right end of the interval.
  private func reach(from a: Double, bound: Double) -> Double {
    if error(from: a, to: upper, enough: bound) <= bound { return upper }
    var inside = a
    var outside = upper
    // Halving first: the error need not grow steadily, and the secant wants a short bracket.
    for _ in 0..<maximumHalvings where inside == a || outside - inside > (inside - a) / 64 {
      let middle = inside + (outside - inside) / 2
      if error(from: a, to: middle, enough: bound) <= bound { inside = middle } else { outside = middle }
    }
    guard inside > a else { return outside }
    return crossing(from: a, between: inside, and: outside, bound: bound)
  }

  private let maximumHalvings = 40

  /// Where the chord's error passes the bound. The root of the error is nearly proportional to the chord's length, so the
  /// secant of that root converges in a few steps (the Illinois method keeps it from stalling).
  private func crossing(from a: Double, between inside: Double, and outside: Double, bound: Double) -> Double {
    let goal = bound.squareRoot()
    let excess = { (b: Double) in self.error(from: a, to: b).squareRoot() - goal }
    var (low, high) = (inside, outside)
    var (atLow, atHigh) = (excess(inside), excess(outside))
    for _ in 0..<60 {
      if high - low <= 4 * low.ulp.magnitude || atHigh <= 0 || atLow >= 0 { break }
      let secant = low - atLow * ((high - low) / (atHigh - atLow))
      let b = secant > low && secant < high ? secant : low + (high - low) / 2
      guard b > low, b < high else { break }
      let atB = excess(b)
      if atB.magnitude <= goal * 1e-15 { return b }
      if atB <= 0 {
        (low, atLow) = (b, atB)
        atHigh /= 2
      } else {
        (high, atHigh) = (b, atB)
        atLow /= 2
      }
    }
    return low
  }
}
