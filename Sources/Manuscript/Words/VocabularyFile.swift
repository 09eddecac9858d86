/// A file of words, `words/fr.yml`: sentences by their keys, in groups.
struct VocabularyFile {
  let language: Language
  /// Every sentence with its place, by its whole key: `figures.softmax.scores`.
  private(set) var entries: [String: (entry: Vocabulary.Entry, location: SourceLocation)] = [:]
  /// The beginning of the file.
  let start: SourceLocation

  /// Reads the file; the forms for numbers are those of `language`. What cannot be read joins the problems.
  init(_ text: String, named name: String, language: Language, problems: inout Problems) {
    self.language = language
    start = SourceLocation(file: name, line: 1, column: 1)
    guard let root = NodeComposer.compose(text, file: name, problems: &problems) else { return }
    // Groups are read without recursion, however deep they are.
    var rest = [(prefix: "", node: root)]
    while let (prefix, node) = rest.popLast() {
      guard let children = problems.collect({ () throws(Problem) in try node.entries() }) else { continue }
      for child in children {
        let key = prefix + child.key.value
        if case .mapping(let forms) = child.value.content, !forms.contains(where: { $0.key.value == "other" }) {
          rest.append((key + ".", child.value))
        } else if let entry = problems.collect({ () throws(Problem) in try entry(child.value) }) {
          entries[key] = (entry, child.key.location)
        }
      }
    }
  }

  private func entry(_ node: Node) throws(Problem) -> Vocabulary.Entry {
    guard case .mapping(let forms) = node.content else { return .phrase(try Self.phrase(node)) }
    let known = PluralForm.all(in: language).map(\.rawValue)
    var phrases: [PluralForm: Phrase] = [:]
    for form in forms {
      guard let name = PluralForm(rawValue: form.key.value), known.contains(name.rawValue) else {
        throw .unknown("form of numbers", form.key.value, known: known, at: form.key.location)
      }
      phrases[name] = try Self.phrase(form.value)
    }
    if let missing = PluralForm.all(in: language).first(where: { phrases[$0] == nil }) {
      throw Problem(
        "the form “\(missing)” of numbers is missing", at: node.location,
        hint: "“\(language)” has the forms \(known.map { "“\($0)”" }.joined(separator: ", "))")
    }
    return .plural(phrases)
  }

  private static func phrase(_ node: Node) throws(Problem) -> Phrase {
    try Phrase(Located(try node.string(), at: node.textLocation))
  }

  /// Compares the sentences with those of the language in which all are written first: each must be known there, unless
  /// it is one of a program's own, say something, and have the same places to fill.
  func check(against model: VocabularyFile, besides known: Set<String>, problems: inout Problems) {
    for (key, (entry, location)) in entries {
      guard let expected = model.entries[key] else {
        if known.contains(key) { continue }
        problems.append(.unknown("word", key, known: model.entries.keys.sorted(), at: location))
        continue
      }
      // Between sentences of Chinese stands nothing.
      if entry.source.isEmpty, !key.hasPrefix("text.") {
        problems.append(Problem("the word “\(key)” is empty", at: location, hint: "write it"))
      }
      let (places, known) = (entry.places, expected.entry.places)
      for place in places.subtracting(known).sorted() {
        problems.append(.unknown("place to fill", "{\(place)}", known: known.sorted().map { "{\($0)}" }, at: location))
      }
      for place in known.subtracting(places).sorted() {
        problems.append(
          Problem(
            "the sentence “\(key)” leaves {\(place)} out", at: location,
            hint: "in “\(model.language)” it is \(Message.quote(expected.entry.source))"))
      }
    }
  }

  /// Reports each sentence of this file that the words of another language do not have.
  func check(isWhole words: Vocabulary, at location: SourceLocation?, problems: inout Problems) {
    for (key, expected) in entries where words[key] == nil {
      problems.append(
        Problem(
          "the word “\(key)” is missing", at: location,
          hint: "in “\(language)” it is \(Message.quote(expected.entry.source))"))
    }
  }

  /// The words for a course's own tag of the language.
  func vocabulary(as language: Language) -> Vocabulary {
    Vocabulary(language, entries.mapValues(\.entry))
  }
}

extension Vocabulary.Entry {
  /// The places of a sentence; of the forms for numbers, those of the form for all others.
  fileprivate var places: Set<String> {
    switch self {
    case .phrase(let phrase): phrase.places
    case .plural(let forms): forms[.other]?.places ?? []
    }
  }
}
