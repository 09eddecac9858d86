/// Text that exists in each language of a course: `{zh: 感知机, en: Perceptron}`.
public struct LocalizedText: Hashable, Sendable {
  /// The text in each language it was written in; under `Language.any` when one text serves all languages.
  public var texts: [Language: Located<String>]
  /// The languages that show the text of the default language because theirs is missing and the course allows it.
  public var fallbacks: Set<Language> = []
  /// Where the map of languages, or the one text for all, was written.
  public var location: SourceLocation

  public init(_ texts: [Language: Located<String>], at location: SourceLocation) {
    self.texts = texts
    self.location = location
  }

  /// The same text in every language.
  public init(_ text: String, at location: SourceLocation) {
    self.init([.any: Located(text, at: location)], at: location)
  }

  public subscript(language: Language) -> String? { (texts[language] ?? texts[.any])?.value }

  /// The text in this language; where it is missing, a problem at the place of the text.
  public func text(in language: Language) throws(Problem) -> String {
    guard let text = self[language] else { throw .missing(language, at: location) }
    return text
  }
}

extension LocalizedText {
  /// A text for all languages, or a map from languages to texts, with no demand on which languages there are.
  public static func read(_ node: Node) throws(Problem) -> LocalizedText {
    guard case .mapping(let entries) = node.content else {
      guard case .scalar = node.content else { throw node.expected("a text, or a map from languages to texts") }
      return LocalizedText(try node.filledText(), at: node.location)
    }
    var texts: [Language: Located<String>] = [:]
    for entry in entries {
      guard Language.isTag(entry.key.value) else {
        throw Problem(
          "\(Message.quote(entry.key.value)) is not a language", at: entry.key.location,
          hint: "write a text, or a map such as “{zh: …, en: …}”")
      }
      texts[Language(entry.key.value)] = Located(try entry.value.filledText(), at: entry.value.location)
    }
    guard !texts.isEmpty else { throw Problem("the text is empty", at: node.location, hint: "write it") }
    return LocalizedText(texts, at: node.location)
  }

  /// A text in exactly these languages, the default one first; all that is wrong with it is thrown.
  ///
  /// With `fallback`, a language other than the default may be missing and shows the text of the default language.
  public static func read(_ node: Node, languages: [Language], fallback: Bool = false) throws(Problems) -> LocalizedText
  {
    var problems = Problems()
    guard case .mapping(let entries) = node.content else {
      guard let text = problems.collect({ try read(node) }) else { throw problems }
      return text
    }
    var texts: [Language: Located<String>] = [:]
    for entry in entries {
      problems.collect { try LanguageMap.check(entry.key, languages: languages) }
      guard let text = problems.collect({ try entry.value.filledText() }) else { continue }
      texts[Language(entry.key.value)] = Located(text, at: entry.value.location)
    }
    var fallbacks: Set<Language> = []
    for language in languages where node[language.code] == nil {
      if fallback, let first = languages.first, language != first, let text = texts[first] {
        texts[language] = text
        fallbacks.insert(language)
      } else {
        problems.append(.missing(language, at: node.location))
      }
    }
    try problems.throwIfAny()
    var text = LocalizedText(texts, at: node.location)
    text.fallbacks = fallbacks
    return text
  }
}

extension Node {
  /// A text that says something.
  func filledText() throws(Problem) -> String {
    let text = try string()
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Problem("the text is empty", at: location, hint: "write it")
    }
    return text
  }
}

extension Problem {
  static func missing(_ language: Language, at location: SourceLocation) -> Problem {
    Problem(
      "the text in “\(language)” is missing", at: location,
      hint: "add “\(language): …”, or write “missing-translations: fallback” in course.yml")
  }
}
