/// Lengths of vectors.
enum Norm {
  /// √(Σ xᵢ²), scaled by the largest component so that squares neither overflow nor vanish.
  static func euclidean(_ vector: [Double]) -> Double {
    let largest = vector.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0, largest.isFinite else { return largest }
    var sum = 0.0
    for x in vector { sum += (x / largest) * (x / largest) }
    return largest * sum.squareRoot()
  }
}
