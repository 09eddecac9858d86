/// What a node can be read as. Each reading gives the value or a problem at the node that says what was expected.
extension Node {
  /// Where the text of a scalar begins: after the quote when it is quoted.
  public var textLocation: SourceLocation {
    guard case .scalar(_, isQuoted: true) = content else { return location }
    return location.advanced(by: 1)
  }

  /// The text of a scalar, quoted or not: `1958` gives “1958”. Nothing at all, `~` or `null` is a problem; `""` is not.
  public func string() throws(Problem) -> String {
    guard case .scalar(let text, _) = content, !isNothing else { throw expected("a text") }
    return text
  }

  /// A finite number in decimal notation: `-0.5`, `2`, `1e-6`.
  ///
  /// What YAML 1.1 would take for a number and a reader would not is a problem: `010`, `0x1F`, `1_000`, `1:30`, `.inf`.
  public func double() throws(Problem) -> Double {
    let text = try numeral("a number")
    guard DecimalNotation.isNumber(text), let value = Double(text) else {
      throw expected("a number", hint: DecimalNotation.hint(for: text))
    }
    guard value.isFinite else {
      throw Problem(
        "the number \(Message.quote(text)) is too large", at: location, hint: "the largest is about 1.8e308")
    }
    return value
  }

  /// A whole number in decimal notation: `-3`, `0`, `42`.
  public func int() throws(Problem) -> Int {
    let text = try numeral("a whole number")
    guard DecimalNotation.isWhole(text) else {
      throw expected("a whole number", hint: DecimalNotation.hint(for: text))
    }
    guard let value = Int(text) else {
      throw Problem("the number \(Message.quote(text)) is too large", at: location, hint: "the largest is \(Int.max)")
    }
    return value
  }

  /// `true` or `false`; `yes`, `on` and `1` are problems.
  public func bool() throws(Problem) -> Bool {
    switch content {
    case .scalar("true", isQuoted: false): return true
    case .scalar("false", isQuoted: false): return false
    default: throw expected("true or false")
    }
  }

  /// The items of a list: `[0, 0, 0, 1]`, or lines that begin with `- `.
  public func list() throws(Problem) -> [Node] {
    guard case .sequence(let items) = content else { throw expected("a list", hint: "write “[…, …]”") }
    return items
  }

  /// The entries of a mapping, in the order they were written; no key is there twice.
  public func entries() throws(Problem) -> [Entry] {
    guard case .mapping(let entries) = content else { throw expected("a mapping", hint: "write “name: value” lines") }
    return entries
  }

  /// What is written here, as a message names it: “abc”, `a list`, `a mapping`, `nothing`.
  public var found: String {
    switch content {
    case .scalar(let text, let isQuoted):
      if isNothing { return "nothing" }
      return isQuoted ? "the quoted text \(Message.quote(text))" : Message.quote(text)
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    }
  }

  /// True where a value was left out, or written as YAML's `~` or `null`.
  public var isNothing: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The problem that something else was expected here: `expected a number, found “abc”`.
  public func expected(_ what: String, hint: String? = nil) -> Problem {
    Problem("expected \(what), found \(found)", at: location, hint: hint)
  }

  private func numeral(_ what: String) throws(Problem) -> String {
    guard case .scalar(let text, let isQuoted) = content, !isNothing else { throw expected(what) }
    guard !isQuoted else {
      throw expected(what, hint: DecimalNotation.isNumber(text) ? "leave out the quotes" : nil)
    }
    return text
  }
}

/// The numerals that a course may use: those that everybody reads alike.
enum DecimalNotation {
  /// An optional sign, digits without needless zeros in front, an optional fraction, an optional exponent.
  static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    dropSign(&rest)
    let whole = dropDigits(&rest)
    if whole.count > 1, whole.first == UInt8(ascii: "0") { return false }
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = dropDigits(&rest).count
    }
    guard !whole.isEmpty || fraction > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      dropSign(&rest)
      guard !dropDigits(&rest).isEmpty else { return false }
    }
    return rest.isEmpty
  }

  static func isWhole(_ text: String) -> Bool {
    isNumber(text) && text.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
  }

  /// Advice for the ways in which numbers are most often written wrong.
  static func hint(for text: String) -> String? {
    if text.contains("−") || text.contains("–") { return "write the minus sign as “-”" }
    let isZeroPadded = !isNumber(text) && isNumber(String(text.drop { $0 == "0" })) && text.first == "0"
    if isZeroPadded { return "leave out the zeros in front" }
    if text.contains(","), isNumber(text.replacing(",", with: ".")) { return "write the decimal point as “.”" }
    if text.contains("_"), isNumber(text.replacing("_", with: "")) { return "leave out the “_”" }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func dropSign(_ rest: inout Substring.UTF8View) {
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  }

  private static func dropDigits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    return digits
  }
}

extension SourceLocation {
  /// The place so many characters further along the line; the same when the column is unknown.
  public func advanced(by characters: Int) -> SourceLocation {
    guard let column else { return self }
    let (sum, overflow) = column.addingReportingOverflow(characters)
    return overflow ? self : SourceLocation(file: file, line: line, column: sum)
  }
}
