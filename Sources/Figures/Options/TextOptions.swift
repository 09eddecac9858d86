import Manuscript

/// One text for all languages (a symbol such as `$x_1$`) or a map from language to text.
extension LocalizedText: OptionValue {
  public static var syntax: String { "a text, or a text for each language {zh: …, en: …}" }
  public static var pluralSyntax: String { "texts, each for all languages or {zh: …, en: …}" }
}

/// A list of texts, for all languages or for each: `labels: {zh: [输入, 输出], en: [input, output]}`.
public struct LocalizedTextList: OptionValue, Hashable {
  /// The texts by language, as many in each; under `Language.any` those for all.
  private let lists: [Language: [String]]
  /// How many texts there are in each language, at least one.
  public let count: Int
  /// Where the list, or the map of languages, was written.
  public let location: SourceLocation

  public static var syntax: String { "a list of texts, or a list for each language {zh: […], en: […]}" }
  public static var pluralSyntax: String { "lists of texts, each for all languages or {zh: […], en: […]}" }

  public static func read(_ node: Node) throws(Problem) -> LocalizedTextList {
    guard case .mapping(let entries) = node.content else {
      guard case .sequence = node.content else { throw node.expectedForm(syntax) }
      let texts = try [String].read(node)
      return LocalizedTextList(lists: [.any: texts], count: texts.count, location: node.location)
    }
    var lists: [Language: [String]] = [:]
    var first: (key: String, count: Int)?
    for entry in entries {
      let key = entry.key.value
      guard Language.isTag(key) else {
        throw Problem(
          "\(Message.quote(key)) is not a language", at: entry.key.location,
          hint: "write a list, or a map such as “{zh: […], en: […]}”")
      }
      let texts = try [String].read(entry.value)
      lists[Language(key)] = texts
      let expected = first ?? (key, texts.count)
      first = expected
      guard texts.count == expected.count else {
        throw Problem(
          "there are \(expected.count) texts in “\(expected.key)” and \(texts.count) in “\(key)”",
          at: entry.value.location, hint: "give as many in every language")
      }
    }
    guard let first else { throw node.expectedForm(syntax) }
    return LocalizedTextList(lists: lists, count: first.count, location: node.location)
  }

  /// The texts of all languages, language by language.
  var everyText: [String] { lists.sorted { $0.key.code < $1.key.code }.flatMap(\.value) }

  /// The texts for a page in `language`: its own, or those written for all.
  public func texts(in language: Language) throws(Problem) -> [String] {
    guard let list = lists[language] ?? lists[.any] else {
      throw Problem("the texts in “\(language)” are missing", at: location, hint: "add “\(language): […]”")
    }
    return list
  }
}
