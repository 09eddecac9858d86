extension Network {
  /// The straight pieces of a network with one input and one output whose activations consist of straight pieces, from left to
  /// right.
  ///
  /// They are found exactly, not by sampling: between two known points every neuron is linear, so where its net input crosses a
  /// kink follows from its values at the two. Going through the layers one by one adds all crossings. Neighbours of the same
  /// slope are one piece.
  ///
  /// - Throws: `NetworkError` for another number of inputs or outputs, an activation that bends everywhere or jumps, an interval
  ///   that does not ascend, or more pieces than `maximumPieces`.
  public func linearPieces(from lower: Double, to upper: Double) throws(NetworkError) -> [LinearPiece] {
    guard inputCount == 1 else { throw .inputCount(1, expected: inputCount) }
    guard outputCount == 1 else { throw .targetCount(1, expected: outputCount) }
    guard lower.isFinite, upper.isFinite, lower < upper else {
      throw .invalidSetting("the interval", value: "[\(lower), \(upper)]", expected: "finite, its ends ascending")
    }
    var points = [(x: lower, signal: [lower]), (x: upper, signal: [upper])]
    for (index, layer) in layers.enumerated() {
      guard layer.activation.isPiecewiseLinear else {
        throw .invalidSetting(
          "the activation of layer \(index + 2)", value: layer.activation.name,
          expected: "a function of straight pieces without jumps, such as relu")
      }
      var sums: [(x: Double, signal: [Double])] = []
      for point in points { sums.append((point.x, try layer.netInputs(point.signal))) }
      points = []
      for (left, right) in zip(sums, sums.dropFirst()) {
        points.append(left)
        points += Self.crossings(between: left, and: right, kinks: layer.activation.kinks)
        guard points.count <= Self.maximumPieces else {
          throw .tooLarge("the number of pieces", limit: Self.maximumPieces)
        }
      }
      if let last = sums.last { points.append(last) }
      points = points.map { ($0.x, $0.signal.map(layer.activation.value)) }
    }
    return Self.joined(points.map { ($0.x, $0.signal[0]) })
  }

  /// The most pieces, and crossings on the way, that are listed.
  public static let maximumPieces = 1 << 17

  /// Where a net input crosses a kink strictly between two points, with all net inputs there.
  private static func crossings(
    between left: (x: Double, signal: [Double]), and right: (x: Double, signal: [Double]), kinks: [Double]
  ) -> [(x: Double, signal: [Double])] {
    var shares: [Double] = []
    for (a, b) in zip(left.signal, right.signal) {
      for kink in kinks where (a < kink && b > kink) || (a > kink && b < kink) { shares.append((kink - a) / (b - a)) }
    }
    var found: [(x: Double, signal: [Double])] = []
    for share in shares.sorted() {
      let x = left.x + (right.x - left.x) * share
      guard x > (found.last?.x ?? left.x), x < right.x else { continue }
      found.append((x, zip(left.signal, right.signal).map { $0 + ($1 - $0) * share }))
    }
    return found
  }

  /// One piece for each run of neighbours whose slopes differ by no more than rounding.
  private static func joined(_ points: [(x: Double, y: Double)]) -> [LinearPiece] {
    var pieces: [LinearPiece] = []
    for (left, right) in zip(points, points.dropFirst()) {
      let slope = (right.y - left.y) / (right.x - left.x)
      if let last = pieces.last, abs(last.slope - slope) <= 1e-9 * (1 + abs(slope)) {
        pieces[pieces.count - 1] = LinearPiece(
          lower: last.lower, upper: right.x, start: last.start, slope: (right.y - last.start) / (right.x - last.lower))
      } else {
        pieces.append(LinearPiece(lower: left.x, upper: right.x, start: left.y, slope: slope))
      }
    }
    return pieces
  }
}
