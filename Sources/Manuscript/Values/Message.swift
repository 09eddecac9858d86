/// Text of a course, made fit to stand in a message.
public enum Message {
  /// More characters than this are cut, with a sign that they were.
  static let quotedLength = 60

  /// The text in “quotes”: control characters, which could steer a terminal, and directional marks, which could
  /// reorder the message, are left out; line breaks become spaces; a long text is cut. A character that nobody sees, and
  /// that makes one name another, is named behind the quotes.
  public static func quote(_ text: String) -> String {
    "“\(clean(text))”" + (InvisibleText.first(in: text).map { " (which holds \(InvisibleText.code($0)))" } ?? "")
  }

  /// The words as a choice between them: `a, b or c`.
  public static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return "\(words.dropLast().joined(separator: ", ")) or \(last)"
  }

  /// As `quote`, without the quotes.
  static func clean(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    // A character can be made of any number of scalars, so the cut is by scalars first.
    for scalar in text.unicodeScalars.prefix(quotedLength * 8) {
      switch scalar.properties.generalCategory {
      case .lineSeparator, .paragraphSeparator: kept.append(" ")
      case .control: if scalar == "\n" || scalar == "\t" { kept.append(" ") }
      case .format where scalar != "\u{200D}" && scalar != "\u{200C}": continue
      case .surrogate, .privateUse, .unassigned: kept.append("\u{FFFD}")
      default: kept.append(scalar)
      }
    }
    let clean = String(kept)
    let isCut = clean.count > quotedLength || text.unicodeScalars.count > quotedLength * 8
    return isCut ? clean.prefix(quotedLength) + "…" : clean
  }
}
