/// A language of a course, by its BCP 47 tag: `zh`, `en`.
public struct Language: Hashable, Sendable, CustomStringConvertible {
  /// The tag as the course writes it; it names folders and `lang` attributes.
  public let code: String

  public init(_ code: String) {
    self.code = code
  }

  public static let chinese = Language("zh")
  public static let english = Language("en")

  public var description: String { code }
}

/// Text that exists in each language of a course: `{zh: 感知机, en: Perceptron}`.
public struct LocalizedText: Hashable, Sendable {
  /// The text in each language it was written in.
  public var texts: [Language: Located<String>]
  /// Where the map of languages, or the one text for all, was written.
  public var location: SourceLocation

  public init(_ texts: [Language: Located<String>], at location: SourceLocation) {
    self.texts = texts
    self.location = location
  }

  public subscript(language: Language) -> String? { texts[language]?.value }
}
