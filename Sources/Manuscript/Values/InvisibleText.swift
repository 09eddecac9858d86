/// Characters that cannot be seen, where they make a name another one than it looks.
enum InvisibleText {
  /// The first such character of a text: one without width, or, in a text that is of ASCII otherwise, a space that is
  /// none; nil for what is seen as it is.
  static func first(in text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars.prefix(Message.quotedLength * 8)
    if let found = scalars.first(where: hasNoWidth) { return found }
    guard let found = scalars.first(where: { isOtherSpace($0) || isJoiner($0) }) else { return nil }
    let isPlain = scalars.allSatisfy { $0.isASCII || isOtherSpace($0) || isJoiner($0) }
    // In prose such a space is meant; names have no spaces.
    return isPlain && !scalars.contains(" ") ? found : nil
  }

  /// `U+200B`.
  static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether no page, figure or YAML may hold a character: controls other than tab and line feed, the separators U+2028
  /// and U+2029, the byte order mark, and the noncharacters U+FFFE and U+FFFF.
  static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060...0x2064, 0x3164, 0xFEFF, 0xFFA0: true
    default: false
    }
  }

  /// Joiners are letters' own in many scripts.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

  private static func isOtherSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && scalar.properties.generalCategory == .spaceSeparator
  }
}

extension Problem {
  /// What is wrong with a text that was written with escapes, where characters that may not stand in a file come in
  /// another way; nil when nothing is.
  public static func refusedCharacter(inUnescaped text: String, at location: SourceLocation) -> Problem? {
    text.unicodeScalars.first(where: InvisibleText.isRefused).map { scalar in
      Problem(
        "the character \(InvisibleText.code(scalar)) is not allowed", at: location,
        hint: "remove it; an escape stands for it")
    }
  }
}
