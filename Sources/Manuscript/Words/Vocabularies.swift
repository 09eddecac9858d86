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
    reportUnused(languages, &problems)
    // What cannot be read would seem to be missing as well.
    try problems.throwIfAny()
    var result: [Vocabulary] = []
    for language in languages { result.append(words(of: language, model: model, problems: &problems)) }
    try problems.sorted.throwIfAny()
    return result
  }

  /// The words of a language, those of `zh` below those of `zh-Hans`, and a course's over all.
  private func words(of language: Language, model: VocabularyFile, problems: inout Problems) -> Vocabulary {
    let tags = Array(language.andParents.reversed())
    let before = problems.list.count
    func files(_ reader: FileReader?, prefix: String) -> [VocabularyFile] {
      guard let reader else { return [] }
      return tags.compactMap { file(of: $0, in: reader, prefix: prefix, problems: &problems) }
    }
    let standard = files(builtIn, prefix: "templates/theme/")
    let changes = files(course, prefix: "")
    let ours = own.filter { tags.contains($0.language) }
    var words = Vocabulary(language)
    for layer in standard.map({ $0.vocabulary(as: language) }) + ours + changes.map({ $0.vocabulary(as: language) }) {
      words = words.adding(layer)
    }
    // What cannot be read would seem to be missing as well.
    guard problems.list.count == before else { return words }
    if standard.isEmpty, changes.isEmpty, ours.isEmpty {
      problems.append(missing(language))
      return words
    }
    let owned = Set(own.flatMap(\.keys))
    for file in standard + changes { file.check(against: model, besides: owned, problems: &problems) }
    model.check(isWhole: words, at: changes.last?.start ?? standard.last?.start, problems: &problems)
    return words
  }

  /// A file among a course's words that no language of the course reads would change nothing, without a word.
  private func reportUnused(_ languages: [Language], _ problems: inout Problems) {
    guard let course, let root = try? course.items(in: ""), root.contains(where: { $0.name == "words" }) else { return }
    guard let items = problems.collect({ () throws(Problem) in try course.items(in: "words") }) else { return }
    let used = Set(languages.flatMap(\.andParents).map { "\($0).yml" })
    for item in items where !item.name.hasPrefix(".") && !(item.kind == .file && used.contains(item.name)) {
      problems.append(
        Problem(
          "no language of the course reads this", at: SourceLocation(file: "words/" + item.name),
          hint: "its words are read from \(used.sorted().map { "words/\($0)" }.joined(separator: ", "))"))
    }
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
