import Foundation

/// The TeX in the fields of BibTeX, read as the characters that it sets.
enum BibTeXText {
  /// Letters over or under which an accent stands, by the command of the accent, as Unicode combines them.
  private static let accents: [Character: Character] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}", ".": "\u{307}",
    "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "c": "\u{327}", "k": "\u{328}", "d": "\u{323}",
    "b": "\u{331}",
  ]
  private static let letters = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ldots": "…", "dots": "…", "textendash": "–",
    "textemdash": "—", "textquoteright": "’", "textbackslash": "\\", "copyright": "©", "S": "§", "P": "¶",
  ]
  /// Commands that say how their text looks.
  private static let looks: Set<String> = [
    "emph", "textit", "textbf", "texttt", "textsc", "textrm", "textsf", "em", "it", "bf", "tt", "sc", "rm", "url",
    "mathrm", "mbox", "text", "relax", "noopsort", "href", "natexlab", "protect", "ensuremath",
  ]

  /// The text as a reader sees it: without braces, with letters for commands and dashes for hyphens.
  ///
  /// Formulas between dollars stay as they are, for the pages show them.
  static func plain(_ source: String) -> String {
    var text = ""
    var rest = source[...]
    var isFormula = false
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case "$":
        isFormula.toggle()
        text.append(first)
      case _ where isFormula: text.append(first)
      case "{", "}": continue
      case "~": text.append("\u{A0}")
      case "\\": text += command(&rest)
      case "-" where rest.hasPrefix("--"):
        rest.removeFirst(2)
        text.append("—")
      case "-" where rest.first == "-":
        rest.removeFirst()
        text.append("–")
      case "`" where rest.first == "`":
        rest.removeFirst()
        text.append("“")
      case "'" where rest.first == "'":
        rest.removeFirst()
        text.append("”")
      default: text.append(first.isNewline || first == "\t" ? " " : first)
      }
    }
    let words = text.split { $0 == " " }
    return words.joined(separator: " ").precomposedStringWithCanonicalMapping
  }

  /// An address, in which nothing but a few marks is escaped.
  static func address(_ source: String) -> String {
    source.replacing("{\\textasciitilde}", with: "~").replacing("\\~{}", with: "~")
      .replacing(/\\([_&%#~])/) { String($0.1) }.replacing(/\\url\b/, with: "")
      .filter { $0 != "{" && $0 != "}" && !$0.isWhitespace }
  }

  /// What follows a `\`.
  private static func command(_ rest: inout Substring) -> String {
    guard let first = rest.first else { return "" }
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    if name.isEmpty {
      rest.removeFirst()
      guard let accent = accents[first] else { return "&%$#_{} ".contains(first) ? String(first) : "" }
      return accented(accent, &rest)
    }
    rest = rest[name.endIndex...]
    if name.count == 1, let accent = name.first.flatMap({ accents[$0] }), isArgument(rest) {
      rest = rest.drop { $0 == " " }
      return accented(accent, &rest)
    }
    // A command of letters takes the blanks behind it.
    rest = rest.drop { $0 == " " }
    if let letter = letters[String(name)] { return letter }
    return looks.contains(String(name)) ? "" : String(name)
  }

  private static func isArgument(_ rest: Substring) -> Bool {
    rest.first == "{" || rest.first == " " || rest.first == "\\"
  }

  /// The letter that follows, bare or in braces, with an accent; `\i` is an i whose dot gives way.
  private static func accented(_ accent: Character, _ rest: inout Substring) -> String {
    rest = rest.drop { $0 == " " || $0 == "{" }
    guard let letter = rest.first else { return "" }
    rest.removeFirst()
    if letter == "\\" {
      let letter = command(&rest)
      return letter + String(accent)
    }
    return String(letter) + String(accent)
  }
}
