/// The search for the largest value of a function on an interval.
enum Extremum {
  /// The point and value of the largest value found on [lower, upper].
  ///
  /// The interval is sampled at both ends and `samples` points between; around the best few the maximum is then refined, so
  /// the result does not depend on the grid. A NaN counts as larger than any number and is returned at once; so is what is
  /// larger than `enough`, for those who only ask whether there is any.
  static func maximum(
    of f: (Double) -> Double, from lower: Double, to upper: Double, samples: Int = 24, enough: Double = .infinity
  ) -> (x: Double, value: Double) {
    let last = samples + 1
    func place(_ i: Int) -> Double { i == last ? upper : lower + (upper - lower) * (Double(i) / Double(last)) }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: samples + 2) { ys in
      ys.initialize(repeating: 0)
      var best = (x: lower, value: -Double.infinity)
      for i in 0...last {
        ys[i] = f(place(i))
        if i == 0 || ys[i] > best.value || ys[i].isNaN { best = (place(i), ys[i]) }
        if best.value > enough { return best }
      }
      guard best.value.isFinite else { return best }
      for i in 0...last where ys[i] > 0.5 * best.value {
        guard ys[i] >= ys[max(i - 1, 0)], ys[i] >= ys[min(i + 1, last)] else { continue }
        let (a, x, c) = (place(max(i - 1, 0)), place(i), place(min(i + 1, last)))
        // Beside an end of the interval the maximum may lie between the end and its neighbour.
        let start = i == 0 || i == last ? a + (c - a) / 2 : x
        let refined = refine(f, a, start, c, start == x ? ys[i] : f(start), enough: enough)
        if refined.value > best.value { best = refined }
        if best.value > enough { break }
      }
      return best
    }
  }

  /// The maximum between `a` and `c`, given a point between.
  ///
  /// Parabolas through the best three points, with golden sections where a parabola would leave the interval or moves too
  /// slowly (R. P. Brent, 1973, Algorithms for minimization without derivatives, chapter 5).
  private static func refine(
    _ f: (Double) -> Double, _ a: Double, _ start: Double, _ c: Double, _ startValue: Double, enough: Double
  ) -> (x: Double, value: Double) {
    let golden = 0.38196601125010515
    var (low, high) = (a, c)
    var (x, w, v) = (start, start, start)
    var (fx, fw, fv) = (startValue, startValue, startValue)
    var step = 0.0
    var beforeLast = 0.0
    for _ in 0..<60 {
      let middle = low + (high - low) / 2
      let tolerance = 1e-9 * x.magnitude + 1e-9 * (c - a)
      if (x - middle).magnitude <= 2 * tolerance - (high - low) / 2 { break }
      var isParabolic = false
      if beforeLast.magnitude > tolerance {
        let r = (x - w) * (fx - fv)
        var q = (x - v) * (fx - fw)
        var p = (x - v) * q - (x - w) * r
        q = 2 * (q - r)
        if q > 0 { p = -p } else { q = -q }
        if p.magnitude < (0.5 * q * beforeLast).magnitude && p > q * (low - x) && p < q * (high - x) {
          beforeLast = step
          step = p / q
          isParabolic = true
        }
      }
      if !isParabolic {
        beforeLast = x < middle ? high - x : low - x
        step = golden * beforeLast
      }
      let u = step.magnitude >= tolerance ? x + step : x + (step > 0 ? tolerance : -tolerance)
      let fu = f(u)
      if fu > enough { return (u, fu) }
      if fu >= fx {
        if u < x { high = x } else { low = x }
        (v, w, x) = (w, x, u)
        (fv, fw, fx) = (fw, fx, fu)
      } else {
        if u < x { low = u } else { high = u }
        if fu >= fw || w == x {
          (v, w) = (w, u)
          (fv, fw) = (fw, fu)
        } else if fu >= fv || v == x || v == w {
          (v, fv) = (u, fu)
        }
      }
    }
    return (x, fx)
  }
}
