/// Compares the data of two figures, as their CSV files have it.
enum DataComparison {
  /// Whether two tables have the same cells in the same places, numbers within `tolerance` of one another.
  ///
  /// Two NaNs agree, and so do infinities of one sign.
  static func agree(_ one: [UInt8], _ other: [UInt8], within tolerance: Double) -> Bool {
    let (one, other) = (rows(of: one), rows(of: other))
    guard one.count == other.count else { return false }
    return zip(one, other).allSatisfy { left, right in
      left.count == right.count && zip(left, right).allSatisfy { agree($0, $1, within: tolerance) }
    }
  }

  private static func agree(_ one: String, _ other: String, within tolerance: Double) -> Bool {
    if one == other { return true }
    guard let one = Double(one), let other = Double(other) else { return false }
    return one == other || abs(one - other) <= tolerance || (one.isNaN && other.isNaN)
  }

  /// The cells of a table that `CommaSeparatedValues` wrote.
  private static func rows(of bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      // A doubled quote closes and opens again; the one between is lost, in both tables alike.
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\r") where !isQuoted: break
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [String(decoding: cell, as: UTF8.self)])
        row = []
        cell = []
      default: cell.append(byte)
      }
    }
    return cell.isEmpty && row.isEmpty ? rows : rows + [row + [String(decoding: cell, as: UTF8.self)]]
  }
}
