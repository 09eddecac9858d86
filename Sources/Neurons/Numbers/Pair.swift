import RealModule

/// A number held as the unevaluated sum of two, which gives it about twice the digits.
///
/// Activations are products, quotients and sums of one exponential; each rounding on the way would cost up to half a unit in
/// the last place. Carrying the rounding errors along leaves little more than the error of the exponential and one rounding
/// at the end. Sources: O. Møller (1965), T. J. Dekker (1971); with a fused multiply-add as in Y. Nievergelt (2003).
struct Pair {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The two as one number.
  var rounded: Double { high + low }

  /// a + b without loss.
  static func sum(_ a: Double, _ b: Double) -> Pair {
    let sum = a + b
    let fromB = sum - a
    return Pair(sum, (a - (sum - fromB)) + (b - fromB))
  }

  /// a b without loss, unless it leaves the normal numbers.
  static func product(_ a: Double, _ b: Double) -> Pair {
    let product = a * b
    return Pair(product, (-product).addingProduct(a, b))
  }

  /// e to the power of the argument, which should be at most a few hundred; a power too small for a `Double` is 0.
  ///
  /// The power of the high part has the error of the library's exponential, about half a unit.
  static func exp(_ x: Pair) -> Pair {
    let power = Double.exp(x.high)
    return Pair(power, power * x.low)
  }

  static prefix func - (a: Pair) -> Pair { Pair(-a.high, -a.low) }

  static func + (a: Pair, b: Double) -> Pair {
    let sum = sum(a.high, b)
    return .normalised(sum.high, sum.low + a.low)
  }

  static func + (a: Pair, b: Pair) -> Pair {
    let sum = sum(a.high, b.high)
    return .normalised(sum.high, sum.low + (a.low + b.low))
  }

  static func * (a: Pair, b: Double) -> Pair {
    let product = product(a.high, b)
    return .normalised(product.high, product.low + a.low * b)
  }

  static func * (a: Pair, b: Pair) -> Pair {
    let product = product(a.high, b.high)
    return .normalised(product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  static func / (a: Pair, b: Pair) -> Pair {
    let quotient = a.high / b.high
    let remainder = a.high.addingProduct(-quotient, b.high) + (a.low - quotient * b.low)
    return .normalised(quotient, remainder / b.high)
  }

  private static func normalised(_ high: Double, _ low: Double) -> Pair {
    let sum = high + low
    return Pair(sum, low - (sum - high))
  }
}

extension Pair {
  /// factor · e^x rounded once, also where e^x alone is too small to keep its digits.
  ///
  /// Far to the left the exponential is taken 512 further to the right; e⁻⁵¹² is multiplied in as a number of ordinary size,
  /// and a power of two at the very end.
  static func scaledExp(_ x: Pair, times factor: Pair) -> Double {
    guard x.high < -640 else { return (factor * exp(x)).rounded }
    guard x.high > -1500 else { return 0 * factor.high }
    let near = factor * exp(sum(x.high, 512) + x.low)
    return (near * scaledEToMinus512).rounded * 0x1p-738
  }

  /// e⁻⁵¹² · 2⁷³⁸
  private static let scaledEToMinus512 = Pair(0.6329393045892059, 3.91270769353953e-17)
}
