/// Text made safe for XML: marked characters escaped, characters that XML does not allow left out.
public enum XMLText {
  /// For text between tags.
  public static func content(_ text: String) -> String { escaped(text, quotes: false) }

  /// For the value of an attribute in double quotes.
  public static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where quotes: result += "&quot;"
      case "\t", "\n", "\r": result += quotes ? " " : String(scalar)
      // XML 1.0, section 2.2: no other control characters, and no noncharacters.
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as a name that XML, CSS and `url(#…)` take.
  static func identifier(_ text: String) -> String {
    let name = text.unicodeScalars.map { scalar -> String in
      let isAllowed =
        scalar.isASCII
        ? scalar.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
      return isAllowed ? String(scalar) : "_"
    }.joined()
    let begins = name.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
    return begins ? name : "f" + name
  }
}
