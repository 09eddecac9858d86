import Manuscript

/// One document as it was read: its front matter apart, other files included, nothing converted.
struct SourceDocument {
  var path: String
  var lines: [SourceLine] = []
  var front: [FrontField] = []
  var findings: [Finding] = []
  /// The images that a notebook holds, by the addresses that its text has for them.
  var attachments: [String: [UInt8]] = [:]
  /// The files that stand in it.
  var included: Set<String> = []

  mutating func note(_ kind: Finding.Kind, _ text: String, at place: SourceLocation) {
    findings.append(Finding(kind: kind, place: place, text: text))
  }

  /// The value of the first of these keys that the front matter has.
  func field(_ keys: String...) -> FrontField? {
    keys.lazy.compactMap { key in front.first { $0.key == key && !$0.value.isEmpty } }.first
  }
}

extension SourceDocument {
  /// Reads a page or a notebook.
  static func read(_ path: String, in sources: SourceFolder) throws(Problem) -> SourceDocument {
    var document = SourceDocument(path: path)
    if Paths.kind(of: path) == "ipynb" {
      try Notebook.read(path, in: sources, into: &document)
    } else {
      let text = try sources.text(path)
      for (line, character) in text.removed {
        document.note(
          .dropped, "the character \(character), which nobody sees", at: SourceLocation(file: path, line: line))
      }
      document.lines = SourceLine.lines(of: text.text, file: path)
    }
    document.takeFrontMatter()
    var includes = Includes(sources: sources, document: path)
    document.lines = includes.expand(document.lines)
    document.findings += includes.findings
    document.included = includes.files
    return document
  }
}

/// A line of front matter: `date: 2024-01-01`.
struct FrontField: Hashable {
  var key: String
  var value: String
  var place: SourceLocation
}

extension SourceDocument {
  /// Takes YAML between `---` or TOML between `+++` off the beginning.
  mutating func takeFrontMatter() {
    guard let first = lines.first, ["---", "+++"].contains(first.content),
      let end = lines.dropFirst().firstIndex(where: {
        $0.content == first.content || first.content == "---" && $0.content == "..."
      })
    else { return }
    let text = lines[1..<end].map(\.text).joined(separator: "\n") + "\n"
    let file = first.place.file
    let line = (first.place.line ?? 1) + 1
    if first.content == "+++" {
      let settings = TOMLSettings(text)
      front = settings.keys.map { key, offset in
        FrontField(
          key: key, value: settings[key]?.joined(separator: ", ") ?? "",
          place: SourceLocation(file: file, line: line + offset - 1))
      }
    } else {
      let (root, problems) = YAMLText.read(text, file: file, firstLine: line)
      // A rule of dashes and a paragraph are no front matter.
      guard case .mapping(let entries)? = root?.content else {
        guard root != nil || !problems.isEmpty else { return }
        for problem in problems.sorted.list {
          note(.damage, "the front matter cannot be read: \(problem.summary)", at: problem.location ?? first.place)
        }
        if !problems.isEmpty { lines.removeFirst(end + 1) }
        return
      }
      for problem in problems.sorted.list {
        note(.damage, "in the front matter: \(problem.summary)", at: problem.location ?? first.place)
      }
      front = entries.map { entry in
        let place = SourceLocation(file: entry.key.location.file, line: entry.key.location.line)
        return FrontField(
          key: entry.key.value, value: BookPlan.texts(entry.value).joined(separator: ", "), place: place)
      }
    }
    lines.removeFirst(end + 1)
  }
}
