/// Whether a Boolean function can be computed by one perceptron, with a proof either way.
public enum Separability: Hashable, Sendable {
  /// It can: by this perceptron, whose weights are whole numbers.
  case separable(Perceptron)
  /// It cannot: two points that must fire and two that must not have the same sum.
  case inseparable(Contradiction)

  /// Four points a + b = c + d with outputs 1, 1, 0, 0; a may equal b, and c may equal d.
  ///
  /// Adding w·a > θ and w·b > θ gives w·(a + b) > 2θ; adding w·c ≤ θ and w·d ≤ θ gives w·(c + d) ≤ 2θ. Both cannot be.
  public struct Contradiction: Hashable, Sendable {
    public let firing: [[Double]]
    public let silent: [[Double]]

    /// The four inequalities as text, `w1 + w2 > θ`, those of the firing points first.
    public var inequalities: [String] {
      firing.map { "\(Self.sum($0)) > θ" } + silent.map { "\(Self.sum($0)) ≤ θ" }
    }

    private static func sum(_ point: [Double]) -> String {
      let terms = point.indices.filter { point[$0] == 1 }.map { "w\($0 + 1)" }
      return terms.isEmpty ? "0" : terms.joined(separator: " + ")
    }
  }

  public var isSeparable: Bool {
    switch self {
    case .separable: true
    case .inseparable: false
    }
  }

  /// The most inputs a function may have here.
  public static let maximumDimension = 6

  /// Decides exactly whether the Boolean function with this truth table is a threshold function.
  ///
  /// With at most eight inputs a function is one exactly when it is 2-asummable, that is, when no contradiction of the above
  /// form exists (S. Muroga, T. Tsuboi, C. R. Baugh, 1970; the general criterion is C. C. Elgot's and C. K. Chow's, 1961).
  /// Then the learning rule, which works in whole numbers from zero weights and so makes no rounding error, must end.
  ///
  /// - Parameter truthTable: 2ⁿ zeros and ones in the order of `BooleanPoints`, n from 1 to `maximumDimension`.
  public static func decide(_ truthTable: [Int]) throws(PerceptronError) -> Separability {
    guard let dimension = (1...maximumDimension).first(where: { 1 << $0 == truthTable.count }) else {
      throw .truthTableCount(truthTable.count)
    }
    if let position = truthTable.firstIndex(where: { $0 != 0 && $0 != 1 }) {
      throw .invalidTarget(truthTable[position], position: position + 1)
    }
    if let contradiction = PairSums.of(dimension).contradiction(in: truthTable) { return .inseparable(contradiction) }
    return .separable(try witness(truthTable, dimension: dimension))
  }

  /// The perceptron that the learning rule finds; every number in it stays a whole number far below 2⁵³.
  private static func witness(_ table: [Int], dimension: Int) throws(PerceptronError) -> Perceptron {
    let points = table.indices.map { BooleanPoints.point($0, dimension: dimension) }
    var weights = Array(repeating: 0.0, count: dimension)
    var bias = 0.0
    var isClean = false
    while !isClean {
      isClean = true
      for (point, target) in zip(points, table) {
        let sum = zip(weights, point).reduce(0) { $0 + $1.0 * $1.1 }
        let error = Double(target - (sum + bias > 0 ? 1 : 0))
        guard error != 0 else { continue }
        isClean = false
        for k in weights.indices { weights[k] += error * point[k] }
        bias += error
      }
    }
    return try Perceptron(weights: weights, bias: bias)
  }
}
