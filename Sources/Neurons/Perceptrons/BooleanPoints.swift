/// The corners of the unit square, cube, …: the inputs of a Boolean function.
public enum BooleanPoints {
  /// The most inputs a truth table may have: 2¹⁶ rows.
  public static let maximumDimension = 16

  /// All points of {0, 1}ⁿ in the order of a truth table, the last input changing fastest; nil when there would be none or
  /// too many.
  public static func all(_ dimension: Int) -> [[Double]]? {
    guard dimension >= 1, dimension <= maximumDimension else { return nil }
    return (0..<(1 << dimension)).map { point($0, dimension: dimension) }
  }

  /// The point in one row of the truth table.
  static func point(_ row: Int, dimension: Int) -> [Double] {
    (0..<dimension).map { Double((row >> (dimension - 1 - $0)) & 1) }
  }
}
