import Plotting

/// Where a curve crosses zero or touches it, for those who hear of the curve.
enum ZeroCrossings {
  /// As many as a listener keeps in mind.
  private static let most = 4

  /// The numbers on the horizontal axis, between two points in proportion; none where there are more than a listener
  /// keeps in mind.
  static func places(of pieces: [[DataPoint]]) -> [Double] {
    var zeros: [Double] = []
    for piece in pieces {
      for (a, b) in zip(piece, piece.dropFirst()) {
        if a.y == 0 {
          if zeros.last != a.x { zeros.append(a.x) }
        } else if (a.y < 0) != (b.y < 0), b.y != 0 {
          zeros.append(a.x + (b.x - a.x) * (a.y / (a.y - b.y)))
        }
      }
      if let last = piece.last, last.y == 0, zeros.last != last.x { zeros.append(last.x) }
    }
    return zeros.count <= most ? zeros : []
  }
}
