/// Reads a course folder into a `Course`.
public struct CourseReader: Sendable {
  public let folder: String
  private let files: FileReader
  private let reservedNames: Set<String>

  /// A reader of the course in a folder on disk, or, where its files are given, of those; then `folder` only names it.
  ///
  /// - Parameter reservedNames: names that no lesson can have, since what is made of the course has other things of these
  ///   names.
  public init(folder: String, files: FileReader? = nil, reservedNames: Set<String> = []) {
    self.folder = folder
    self.files = files ?? .folder(folder)
    self.reservedNames = reservedNames
  }

  /// The whole course, checked; otherwise every problem that one reading finds, in all its files.
  public func read() throws(Problems) -> Course {
    let reading = reading()
    try reading.problems.causes.first(Limits.problems).throwIfAny()
    guard let course = reading.course else { throw reading.problems }
    return course
  }

  /// The course as far as it can be read, and all that is wrong with it: what else is wrong can then be found in the same
  /// run.
  public func reading() -> CourseReading {
    let files = CourseFiles(files)
    var problems = Problems()
    guard let items = problems.collect({ try files.items(in: "") }) else {
      return CourseReading(course: nil, problems: problems)
    }
    let settings = settings(files, items, &problems)
    let (lessons, parts) = lessons(files, items, settings, &problems)
    var glossary: [Term] = []
    if let node = optionalFile(Glossary.file, files, items, &problems) {
      glossary = Glossary.read(node, settings: settings, problems: &problems)
      problems.unread.names.formUnion(NamedEntries.names(in: node).subtracting(glossary.map(\.id.value)))
    }
    let references = references(files, items, &problems)
    let models = optionalFile(ModelsFile.file, files, items, &problems)
      .map { ModelsFile.readFile($0, problems: &problems) }
    checkFigureNames(lessons, &problems)
    // Without its languages a course is guessed at: those that its lessons are written in.
    let languages =
      settings.languages.isEmpty
      ? Set(lessons.flatMap(\.texts.keys)).sorted { $0.code < $1.code } : settings.languages
    guard !languages.isEmpty, !lessons.isEmpty else { return CourseReading(course: nil, problems: problems) }
    let place = SourceLocation(file: CourseSettings.file)
    let course = Course(
      folder: folder, title: settings.title ?? LocalizedText("", at: place),
      description: settings.description ?? LocalizedText("", at: place), authors: settings.authors,
      languages: languages, baseURL: settings.baseURL, updated: settings.updated,
      allowsMissingTranslations: settings.allowsMissingTranslations,
      lessons: problems.isEmpty ? lessons : lessons.map { $0.filled(in: languages) }, glossary: glossary,
      references: references, parts: parts, models: models ?? [])
    return CourseReading(course: course, problems: problems)
  }

  private func settings(_ files: CourseFiles, _ items: [FileReader.Item], _ problems: inout Problems) -> CourseSettings
  {
    let names = [CourseSettings.file, Glossary.file, Bibliography.file, ModelsFile.file]
    for item in items where item.kind == .file && !names.contains(item.name) {
      let parts = item.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, ["yml", "yaml"].contains(parts[1].lowercased()), parts[0] != "mkdocs" else { continue }
      guard let nearest = NearestName.nearest(to: parts[0] + ".yml", among: names) else { continue }
      problems.append(
        Problem(
          "\(Message.quote(item.name)) would not be read", at: SourceLocation(file: item.name),
          hint: "did you mean \(Message.quote(nearest))?"))
    }
    guard items.contains(where: { $0.name == CourseSettings.file }) else {
      problems.append(
        Problem(
          "there is no file \(Message.quote(CourseSettings.file)) in the folder \(Message.quote(folder))",
          at: SourceLocation(file: CourseSettings.file),
          hint: "give the folder of a course, or make one with “rosenblatt new”"))
      return CourseSettings()
    }
    return CourseSettings(files.yaml(CourseSettings.file, problems: &problems), problems: &problems)
  }

