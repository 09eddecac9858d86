/// Text made safe for XML: marked characters escaped, characters that XML does not allow left out.
enum XMLText {
  static func content(_ text: String) -> String { escaped(text, quotes: false) }

  static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

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
}
