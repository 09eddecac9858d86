import Plotting

extension Band {
  /// The error along one unbroken piece of an approximation, as far as both ends: at a jump the function itself has
  /// the value of only one of the two pieces.
  ///
  /// - Parameter truth: the target as it is drawn, which says where the band needs points. Nil for a piece without width.
  init?(errorOf piece: [DataPoint], against target: CurveFunction, sampled truth: SampledCurve) {
    guard let first = piece.first, let last = piece.last, first.x < last.x else { return nil }
    var upper = piece
    for x in truth.points.map(\.x) where first.x < x && x < last.x {
      guard let after = piece.firstIndex(where: { $0.x >= x }), after > 0, piece[after].x > x else { continue }
      let (left, right) = (piece[after - 1], piece[after])
      upper.append(DataPoint(x, left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)))
    }
    upper.sort { $0.x < $1.x }
    self.init(
      lower: upper.map { DataPoint($0.x, target.value($0.x)) }, upper: upper, paint: Paint(.mark, opacity: 0.22))
  }
}
