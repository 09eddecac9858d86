import Manuscript

/// Compares the data of two figures, as their CSV files have it.
enum DataComparison {
  /// Whether two tables have the same cells in the same places, numbers within `tolerance` of one another.
  ///
  /// Two NaNs agree, and so do infinities of one sign.
  static func agree(_ one: [UInt8], _ other: [UInt8], within tolerance: Double) -> Bool {
    // What is no table agrees with its like alone.
    guard let left = try? CommaSeparatedValues(one, file: ""), let right = try? CommaSeparatedValues(other, file: "")
    else { return one == other }
    guard left.rows.count == right.rows.count else { return false }
    return zip(left.rows, right.rows).allSatisfy { left, right in
      left.cells.count == right.cells.count
        && zip(left.cells, right.cells).allSatisfy { agree($0, $1, within: tolerance) }
    }
  }

  private static func agree(_ one: String, _ other: String, within tolerance: Double) -> Bool {
    if one == other { return true }
    guard let one = Double(one), let other = Double(other) else { return false }
    return one == other || abs(one - other) <= tolerance || (one.isNaN && other.isNaN)
  }
}
