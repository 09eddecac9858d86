import Manuscript

/// The text of a file that somebody else wrote: whatever could be read of it, and what had to go.
struct SourceText {
  /// Ended by `\n` alone, free of what no lesson may hold.
  var text: String
  /// What was taken out, by line: “U+200B”.
  var removed: [(line: Int, character: String)] = []

  /// Nil for bytes that are no UTF-8.
  init?(_ bytes: [UInt8]) {
    guard let whole = String(validating: bytes, as: UTF8.self) else { return nil }
    var kept = String.UnicodeScalarView()
    var line = 1
    var before: Unicode.Scalar?
    for scalar in whole.unicodeScalars {
      defer { before = scalar }
      switch scalar.value {
      case 0x0A where before == "\r": break
      case 0x0A, 0x0D:
        kept.append("\n")
        line += 1
      case 0x2028, 0x2029:
        kept.append(" ")
        removed.append((line, Self.name(scalar)))
      case 0xFEFF where before == nil: break
      case 0x00..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0x200B, 0xFEFF, 0xFFFE, 0xFFFF:
        removed.append((line, Self.name(scalar)))
      default: kept.append(scalar)
      }
    }
    text = String(kept)
  }

  /// `U+200B`
  static func name(_ scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
