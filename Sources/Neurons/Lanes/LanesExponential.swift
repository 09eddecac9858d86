/// e to the power of a number that is at most 0, for four numbers at once and without a branch.
///
/// x = k ln 2 + r with |r| ≤ ½ ln 2, and e^x = 2ᵏ (1 + p) where p = e^r − 1 comes from the Taylor polynomial of degree 13.
/// Only additions, multiplications and shifts are used, so the result is the same on every machine; it is within one unit
/// in the last place. Source of the reduction: W. J. Cody, W. Waite (1980), Software manual for the elementary functions.
struct LanesExponential {
  /// 2ᵏ
  private let scale: Lanes
  /// e^r − 1
  private let p: Lanes
  /// 1 where the power is a normal number, 0 where it would be smaller.
  private let kept: Lanes

  /// - Parameter x: Four numbers of which none is positive; NaN stays NaN.
  @inline(__always) init(ofNonpositive x: Lanes) {
    kept = Lanes(repeating: 1).replacing(with: 0, where: x .< -708.396)
    let x = x.replacing(with: -708.396, where: x .< -708.396)
    // Adding 1.5 · 2⁵² pushes the fraction out of the number and leaves k, also readable in the last bits.
    let shifted = x * 1.4426950408889634 + 0x1.8p52
    let k = shifted - 0x1.8p52
    let bits = unsafeBitCast(shifted, to: SIMD4<UInt64>.self)
    scale = unsafeBitCast((bits &+ 1023) &<< 52, to: Lanes.self)
    // ln 2 in two parts, the first short enough for k times it to be exact.
    let high = x - k * 0x1.62e42feep-1
    let low = k * 1.90821492927058770002e-10
    let r = high - low
    let rest = (high - r) - low
    // The Taylor coefficients from 1/2! to 1/13!, in pairs, so that no long chain of operations has to wait for itself
    // (G. Estrin, 1960).
    let r2 = r * r
    let r4 = r2 * r2
    let low4 = line(r, 1 / 2, 1 / 6) + r2 * line(r, 1 / 24, 1 / 120)
    let middle4 = line(r, 1 / 720, 1 / 5_040) + r2 * line(r, 1 / 40_320, 1 / 362_880)
    let high4 = line(r, 1 / 3_628_800, 1 / 39_916_800) + r2 * line(r, 1 / 479_001_600, 1 / 6_227_020_800)
    let q = low4 + r4 * (middle4 + r4 * high4)
    p = r + (rest + r2 * q)
  }

  /// e^x; 0 where it would be no normal number.
  @inline(__always) var power: Lanes { scale * (1 + p) * kept }

  /// e^x − 1 with all its digits, also near 0.
  @inline(__always) var minusOne: Lanes { scale * p + (scale - 1) }
}

/// a + b r
@inline(__always) private func line(_ r: Lanes, _ a: Double, _ b: Double) -> Lanes { a + r * b }
