/// One line of text in a figure: runs that differ in face and height, one size, one colour, one language.
public struct StyledText: Hashable, Sendable {
  public enum Weight: Hashable, Sendable { case regular, semibold }

  /// The letters, in reading order.
  public var runs: [TextRun]
  /// The size of letters on the baseline, in user units.
  public var size: Double
  public var weight: Weight
  public var paint: Paint
  /// Chooses the forms of Han characters, and the sign before decimals.
  public var language: TextLanguage
  /// True to draw the page's colour around the letters, for text that crosses lines.
  public var hasHalo: Bool

  public init(
    _ runs: [TextRun], size: Double, weight: Weight = .regular, paint: Paint, language: TextLanguage,
    hasHalo: Bool = false
  ) {
    self.runs = language.decimalSign == "." ? runs : runs.map { $0.written(in: language) }
    self.size = size
    self.weight = weight
    self.paint = paint
    self.language = language
    self.hasHalo = hasHalo
  }

  /// The letters without their styles and without places where words may be divided.
  public var plain: String { runs.map(\.string).joined().filter { $0 != TextRun.softHyphen } }
}

/// Letters of one face at one height; a literal is a run of plain text: `let label: [TextRun] = ["time in s"]`.
public struct TextRun: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The kind of typeface.
  public enum Face: Hashable, Sendable {
    /// The sans serif of titles, labels and ticks; Chinese too.
    case text
    /// The page's maths face, upright: digits, operators, names such as “tanh”.
    case maths
    /// The page's maths face, italic: variables.
    case variable
  }
  /// Where letters stand between the lines.
  public enum Level: Hashable, Sendable {
    case baseline, superscript, `subscript`
    /// Above and below the bar of a fraction; a numerator comes first, its denominator right behind.
    case numerator, denominator
  }

  /// Where a word may be divided: seen, as a hyphen, only where a line ends at it.
  public static let softHyphen: Character = "\u{AD}"

  public var string: String
  public var face: Face
  public var level: Level
  /// True for a number, whose point becomes the sign that the picture's language has before decimals.
  public var isNumber = false

  public init(_ string: String, face: Face = .text, level: Level = .baseline) {
    self.string = string
    self.face = face
    self.level = level
  }

  /// A number with a point before its decimals, as `NumberText` writes it.
  public static func number(_ string: String) -> TextRun {
    var run = TextRun(string)
    run.isNumber = true
    return run
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension TextRun {
  fileprivate func written(in language: TextLanguage) -> TextRun {
    guard isNumber, string.contains(".") else { return self }
    var run = self
    run.string = string.split(separator: ".", omittingEmptySubsequences: false).joined(separator: language.decimalSign)
    run.isNumber = false
    return run
  }
}

extension [TextRun] {
  /// Whether nothing would be seen.
  var isBlank: Bool { allSatisfy { $0.string.allSatisfy(\.isWhitespace) } }
}
