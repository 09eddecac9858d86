/// The words of every language that there are: `templates/theme/words/LANG.yml`, and over them a course's own
/// `words/LANG.yml`, which changes single words or brings a language.
public struct Vocabularies: Sendable {
  private let builtIn: FileReader
  private let course: FileReader?
  private let own: [Vocabulary]

  /// - Parameters:
  ///   - builtIn: the folder whose `words` has the words of this program, `templates/theme`.
  ///   - course: the course's folder; its `words` may be missing.
  ///   - own: the words that a program adds for figures of its own, a vocabulary for each language.
  public init(builtIn: FileReader, course: FileReader? = nil, adding own: [Vocabulary] = []) {
    self.builtIn = builtIn
    self.course = course
    self.own = own
  }

  /// The words of these languages, in their order. Throws what is wrong with any file that is read, and a language
  /// without words.
  public func read(_ languages: [Language]) throws(Problems) -> [Vocabulary] {
    var problems = Problems()
    guard let model = file(of: .english, in: builtIn, prefix: "templates/theme/", problems: &problems) else {
      throw problems
    }
    let owned = Set(own.flatMap(\.keys))
    var result: [Vocabulary] = []
    for language in languages {
      let candidates = language.andParents
      func first(_ reader: FileReader?, prefix: String) -> VocabularyFile? {
        guard let reader else { return nil }
        return candidates.lazy.compactMap { file(of: $0, in: reader, prefix: prefix, problems: &problems) }.first
      }
      let standard = first(builtIn, prefix: "templates/theme/")
      let changes = first(course, prefix: "")
      standard?.check(against: model, isWhole: true, problems: &problems)
      changes?.check(against: model, besides: owned, isWhole: standard == nil, problems: &problems)
      var words = Vocabulary(language, [:])
      for candidate in candidates.reversed() {
        for more in own where more.language == candidate { words = words.adding(more) }
      }
      switch (standard?.vocabulary(as: language), changes?.vocabulary(as: language)) {
      case (nil, nil) where model.entries.keys.allSatisfy({ words[$0] != nil }): break
      case (nil, nil): problems.append(missing(language))
      case (let standard?, nil): words = standard.adding(words)
      case (let standard?, let changes?): words = standard.adding(words).adding(changes)
      case (nil, let changes?): words = words.adding(changes)
      }
      result.append(words)
    }
    try problems.sorted.throwIfAny()
    return result
  }

  private func file(
    of language: Language, in reader: FileReader, prefix: String, problems: inout Problems
  ) -> VocabularyFile? {
    let path = "words/\(language).yml"
    guard reader.hasFile(path) else { return nil }
    guard let text = problems.collect({ () throws(Problem) in try reader.text(path) }) else { return nil }
    return VocabularyFile(text, named: prefix + path, language: language, problems: &problems)
  }

  private func missing(_ language: Language) -> Problem {
    let items = (try? builtIn.items(in: "words")) ?? []
    let known = items.map(\.name).filter { $0.hasSuffix(".yml") }.map { "“\($0.dropLast(4))”" }
    return Problem(
      "there are no words in “\(language)” for pages and figures", at: SourceLocation(file: "course.yml"),
      hint:
        "known are \(known.joined(separator: ", ")); for another language, translate templates/theme/words/en.yml and put it into the course as words/\(language).yml"
    )
  }
}
