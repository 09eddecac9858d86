import Manuscript

/// What one cell of a table says.
enum DataCell: Equatable {
  case number(Double)
  /// A day, or a time of one, in days since the beginning of 1970.
  case day(Double)
  case word(String)

  /// Nil for a gap: nothing, or what programs write where there is no number.
  init?(_ text: String, in dialect: TableDialect) {
    if Self.isGap(text) { return nil }
    if let number = Self.number(text, in: dialect) {
      self = .number(number)
    } else if let day = ISODate.days(text) {
      self = .day(day)
    } else {
      self = .word(text)
    }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }

  /// What programs write where there is no number.
  private static let gaps: Set<String> = [
    "", "nan", "na", "n/a", "#n/a", "null", "none", "-", "?", "inf", "+inf", "-inf", "infinity", "-infinity",
    "+infinity", "+nan", "-nan", "#num!", "#div/0!", "nil", "<na>", "∞", "-∞", "−∞", "–", "—",
  ]

  static func isGap(_ text: String) -> Bool {
    text.utf8.count <= 12 && gaps.contains(text.lowercased())
  }

  private static func number(_ text: String, in dialect: TableDialect) -> Double? {
    var bytes = Array(text.utf8)
    // The minus sign of typographers, U+2212.
    if bytes.starts(with: [0xe2, 0x88, 0x92]) { bytes.replaceSubrange(0..<3, with: [UInt8(ascii: "-")]) }
    if dialect.hasDecimalComma, !bytes.contains(UInt8(ascii: ".")),
      let point = bytes.firstIndex(of: UInt8(ascii: ",")), bytes.lastIndex(of: UInt8(ascii: ",")) == point
    {
      bytes[point] = UInt8(ascii: ".")
    }
    // Swift reads hexadecimal numbers and names as well.
    guard bytes.count <= 60, bytes.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite
    else { return nil }
    return number
  }
}
