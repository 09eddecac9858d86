import CMarkdown
import Manuscript

extension MarkReader {
  static func isInName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_.:".contains(character)
  }

  /// Where `{#name}` ends that begins at a place; nil when none does.
  static func anchorEnd(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.has("{#", at: start) else { return nil }
    let name = bytes[(start + 2)...].prefix(200).prefix { $0 != UInt8(ascii: "}") && $0 > 0x20 }
    return !name.isEmpty && bytes.has("}", at: name.endIndex) ? name.endIndex + 1 : nil
  }

  static func scalar(in bytes: [UInt8], before index: Int) -> Unicode.Scalar? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.first
  }

  static func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    return String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
  }
}

/// Says where runs of backticks are closed, without searching twice for what is not there.
struct TickEnds {
  private var unclosed: Set<Int> = []

  /// Where as many backticks begin again.
  mutating func closing(_ count: Int, in bytes: [UInt8], from start: Int) -> Int? {
    guard !unclosed.contains(count) else { return nil }
    var index = start
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
      let found = bytes[open...].prefix { $0 == UInt8(ascii: "`") }.count
      if found == count { return open }
      index = open + found
    }
    unclosed.insert(count)
    return nil
  }
}
