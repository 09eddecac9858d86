extension Language {
  /// True for a language tag such as `zh`, `en` or `pt-BR`: two or three small letters, then subtags.
  public static func isTag(_ text: String) -> Bool {
    guard text.utf8.count <= 35, text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return text.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil
  }
}

/// Maps from languages to values, wherever they stand in the options of a figure.
enum LanguageMap {
  /// A problem when the key is not a language of the course.
  static func check(_ key: Located<String>, languages: [Language]) throws(Problem) {
    let codes = languages.map(\.code)
    guard !codes.contains(key.value) else { return }
    let nearest = NearestName.nearest(to: key.value, among: codes).map { "did you mean \(Message.quote($0))?" }
    throw Problem(
      "\(Message.quote(key.value)) is not a language of this course", at: key.location,
      hint: nearest ?? "course.yml lists \(codes.map { Message.quote($0) }.joined(separator: ", "))")
  }

  /// The node with every map of languages inside it complete.
  ///
  /// A mapping with a language of the course among its keys is such a map, whatever its values are: texts, or lists of
  /// them. A language that is missing takes the default language's value when `fallback` says so, and is a problem
  /// otherwise. The depth is that of the node, which the reading of YAML limits.
  static func complete(
    _ node: Node, languages: [Language], fallback: Bool, problems: inout Problems
  ) -> Node {
    switch node.content {
    case .scalar: return node
    case .sequence(let items):
      let items = items.map { complete($0, languages: languages, fallback: fallback, problems: &problems) }
      return Node(.sequence(items), at: node.location)
    case .mapping(var entries):
      guard entries.contains(where: { entry in languages.contains { $0.code == entry.key.value } }) else {
        for index in entries.indices {
          entries[index].value = complete(
            entries[index].value, languages: languages, fallback: fallback, problems: &problems)
        }
        return Node(.mapping(entries), at: node.location)
      }
      for entry in entries { problems.collect { try check(entry.key, languages: languages) } }
      for language in languages where node[language.code] == nil {
        if fallback, let first = languages.first, language != first, let value = node[first.code] {
          entries.append(Node.Entry(key: Located(language.code, at: node.location), value: value))
        } else {
          problems.append(.missing(language, at: node.location))
        }
      }
      return Node(.mapping(entries), at: node.location)
    }
  }
}
