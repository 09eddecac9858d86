/// Reads the folder of one lesson.
struct LessonReader {
  let files: CourseFiles
  let settings: CourseSettings

  /// The lesson, as far as it could be read; nil when no text of it could.
  func read(_ folder: LessonFolder, number: String?, problems: inout Problems) -> Lesson? {
    let path = "lessons/" + folder.folder
    guard let items = problems.collect({ try files.items(in: path) }) else {
      problems.unread.names.insert(folder.name)
      return nil
    }
    for item in items where item.kind == .link {
      problems.append(.link(item.name, at: SourceLocation(file: path + "/" + item.name)))
    }
    for item in items { problems.collect { try check(item, in: path) } }
    let texts = texts(items, in: path, problems: &problems)
    var figures = FiguresFile()
    if let item = items.first(where: { $0.name == FiguresFile.name && $0.kind != .link }) {
      let root = files.yaml(path + "/" + item.name, problems: &problems)
      if let root { figures = FiguresFile(root, settings: settings, problems: &problems) }
    }
    return Lesson(
      name: folder.name, folder: path, number: number, texts: texts, models: figures.models, claims: figures.claims,
      figures: figures.figures)
  }

  private func texts(
    _ items: [FileReader.Item], in path: String, problems: inout Problems
  ) -> [Language: LessonText] {
    var texts: [Language: LessonText] = [:]
    // With no languages to go by, every text that is there is checked on its own.
    let written = items.filter { $0.name.hasSuffix(".md") && Language.isTag(String($0.name.dropLast(3))) }
    let languages =
      settings.languages.isEmpty ? written.map { Language(String($0.name.dropLast(3))) } : settings.languages
    var missing: [Language] = []
    for language in languages {
      let file = "\(path)/\(language).md"
      guard let item = items.first(where: { $0.name == "\(language).md" }) else {
        missing.append(language)
        continue
      }
      guard item.kind != .link else { continue }
      guard let text = problems.collect({ try files.text(file) }) else {
        problems.unread.folders.insert(path)
        continue
      }
      guard let front = FrontMatter(text, file: file, problems: &problems) else {
        problems.unread.folders.insert(path)
        problems.unread.add(anchorsOf: text)
        continue
      }
      texts[language] = LessonText(
        file: file, language: language, title: front.title, summary: front.summary, body: front.body,
        bodyLine: front.bodyLine)
    }
    if !missing.isEmpty { problems.unread.folders.insert(path) }
    for language in missing {
      if settings.allowsMissingTranslations, let first = languages.first, !missing.contains(first) {
        texts[language] = texts[first]
      } else {
        problems.append(
          Problem(
            "the lesson has no text in “\(language)”", at: SourceLocation(file: path),
            hint: "write “\(language).md”"
              + (language == languages.first ? "" : ", or “missing-translations: fallback” in course.yml")))
      }
    }
    return texts
  }

  /// A problem when a file looks like a text or `figures.yml` but is not named so: it would be overlooked.
  private func check(_ item: FileReader.Item, in path: String) throws(Problem) {
    let location = SourceLocation(file: path + "/" + item.name)
    let parts = item.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, item.kind == .file else { return }
    switch parts[1].lowercased() {
    case "md", "markdown":
      let expected = settings.languages.map { "\($0).md" }
      guard !expected.isEmpty, !expected.contains(item.name), Language.isTag(parts[0].lowercased()) else { return }
      throw Problem(
        "\(Message.quote(item.name)) is in no language of this course", at: location,
        hint: "the texts of a lesson are \(expected.map { Message.quote($0) }.joined(separator: ", "))")
    case "yml", "yaml":
      guard item.name != FiguresFile.name, NearestName.nearest(to: parts[0], among: ["figures"]) != nil else { return }
      throw Problem(
        "\(Message.quote(item.name)) would not be read", at: location,
        hint: "did you mean \(Message.quote(FiguresFile.name))?")
    default: return
    }
  }
}
