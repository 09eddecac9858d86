import Manuscript
import Plotting

/// An expression for a computed value, taken apart: `xor.neuron(2, 1; 0, 1):3`.
///
///     expression = name [ arguments ] [ "." name [ arguments ] ] [ "." whole ] [ ":" digits ]
///     arguments  = "(" group { ";" group } ")"        group = argument { "," argument }
///     argument   = number [ "/" number ] | name
///
/// Nothing is computed here; places are counted in characters from the start of the expression.
struct ValueExpression: Equatable, Sendable {
  struct Name: Equatable, Sendable {
    var text: String
    var offset: Int
  }

  enum Argument: Equatable, Sendable {
    case number(Double, offset: Int)
    case name(Name)

    var offset: Int {
      switch self {
      case .number(_, let offset): offset
      case .name(let name): name.offset
      }
    }
  }

  struct Arguments: Equatable, Sendable {
    /// What stands between semicolons; a group may be empty only when it is alone.
    var groups: [[Argument]]
    var offset: Int
  }

  struct Whole: Equatable, Sendable {
    var value: Int
    var offset: Int
  }

  /// A model, an activation or `softmax`.
  var subject: Name
  /// `(0.2)` in `leaky-relu(0.2).value(1)`, `(1, 2, 3; 0.5)` in `softmax(1, 2, 3; 0.5).1`.
  var parameters: Arguments?
  /// Missing for softmax.
  var property: Name?
  var arguments: Arguments?
  /// Which of several results, counted from 1.
  var component: Whole?
  /// Digits after the point.
  var digits: Int?

  /// The characters an expression may have.
  static let longest = 400
  /// The arguments an expression may have.
  static let mostArguments = 64
}

extension ValueExpression {
  /// Takes the text apart; the problem points at the character that does not fit.
  init(_ expression: Located<String>) throws(Problem) {
    guard expression.value.unicodeScalars.count <= Self.longest else {
      throw Limits.passed("characters in a value", of: Self.longest, at: expression.location, hint: "use fewer")
    }
    var scanner = ValueScanner(expression)
    scanner.skipBlanks()
    subject = try scanner.name("the name of a model")
    parameters = try scanner.arguments()
    if scanner.take(".") {
      if scanner.isAtDigit {
        component = try scanner.whole("the number of a component")
      } else {
        property = try scanner.name("a property")
        arguments = try scanner.arguments()
        if scanner.take(".") { component = try scanner.whole("the number of a component") }
      }
    }
    if scanner.take(":") {
      let digits = try scanner.whole("a number of digits")
      guard digits.value <= NumberText.mostDigits else {
        throw scanner.problem("a value has at most \(NumberText.mostDigits) digits after its point", at: digits.offset)
      }
      self.digits = digits.value
    }
    try scanner.end()
  }
}

/// Reads an expression from left to right, never back.
private struct ValueScanner {
  private let characters: [Character]
  private let location: SourceLocation
  private var index = 0

  init(_ expression: Located<String>) {
    characters = Array(expression.value)
    location = expression.location
  }

  private var next: Character? { index < characters.count ? characters[index] : nil }

  var isAtDigit: Bool { next.map(Self.isDigit) ?? false }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
  private static func isLetter(_ character: Character) -> Bool { ("a"..."z").contains(character) }

  func problem(_ summary: String, at offset: Int, hint: String? = nil) -> Problem {
    Problem(summary, at: location.advanced(by: offset), hint: hint)
  }

  /// “expected “)”, found “;””.
  private func expected(_ what: String) -> Problem {
    let found = next.map { Message.quote(String($0)) } ?? "the end"
    return problem(
      "expected \(what), found \(found) in the value \(Message.quote(String(characters)))", at: index,
      hint: "a value reads like “and.sum(0, 1)” or “and.margin:2”")
  }

  mutating func skipBlanks() {
    while next == " " || next == "\t" || next == "\n" || next == "\r\n" { index += 1 }
  }

  /// True when the character was next; it and blanks after it are passed.
  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    index += 1
    skipBlanks()
    return true
  }

  /// A name `[a-z][a-z0-9-]*`.
  mutating func name(_ what: String) throws(Problem) -> ValueExpression.Name {
    guard let first = next, Self.isLetter(first) else { throw expected(what) }
    let start = index
    while let character = next, Self.isLetter(character) || Self.isDigit(character) || character == "-" { index += 1 }
    let name = ValueExpression.Name(text: String(characters[start..<index]), offset: start)
    skipBlanks()
    return name
  }

  /// Digits alone, up to nine of them.
  mutating func whole(_ what: String) throws(Problem) -> ValueExpression.Whole {
    let start = index
    while isAtDigit, index - start < 9 { index += 1 }
    guard let value = Int(String(characters[start..<index])), !isAtDigit else { throw expected(what) }
    skipBlanks()
    return ValueExpression.Whole(value: value, offset: start)
  }

  /// What stands in parentheses, when a parenthesis is next.
  mutating func arguments() throws(Problem) -> ValueExpression.Arguments? {
    let start = index
    guard take("(") else { return nil }
    var groups: [[ValueExpression.Argument]] = [[]]
    if take(")") { return ValueExpression.Arguments(groups: groups, offset: start) }
    var count = 0
    while true {
      let argument = try argument()
      groups[groups.count - 1].append(argument)
      count += 1
      guard count <= ValueExpression.mostArguments else {
        throw Limits.passed(
          "arguments in a value", of: ValueExpression.mostArguments, at: location.advanced(by: argument.offset),
          hint: "use fewer")
      }
      if take(")") { return ValueExpression.Arguments(groups: groups, offset: start) }
      if take(";") {
        groups.append([])
      } else if !take(",") {
        throw expected("“,” or “)”")
      }
    }
  }

  private mutating func argument() throws(Problem) -> ValueExpression.Argument {
    if let first = next, Self.isLetter(first) { return .name(try name("a model")) }
    let start = index
    let numerator = try number()
    guard take("/") else { return .number(numerator, offset: start) }
    let ratio = numerator / (try number())
    guard ratio.isFinite else { throw problem("this fraction is no number", at: start) }
    return .number(ratio, offset: start)
  }

  /// A number with an optional sign (“-” or “−”), point and exponent.
  private mutating func number() throws(Problem) -> Double {
    let start = index
    var text = ""
    if next == "-" || next == "−" || next == "+" {
      text = next == "+" ? "" : "-"
      index += 1
    }
    while let character = next, Self.isDigit(character) || character == "." || character == "e" || character == "E" {
      text.append(character)
      index += 1
      if character == "e" || character == "E", let sign = next, sign == "-" || sign == "+" || sign == "−" {
        text.append(sign == "+" ? "+" : "-")
        index += 1
      }
    }
    guard text.contains(where: { $0 != "-" }) else { throw expected("a number or a model") }
    let number = try Node(.scalar(text, isQuoted: false), at: location.advanced(by: start)).double()
    skipBlanks()
    return number
  }

  mutating func end() throws(Problem) {
    guard index == characters.count else { throw expected("the end") }
  }
}
