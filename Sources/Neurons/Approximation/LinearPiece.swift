/// A straight piece of a function: on [lower, upper] it is `start + slope * (x − lower)`.
public struct LinearPiece: Hashable, Sendable {
  public let lower: Double
  public let upper: Double
  /// The value at the lower end, as seen from inside the piece.
  public let start: Double
  public let slope: Double

  public init(lower: Double, upper: Double, start: Double, slope: Double) {
    self.lower = lower
    self.upper = upper
    self.start = start
    self.slope = slope
  }

  /// The value at the upper end, as seen from inside the piece.
  public var end: Double { value(at: upper) }

  /// The value of the straight line at `x`, also outside the piece.
  public func value(at x: Double) -> Double { start + slope * (x - lower) }
}

/// A function of one variable that consists of straight pieces, possibly with jumps between them.
public protocol PiecewiseLinearFunction: Sendable {
  /// The value at `x`.
  func value(at x: Double) -> Double
  /// Where pieces meet, in ascending order.
  var breakpoints: [Double] { get }
  /// The straight pieces of the function on an interval, from left to right; empty unless lower < upper, both finite.
  func pieces(from lower: Double, to upper: Double) -> [LinearPiece]
}

extension PiecewiseLinearFunction {
  public func callAsFunction(_ x: Double) -> Double { value(at: x) }

  /// The ends of the interval and the breakpoints inside it; nil unless lower < upper, both finite.
  func edges(from lower: Double, to upper: Double) -> [Double]? {
    guard lower < upper, lower.isFinite, upper.isFinite else { return nil }
    return [lower] + breakpoints.filter { $0 > lower && $0 < upper } + [upper]
  }
}
