/// Names that a course has, but of things that could not be read.
public struct UnreadNames: Hashable, Sendable {
  /// The names of figures, models, terms, references, lessons and anchors.
  public var names: Set<String> = []
  /// Folders of lessons of which a text could not be read: what it shows is not known.
  public var folders: Set<String> = []

  public init() {}

  mutating func add(_ others: UnreadNames) {
    names.formUnion(others.names)
    folders.formUnion(others.folders)
  }

  /// The names that a text of YAML seems to give, which could not be read: all that stands before a colon.
  mutating func add(keysOf text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      // `name:` at the beginning of a line, `- id: name`, or in braces; more names than there are do no harm.
      for part in line.split(whereSeparator: { "{,".contains($0) }) {
        let words = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
          .map { word in String(word.drop { " \t-\"'".contains($0) }.prefix { !" \t\"'}".contains($0) }) }
        guard words.count == 2 else { continue }
        for name in words[0] == "id" ? words : [words[0]] where Identifier.isValid(name) { names.insert(name) }
      }
      // A colon may be what is missing.
      let name = String(line.drop { " \t-".contains($0) })
      if Identifier.isValid(name) { names.insert(name) }
    }
  }

  /// The anchors of a lesson's text that could not be read: `{#name}`.
  mutating func add(anchorsOf text: String) {
    for part in text.split(separator: "{#").dropFirst() {
      names.insert(String(part.prefix { !"} \n".contains($0) }))
    }
  }
}
