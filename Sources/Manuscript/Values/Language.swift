/// A language of a course, by its BCP 47 tag: `zh`, `en`.
public struct Language: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The tag as the course writes it; it names folders and `lang` attributes.
  public let code: String

  public init(_ code: String) {
    self.code = code
  }

  public init(stringLiteral code: String) {
    self.init(code)
  }

  /// Stands for every language: the key of a text that was written once for all of them, such as the label `$x_1$`.
  public static let any = Language("und")
  public static let chinese = Language("zh")
  public static let english = Language("en")

  public var description: String { code }
}
