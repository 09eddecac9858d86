import Manuscript

/// The words that come with the program, for tests that draw and assemble; read once.
public enum StandardWords {
  private static let all = Result { try Vocabularies(builtIn: .folder(theme)).read([.english, .chinese, "fr"]) }

  /// The words of these languages, in their order. Throws `Problems` with all that is wrong with their files.
  public static func of(_ languages: [Language]) throws -> [Vocabulary] { try languages.map(of) }

  /// The words of a language; `Problems` for one that has none.
  public static func of(_ language: Language) throws -> Vocabulary {
    guard let words = try all.get().first(where: { $0.language == language }) else {
      throw Problems([Problem("no words in “\(language)”", at: nil)])
    }
    return words
  }

  /// `templates/theme` of this repository.
  public static var theme: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/templates/theme"
  }
}
