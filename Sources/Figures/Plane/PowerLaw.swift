import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// y = c · xᵏ, a straight line on logarithmic axes.
struct PowerLaw {
  let exponent: Double
  private let factor: Double

  /// Fitted to the logarithms by least squares; nil for fewer than two different positive x.
  init?(through points: [DataPoint]) {
    let logs = points.filter { $0.x > 0 && $0.y > 0 }.map { (x: log($0.x), y: log($0.y)) }
    guard logs.count > 1 else { return nil }
    let count = Double(logs.count)
    let (x, y) = (logs.map(\.x).reduce(0, +) / count, logs.map(\.y).reduce(0, +) / count)
    let spread = logs.map { ($0.x - x) * ($0.x - x) }.reduce(0, +)
    guard spread > 0 else { return nil }
    let slope = logs.map { ($0.x - x) * ($0.y - y) }.reduce(0, +) / spread
    exponent = slope
    factor = exp(y - slope * x)
  }

  func value(at x: Double) -> Double { factor * pow(x, exponent) }
}
