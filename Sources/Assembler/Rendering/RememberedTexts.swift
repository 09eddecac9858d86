import Manuscript
import Output

/// The texts of lessons in one language that were rendered before and would be rendered the same now.
///
/// A text is found again by a digest of all that it can depend on: what the course says outside its lessons, the files of
/// its own lesson and of those whose figures it shows, and the numbers and titles of everything that can be referred to.
struct RememberedTexts {
  private let memory: AssemblyMemory
  private let trace: ReadTrace
  private let files: FileReader
  /// The digests of the files of lessons, by their paths.
  private let lessonFiles: [String: String]
  /// A digest of what all the texts of the language depend on.
  private let common: String

  /// - Parameters:
  ///   - inputs: the digests of all that the course was read from, by names that end in the path of a file.
  ///   - trace: notes what is asked of `files`.
  ///   - pages: the paths of all pages of the site.
  init(
    _ memory: AssemblyMemory, inputs: [String: String], trace: ReadTrace, files: FileReader, language: Language,
    index: CourseIndex, pages: Set<String>
  ) {
    self.memory = memory
    self.trace = trace
    self.files = files
    var lessonFiles: [String: String] = [:]
    var lines: [String] = [language.code, Self.text(of: index)] + pages.sorted()
    for (name, digest) in inputs.sorted(by: { $0.key < $1.key }) {
      if let start = name.firstRange(of: "file lessons/") {
        lessonFiles[String(name[start.lowerBound...].dropFirst("file ".count))] = digest
      } else {
        lines.append("\(name) \(digest)")
      }
    }
    self.lessonFiles = lessonFiles
    common = Digest.sha256(lines.joined(separator: "\n"))
  }

  func key(of page: LessonPage, for destination: TextPlace.Destination, with tools: RenderingTools) -> String {
    var folders = Set(page.outline.figures.compactMap { tools.definition(of: $0.value)?.lesson.folder })
    folders.insert(page.lesson.folder)
    var lines = [common, page.file, "\(destination)", page.lesson.number ?? ""]
    for (path, digest) in lessonFiles.sorted(by: { $0.key < $1.key }) {
      if folders.contains(where: { path.hasPrefix($0 + "/") }) { lines.append("\(path) \(digest)") }
    }
    return Digest.sha256(lines.joined(separator: "\n"))
  }

  /// The text of a key, if everything that was read for it would be read the same now.
  func text(_ key: String) -> AssemblyMemory.Text? {
    guard let text = memory[key], text.reads.allSatisfy({ files.answer(to: $0.key) == $0.value }) else { return nil }
    memory[key] = text
    return text
  }

  /// Begins a text: what was read before is not for it.
  func begin() { _ = trace.taken() }

  /// Keeps a text that is in order.
  func keep(_ renderer: MarkdownRenderer, as key: String) {
    let reads = trace.taken()
    guard renderer.problems.list.isEmpty else { return }
    memory[key] = AssemblyMemory.Text(
      html: renderer.html, uses: renderer.uses, assets: renderer.assets, reads: reads)
  }

  /// Everything that texts can refer to, with its number and title.
  private static func text(of index: CourseIndex) -> String {
    func line(_ name: String, _ target: CourseIndex.Target) -> String {
      "\(name) \(target.kind) \(target.page) \(target.anchor) \(target.number ?? "") \(target.title)"
    }
    var lines = index.targets.map { line($0.key, $0.value) }
    for (page, sections) in index.sections { lines += sections.map { line("\(page) \($0.key)", $0.value) } }
    lines += index.exercises.map { "\($0.key) \($0.value)" }
    return lines.sorted().joined(separator: "\n")
  }
}