  private func optionalFile(
    _ name: String, _ files: CourseFiles, _ items: [FileReader.Item], _ problems: inout Problems
  ) -> Node? {
    guard items.contains(where: { $0.name == name }) else { return nil }
    return files.yaml(name, problems: &problems)
  }

  /// The works of `references.yml`, then those of `references.bib`; none is in both.
  private func references(
    _ files: CourseFiles, _ items: [FileReader.Item], _ problems: inout Problems
  ) -> [Reference] {
    var own: [Reference] = []
    if let node = optionalFile(Bibliography.file, files, items, &problems) {
      own = Bibliography.read(node, problems: &problems)
      problems.unread.names.formUnion(NamedEntries.names(in: node).subtracting(own.map(\.id.value)))
    }
    guard items.contains(where: { $0.name == BibTeXBibliography.file }),
      let text = problems.collect({ try files.text(BibTeXBibliography.file) })
    else { return own }
    let others = BibTeXBibliography.read(text, problems: &problems)
    let places = Dictionary(own.map { ($0.id.value, $0.id.location) }) { first, _ in first }
    for reference in others {
      guard let first = places[reference.id.value] else { continue }
      problems.append(
        Problem(
          "the reference \(Message.quote(reference.id.value)) is here twice", at: reference.id.location,
          hint: "remove one; the other is at \(first)"))
    }
    return own + others
  }

  private func lessons(
    _ files: CourseFiles, _ items: [FileReader.Item], _ settings: CourseSettings, _ problems: inout Problems
  ) -> (lessons: [Lesson], parts: [Part]) {
    let location = SourceLocation(file: "lessons")
    guard items.contains(where: { $0.name == "lessons" }) else {
      problems.append(
        Problem("there is no folder “lessons”", at: location, hint: "make one, with a folder for each lesson in it"))
      return ([], [])
    }
    guard let inside = problems.collect({ try files.items(in: "lessons") }) else { return ([], []) }
    for item in inside where item.kind != .folder {
      let place = SourceLocation(file: "lessons/" + item.name)
      problems.append(
        item.kind == .link
          ? .link(item.name, at: place)
          : Problem("\(Message.quote(item.name)) is not the folder of a lesson", at: place, hint: "move it into one"))
    }
    let folders = inside.filter { $0.kind == .folder }.map { LessonFolder($0.name) }.sorted(
      by: LessonFolder.comesBefore)
    if folders.isEmpty {
      problems.append(
        Problem(
          "the course has no lessons", at: location, hint: "make a folder for each lesson, such as “lessons/1-start”"))
    }
    guard folders.count <= Limits.lessons else {
      problems.append(Limits.passed("lessons", of: Limits.lessons, at: location))
      return ([], [])
    }
    let ordered = LessonOrder.order(
      folders, as: settings.parts?.lessons ?? settings.lessons, inParts: settings.parts != nil, problems: &problems)
    let numbers = LessonNumbers.numbers(of: ordered, settings: settings, problems: &problems)
    let reader = LessonReader(files: files, settings: settings)
    let lessons = ordered.compactMap { folder in
      problems.collect { try folder.check(reservedNames: reservedNames) }
      return reader.read(folder, number: numbers[folder.folder], problems: &problems)
    }
    let parts = settings.parts?.parts(of: ordered, reservedNames: reservedNames, problems: &problems)
    return (lessons, parts ?? [])
  }

  /// The names of figures are anchors and files, so each is there once in the course.
  private func checkFigureNames(_ lessons: [Lesson], _ problems: inout Problems) {
    var places: [String: SourceLocation] = [:]
    for figure in lessons.flatMap(\.figures) {
      if let place = places[figure.id.value] {
        problems.append(
          Problem(
            "the course has two figures named \(Message.quote(figure.id.value))", at: figure.id.location,
            hint: "rename one; the other is at \(place)"))
      } else {
        places[figure.id.value] = figure.id.location
      }
    }
  }
}
