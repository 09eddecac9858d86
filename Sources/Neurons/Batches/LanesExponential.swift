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
    kept = Lanes(repeating: 1).replacing(with: 0, where: x .< -708)
    let x = x.replacing(with: -708, where: x .< -708)
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
    var q = Lanes(repeating: 1.0 / 6_227_020_800)
    q = q * r + 1.0 / 479_001_600
    q = q * r + 1.0 / 39_916_800
    q = q * r + 1.0 / 3_628_800
    q = q * r + 1.0 / 362_880
    q = q * r + 1.0 / 40_320
    q = q * r + 1.0 / 5_040
    q = q * r + 1.0 / 720
    q = q * r + 1.0 / 120
    q = q * r + 1.0 / 24
    q = q * r + 1.0 / 6
    q = q * r + 0.5
    p = r + (rest + r * r * q)
  }

  /// e^x; 0 below e⁻⁷⁰⁸.
  @inline(__always) var power: Lanes { scale * (1 + p) * kept }

  /// e^x − 1 with all its digits, also near 0.
  @inline(__always) var minusOne: Lanes { scale * p + (scale - 1) }
}
