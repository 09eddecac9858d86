import Foundation

/// Searches in long pages, byte by byte rather than character by character.
extension Substring {
  /// Where a text stands first; a page is searched hundreds of times as fast as by `firstRange(of:)`.
  func firstByteRange(of text: String) -> Range<Index>? {
    let pattern = Array(text.utf8)
    let offset = utf8.withContiguousStorageIfAvailable { Self.offset(of: pattern, in: $0) }
    guard let found = offset else { return firstRange(of: text) }
    guard let found else { return nil }
    let lower = utf8.index(startIndex, offsetBy: found)
    return lower..<utf8.index(lower, offsetBy: pattern.count)
  }

  private static func offset(of pattern: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = text.baseAddress, let first = pattern.first else { return nil }
    var at = 0
    while text.count - at >= pattern.count {
      guard let found = memchr(start + at, Int32(first), text.count - at - pattern.count + 1) else { return nil }
      at = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if memcmp(start + at, pattern, pattern.count) == 0 { return at }
      at += 1
    }
    return nil
  }
}

extension String {
  /// The text with every `old` replaced.
  func replacingBytes(of old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let found = rest.firstByteRange(of: old) {
      result += rest[..<found.lowerBound] + new
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
