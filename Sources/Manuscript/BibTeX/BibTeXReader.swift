/// Reads the entries of a BibTeX file by its grammar; what is between them is a comment, as it is for BibTeX.
struct BibTeXReader {
  /// Braces inside one another deeper than this are a problem.
  private static let deepest = 50
  private static let months = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
  ]

  private let characters: [Character]
  private let file: String
  private var position = 0
  private var line = 1
  private var lineStart = 0
  /// The texts that `@string` has given names to.
  private var strings = Self.months
  private(set) var entries: [BibTeXEntry] = []
  private(set) var problems = Problems()

  /// The entries of a text, as far as they can be read; after a problem reading goes on with the next entry.
  static func read(_ text: String, file: String, problems: inout Problems) -> [BibTeXEntry] {
    var reader = BibTeXReader(text, file: file)
    reader.run()
    problems.append(contentsOf: reader.problems)
    return reader.entries
  }

  private init(_ text: String, file: String) {
    characters = Array(text)
    self.file = file
  }

  private var place: SourceLocation {
    SourceLocation(file: file, line: line, column: position - lineStart + 1)
  }

  private var next: Character? { position < characters.count ? characters[position] : nil }

  private mutating func advance() {
    if next?.isNewline == true {
      line += 1
      lineStart = position + 1
    }
    position += 1
  }

  private mutating func skipBlanks() {
    while let character = next {
      if character == "%" {
        while let inside = next, !inside.isNewline { advance() }
      } else if character.isWhitespace {
        advance()
      } else {
        return
      }
    }
  }

  private mutating func run() {
    while let character = next {
      guard character == "@" else {
        advance()
        continue
      }
      do throws(Problem) {
        try readEntry()
      } catch {
        problems.append(error)
        // The next entry begins a line.
        while let inside = next, !(inside == "@" && position == lineStart) { advance() }
      }
    }
  }

  private mutating func readEntry() throws(Problem) {
    let start = place
    advance()
    let kind = word().lowercased()
    skipBlanks()
    if kind == "comment" {
      if next == "{" { _ = try braced() }
      return
    }
    guard let open = next, open == "{" || open == "(" else {
      // An “@” in a comment, as in an address of mail, begins no line.
      guard start.column == 1 else { return }
      throw Problem("“{” is missing behind “@\(kind)”", at: place, hint: "write “@\(kind){name, …}”")
    }
    if kind.isEmpty {
      throw Problem("an entry without a kind", at: start, hint: "write “@article{…}” or another kind behind “@”")
    }
    var entry: BibTeXEntry?
    let close: Character = open == "{" ? "}" : ")"
    advance()
    skipBlanks()
    switch kind {
    case "preamble": _ = try value()
    case "string":
      let name = Located(word(), at: place)
      try expect("=", in: "“@string”")
      strings[name.value.lowercased()] = try value().value
    default:
      entry = try readFields(of: kind, from: start)
    }
    skipBlanks()
    guard next == close else {
      throw Problem(
        "the entry that begins on line \(start.line ?? 0) does not end here", at: place,
        hint: "write “,” between two fields, and “\(close)” behind the last")
    }
    advance()
    if let entry { entries.append(entry) }
  }

  private mutating func readFields(of kind: String, from start: SourceLocation) throws(Problem) -> BibTeXEntry {
    let keyPlace = place
    var key = ""
    while let character = next, !character.isWhitespace, !",{}()=\"".contains(character) {
      key.append(character)
      advance()
    }
    guard !key.isEmpty else {
      throw Problem("the entry has no name", at: keyPlace, hint: "write “@\(kind){name, …}”")
    }
    var entry = BibTeXEntry(kind: kind, key: Located(key, at: keyPlace))
    skipBlanks()
    while next == "," {
      advance()
      skipBlanks()
      guard let first = next, first != "}", first != ")" else { break }
      let namePlace = place
      let name = word().lowercased()
      guard !name.isEmpty else {
        throw Problem("there is no name of a field here", at: namePlace, hint: "write “name = {…}”")
      }
      try expect("=", in: Message.quote(name))
      let value = try value()
      if entry.fields.contains(where: { $0.name.value == name }) {
        problems.append(
          Problem("the field \(Message.quote(name)) is here twice", at: namePlace, hint: "remove one"))
      } else {
        entry.fields.append((Located(name, at: namePlace), value))
      }
      skipBlanks()
    }
    return entry
  }

  private mutating func word() -> String {
    var word = ""
    while let character = next, character.isLetter || character.isNumber || "-_:.+".contains(character) {
      word.append(character)
      advance()
    }
    return word
  }

  private mutating func expect(_ mark: Character, in what: String) throws(Problem) {
    skipBlanks()
    guard next == mark else {
      throw Problem("“\(mark)” is missing behind \(what)", at: place, hint: "write “name = {…}”")
    }
    advance()
  }

  /// Texts in braces or quotes, numbers and names of `@string`, joined by `#`.
  private mutating func value() throws(Problem) -> Located<String> {
    skipBlanks()
    let start = place
    var text = ""
    while true {
      skipBlanks()
      switch next {
      case "{": text += try braced()
      case "\"": text += try quoted()
      default:
        let place = place
        let name = word()
        guard !name.isEmpty else {
          throw Problem(
            "there is no value here", at: place, hint: "put a text in braces, “{…}”, or quotation marks")
        }
        if name.allSatisfy(\.isNumber) {
          text += name
        } else if let known = strings[name.lowercased()] {
          text += known
        } else {
          // The name stands for itself, so that the field is not missed too.
          text += name
          problems.append(
            .unknown("“@string”", name, known: strings.keys.sorted(), at: place))
        }
      }
      skipBlanks()
      guard next == "#" else { return Located(text, at: start) }
      advance()
    }
  }

  /// What is between `{` and its `}`.
  private mutating func braced() throws(Problem) -> String {
    let start = place
    advance()
    let text = try upTo("}", from: start)
    advance()
    return text
  }

  private mutating func quoted() throws(Problem) -> String {
    let start = place
    advance()
    let text = try upTo("\"", from: start)
    advance()
    return text
  }

  private mutating func upTo(_ end: Character, from start: SourceLocation) throws(Problem) -> String {
    var text = ""
    var depth = 0
    while let character = next {
      if character == end, depth == 0 { return text }
      if character == "\\" {
        text.append(character)
        advance()
        // An accent is no end; braces count with or without.
        if let escaped = next, escaped == "\"" || escaped == "\\" {
          text.append(escaped)
          advance()
        }
        continue
      }
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      guard depth >= 0 else {
        throw Problem(
          "a “}” without its “{”", at: place, hint: "remove it, or put the text in braces instead of quotation marks")
      }
      guard depth <= Self.deepest else {
        throw Problem("limit of \(Self.deepest) braces in one another passed", at: place)
      }
      text.append(character.isNewline ? " " : character)
      advance()
    }
    throw Problem(
      end == "}" ? "a “{” is not closed" : "a quotation mark is not closed", at: start,
      hint: "put “\(end)” behind the text")
  }
}
