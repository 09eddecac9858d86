/// What Chinese typesetting needs to know about characters.
enum EastAsianText {
  /// A Han character, kana, bopomofo or Hangul: a letter that is written without spaces.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3040...0x30FF, 0x3100...0x312F, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// A punctuation mark as wide as a Han character.
  static func isFullWidthPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      true
    default: false
    }
  }

  /// A mark that Chinese and English share: quotation marks, dash, ellipsis, middle dot.
  static func isSharedPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "—", "…", "·": true
    default: false
    }
  }

  /// True when a line break of the source between the two is no space to the reader.
  static func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before, let after else { return false }
    if isFullWidthPunctuation(before) || isFullWidthPunctuation(after) { return true }
    if isHan(before) { return isHan(after) || isSharedPunctuation(after) }
    return isHan(after) && isSharedPunctuation(before)
  }
}
