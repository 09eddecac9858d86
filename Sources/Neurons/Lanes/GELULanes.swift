/// x Φ(x), four net inputs at a time.
///
/// Φ(−t) = e^(−t²/2) P(u) / (1 + t) for t ≥ 0 with u = (t − 5) / (t + 5), after M. M. Shepherd and J. G. Laframboise (1981):
/// (1 + t) Φ(−t) e^(t²/2) is so smooth in u that a polynomial of degree 24 gives all digits from 0 to ∞. The coefficients are
/// those of its Chebyshev series, computed with 50 digits and written in powers of u.
struct GELULanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let isNegative = z .< 0
    var t = z.replacing(with: -z, where: isNegative)
    // Beyond 40 the tail is 0 in any case.
    t = t.replacing(with: 40, where: t .> 40)
    let power = bell(t)
    let u = (t - 5) / (t + 5)
    let tail = power * polynomial(u) / (1 + t)
    let gate = (1 - tail).replacing(with: tail, where: isNegative)
    let value = z.replacing(with: 0, where: gate .== 0) * gate
    let density = 0.3989422804014327 * power
    return (value, gate + t.replacing(with: -t, where: isNegative) * density)
  }

  /// e^(−t²/2); the square's rounding error, which the power would multiply by t², is put back.
  @inline(__always) private func bell(_ t: Lanes) -> Lanes {
    let square = t * t
    // The upper half of the digits, whose square is exact.
    let upper = unsafeBitCast(unsafeBitCast(t, to: SIMD4<UInt64>.self) & 0xffff_ffff_f800_0000, to: Lanes.self)
    let lower = t - upper
    let rounding = ((upper * upper - square) + 2 * upper * lower) + lower * lower
    let e = LanesExponential(ofNonpositive: square * -0.5).power
    return e - e * (rounding * 0.5)
  }

  /// In five parts of five terms each, which the processor works out side by side.
  @inline(__always) private func polynomial(_ u: Lanes) -> Lanes {
    let a = part(
      u, 0.46151582985003775, -0.09155228183400904, 0.031030368425962847, 0.010002352385229382, -0.026401042966267253)
    let b = part(
      u, 0.024536963243678652, -0.015170415403281224, 0.006522000667783896, -0.0016760723371645697,
      7.791597409338999e-06)
    let c = part(
      u, 0.00018233410307611755, -5.36075811148722e-05, -9.895946159334735e-06, 9.05982468125664e-06,
      -7.070628846317715e-08)
    let d = part(
      u, -1.3074486019237587e-06, 1.284479710649634e-07, 1.9627809920091187e-07, -2.688202129280215e-08,
      -3.095201755804207e-08)
    let e = part(
      u, 4.022493382168717e-09, 4.4011596227599254e-09, -4.327297110082094e-10, -3.815816262632953e-10,
      2.5086998016985133e-11)
    let u2 = u * u
    let u5 = u2 * u2 * u
    return a + u5 * (b + u5 * (c + u5 * (d + u5 * e)))
  }

  @inline(__always) private func part(
    _ u: Lanes, _ c0: Double, _ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double
  ) -> Lanes {
    c0 + u * (c1 + u * (c2 + u * (c3 + u * c4)))
  }
}
