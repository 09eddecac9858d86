import RealModule

/// How fast errors fall as an approximation gets more parts: error ≈ constant · n^(−order).
///
/// The line of least squares through the points (ln n, ln error). Doubling n divides the error by 2^order: about 4 for straight
/// pieces, about 2 for steps.
public struct ConvergenceOrder: Hashable, Sendable {
  public let order: Double
  public let constant: Double

  /// - Throws: `ApproximationError` for fewer than two different counts, as many errors, or numbers that are not positive.
  public init(counts: [Int], errors: [Double]) throws(ApproximationError) {
    guard counts.count == errors.count else {
      throw .invalidKnots("\(counts.count) counts with \(errors.count) errors")
    }
    guard Set(counts).count >= 2 else { throw .notUnique("an order needs the errors of two different counts") }
    if let count = counts.first(where: { $0 < 1 }) { throw .invalidCount("a count", count, expected: 1...Int.max) }
    if let error = errors.first(where: { !($0 > 0 && $0.isFinite) }) {
      throw .nonFinite(error, place: "an error, which must be positive and finite,")
    }
    let xs = counts.map { Double.log(Double($0)) }
    let ys = errors.map { Double.log($0) }
    let (meanX, meanY) = (xs.reduce(0, +) / Double(xs.count), ys.reduce(0, +) / Double(ys.count))
    var (products, squares) = (0.0, 0.0)
    for (x, y) in zip(xs, ys) {
      products += (x - meanX) * (y - meanY)
      squares += (x - meanX) * (x - meanX)
    }
    let slope = products / squares
    order = 0 - slope
    constant = .exp(meanY - slope * meanX)
  }
}
