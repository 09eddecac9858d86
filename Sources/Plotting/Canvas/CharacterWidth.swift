extension Character {
  /// Whether the character is as wide as it is high: Han, kana, Hangul, full-width signs, pictures.
  public var isWide: Bool {
    guard let first = unicodeScalars.first else { return false }
    return (0x1100...0x11ff).contains(first.value) || (0x2e80...0xd7ff).contains(first.value)
      || (0xf900...0xfaff).contains(first.value) || (0xfe30...0xfe6f).contains(first.value)
      || (0xff00...0xffe6).contains(first.value) || first.value > 0x1f000
  }
}
