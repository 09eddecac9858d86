/// The language of a picture's text; a literal is its tag: `Plot(language: "zh", …)`.
public struct TextLanguage: Hashable, Sendable, ExpressibleByStringLiteral {
  /// BCP 47 tag; chooses the forms of Han characters.
  public var code: String
  /// What stands before the decimals of numbers: a comma in French.
  public var decimalSign: String

  public init(_ code: String, decimalSign: String = ".") {
    self.code = code
    self.decimalSign = decimalSign
  }

  public init(stringLiteral code: String) {
    self.init(code)
  }
}
