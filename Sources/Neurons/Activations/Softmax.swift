import RealModule

/// The softmax function, which turns scores into positive numbers that sum to 1.
///
/// Sᵢ = e^(vᵢ/T) / Σⱼ e^(vⱼ/T) with temperature T > 0. The largest score is subtracted first, which changes nothing in the
/// result and keeps every exponential at most 1 (P. Blanchard, D. J. Higham, N. J. Higham, 2021).
/// ```swift
/// try Softmax.probabilities([1, 2, 3])                    // 0.0900…, 0.2447…, 0.6652…
/// try Softmax.probabilities([1, 2, 3], temperature: 10)   // 0.3006…, 0.3322…, 0.3671…
/// ```
/// A score of −∞ has probability 0 as long as another is finite.
public enum Softmax {
  /// The probabilities, in the order of the scores.
  public static func probabilities(_ scores: [Double], temperature: Double = 1) throws(SoftmaxError) -> [Double] {
    let exponents = try shifted(scores, temperature: temperature)
    let powers = exponents.map { Double.exp($0) }
    let total = sum(powers)
    return powers.map { $0 / total }
  }

  /// The logarithms of the probabilities, finite even where the probability itself rounds to 0.
  public static func logProbabilities(_ scores: [Double], temperature: Double = 1) throws(SoftmaxError) -> [Double] {
    let exponents = try shifted(scores, temperature: temperature)
    let logTotal = Double.log(sum(exponents.map { Double.exp($0) }))
    return exponents.map { $0 - logTotal }
  }

  /// ln Σ e^vᵢ, the function whose gradient softmax is.
  public static func logSumExp(_ scores: [Double]) throws(SoftmaxError) -> Double {
    let exponents = try shifted(scores, temperature: 1)
    return (scores.max() ?? 0) + Double.log(sum(exponents.map { Double.exp($0) }))
  }

  /// The partial derivatives ∂Sᵢ/∂vⱼ = Sᵢ(δᵢⱼ − Sⱼ)/T, a square matrix whose rows sum to 0.
  public static func jacobian(_ scores: [Double], temperature: Double = 1) throws(SoftmaxError) -> Matrix {
    let p = try probabilities(scores, temperature: temperature)
    return Matrix(rows: p.count, columns: p.count) { i, j in
      // 1 − pᵢ is summed from the others, because it would cancel when pᵢ is close to 1.
      let complement = p.indices.reduce(0) { $1 == i ? $0 : $0 + p[$1] }
      return (i == j ? p[i] * complement : -p[i] * p[j]) / temperature
    }
  }

  /// (vᵢ − max v) / T, all at most 0.
  private static func shifted(_ scores: [Double], temperature: Double) throws(SoftmaxError) -> [Double] {
    guard temperature > 0, temperature.isFinite else { throw .invalidTemperature(temperature) }
    guard let largest = scores.max() else { throw .noScores }
    if let index = scores.firstIndex(where: { $0.isNaN || $0 == .infinity }) {
      throw .invalidScore(scores[index], position: index + 1)
    }
    guard largest > -.infinity else { throw .noFiniteScore }
    return scores.map { ($0 - largest) / temperature }
  }

  /// A sum in which the small terms are not lost beside the large ones (Kahan's compensation, after Neumaier).
  private static func sum(_ terms: [Double]) -> Double {
    var total = 0.0
    var lost = 0.0
    for term in terms {
      let next = total + term
      lost += total.magnitude >= term.magnitude ? (total - next) + term : (term - next) + total
      total = next
    }
    return total + lost
  }
}

/// Why scores have no softmax.
public enum SoftmaxError: Error, Hashable, Sendable, CustomStringConvertible {
  case noScores
  case invalidTemperature(Double)
  /// Positions count from 1.
  case invalidScore(Double, position: Int)
  case noFiniteScore

  public var description: String {
    switch self {
    case .noScores: "softmax needs at least one score"
    case .invalidTemperature(let temperature):
      "the temperature of softmax is \(temperature); it must be positive and finite"
    case .invalidScore(let score, let position): "score \(position) of softmax is \(score)"
    case .noFiniteScore: "every score of softmax is −∞"
    }
  }
}
