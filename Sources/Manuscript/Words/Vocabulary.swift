/// Every word and sentence in one language that a reader sees and no author wrote: those of pages, of figures, and of
/// figures' descriptions.
public struct Vocabulary: Hashable, Sendable {
  /// A sentence, or its forms for numbers of things.
  enum Entry: Hashable, Sendable {
    case phrase(Phrase)
    case plural([PluralForm: Phrase])

    /// What was written, form by form.
    var source: String {
      switch self {
      case .phrase(let phrase): phrase.source
      case .plural(let forms):
        PluralForm.allCases.compactMap { form in forms[form].map { "\(form): \($0.source)" } }.joined(separator: "\n")
      }
    }
  }

  /// The language of the words; the tag is that of the course.
  public let language: Language
  private let entries: [String: Entry]

  init(_ language: Language, _ entries: [String: Entry]) {
    self.language = language
    self.entries = entries
  }

  /// No words.
  public init(_ language: Language) {
    self.init(language, [:])
  }

  /// The words of a program's own, by their keys: `["dial.reading": "the dial shows {value}"]`.
  ///
  /// Throws the problem of a sentence that cannot be read.
  public init(_ language: Language, words: [String: String]) throws(Problem) {
    var entries: [String: Entry] = [:]
    for (key, text) in words {
      entries[key] = .phrase(try Phrase(Located(text, at: SourceLocation(file: "\(language).yml"))))
    }
    self.init(language, entries)
  }

  /// These words and those of another vocabulary, which count where both have a key.
  public func adding(_ other: Vocabulary) -> Vocabulary {
    Vocabulary(language, entries.merging(other.entries) { $1 })
  }

  /// The sentence of this key with its places filled; nil where there is no such key, or no value for a place.
  ///
  /// - Parameters:
  ///   - count: how many things the sentence is about; it chooses the form and fills the place `{count}`.
  ///   - values: the text for every other place.
  public func text(_ key: String, count: Int? = nil, _ values: [String: String] = [:]) -> String? {
    var values = values
    if let count { values["count"] = "\(count)" }
    switch entries[key] {
    case .phrase(let phrase): return phrase.filled(with: values)
    case .plural(let forms):
      return (forms[.of(count ?? 0, in: language)] ?? forms[.other])?.filled(with: values)
    case nil: return nil
    }
  }

  /// The keys in the order of their letters.
  public var keys: [String] { entries.keys.sorted() }

  subscript(key: String) -> Entry? { entries[key] }

  /// The sign before the decimals of a number.
  public var decimalSign: String { text("text.decimal-sign") ?? "." }

  /// All that is said in figures, in one text: figures change only when it does.
  public var wordsOfFigures: String {
    entries.filter { $0.key.hasPrefix("figures.") || $0.key.hasPrefix("text.") }.sorted { $0.key < $1.key }.map {
      "\($0.key)=\($0.value.source)"
    }.joined(separator: "\n")
  }
}

extension Language {
  /// The first part of the tag: `zh` of `zh-Hans`.
  public var primary: String { String(code.prefix { $0 != "-" }) }

  /// The tag and what is left of it as its last parts go: `zh-Hans-CN`, `zh-Hans`, `zh`.
  var andParents: [Language] {
    let parts = code.split(separator: "-")
    return parts.indices.reversed().map { Language(parts[...$0].joined(separator: "-")) }
  }
}
