/// The function that joins given points by straight lines and continues the first and the last of them.
public struct PiecewiseLinear: Hashable, PiecewiseLinearFunction {
  /// In ascending order, at least two.
  public let knots: [Double]
  /// The value at each knot.
  public let values: [Double]

  /// - Throws: `ApproximationError` unless there are two or more strictly ascending finite knots, each with a finite value.
  public init(knots: [Double], values: [Double]) throws(ApproximationError) {
    guard knots.count >= 2 else { throw .invalidKnots("\(knots.count) knots; at least 2 are needed") }
    guard knots.count == values.count else {
      throw .invalidKnots("\(knots.count) knots with \(values.count) values")
    }
    if let bad = (knots + values).first(where: { !$0.isFinite }) { throw .nonFinite(bad, place: "a knot or its value") }
    guard zip(knots, knots.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .invalidKnots("the knots do not ascend")
    }
    self.knots = knots
    self.values = values
  }

  /// The inner knots: there the function may bend.
  public var breakpoints: [Double] { Array(knots.dropFirst().dropLast()) }

  public func value(at x: Double) -> Double {
    let i = segment(containing: x)
    let (left, right) = (values[i], values[i + 1])
    let t = (x - knots[i]) / (knots[i + 1] - knots[i])
    // Counted from the nearer end, so that both ends are met exactly.
    return t <= 0.5 ? left + t * (right - left) : right - (1 - t) * (right - left)
  }

  public func pieces(from lower: Double, to upper: Double) -> [LinearPiece] {
    guard let edges = edges(from: lower, to: upper) else { return [] }
    let slopes = slopes
    return zip(edges, edges.dropFirst()).map { left, right in
      LinearPiece(lower: left, upper: right, start: value(at: left), slope: slopes[segment(containing: left)])
    }
  }

  /// The slope of each segment, from left to right.
  public var slopes: [Double] {
    zip(zip(knots, values), zip(knots.dropFirst(), values.dropFirst())).map { left, right in
      (right.1 - left.1) / (right.0 - left.0)
    }
  }

  /// The same function for x ≥ the first knot as a sum of ReLU units, one for each segment.
  ///
  /// f(t₀) + Σ cᵢ relu(x − tᵢ), where c₀ is the first slope and every other cᵢ the change of slope at tᵢ. To the left of the
  /// first knot the sum is constant.
  public func reluSum() throws(ApproximationError) -> ReLUSum {
    let slopes = slopes
    let units = slopes.indices.map { i in
      ReLUSum.Unit(output: i == 0 ? slopes[0] : slopes[i] - slopes[i - 1], weight: 1, bias: 0 - knots[i])
    }
    return try ReLUSum(units: units, bias: values[0])
  }

  /// The index of the segment for `x`, found by halving; points outside belong to the first or the last.
  private func segment(containing x: Double) -> Int {
    var low = 0
    var high = knots.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if x < knots[middle] { high = middle } else { low = middle }
    }
    return low
  }
}
