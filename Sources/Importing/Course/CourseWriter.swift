import Manuscript

/// Writes the lessons and the settings of a course that is imported.
struct CourseWriter {
  private let plan: BookPlan
  private let sources: SourceFolder
  private let name: String
  private let reservedNames: Set<String>
  private var map = BookMap()
  private var files: [String: [UInt8]] = [:]
  private var report = ImportReport()
  private var lessons = 0

  init(plan: BookPlan, sources: SourceFolder, name: String, language: String, reservedNames: Set<String>) {
    self.plan = plan
    self.sources = sources
    self.name = name
    self.reservedNames = reservedNames
    map.language = language
  }

  var course: ImportedCourse {
    var files = files
    files[ImportReport.file] = Array(report.markdown.utf8)
    return ImportedCourse(files: files, report: report, lessons: lessons, tool: plan.tool.rawValue)
  }

  mutating func write(_ documents: [SourceDocument]) {
    var documents = documents
    var findings = plan.findings
    readReferences(&findings)
    // Labels first: the headings that become titles have some.
    var scan = LabelScan()
    for document in documents { scan.read(document.lines, of: document.path, into: &map) }
    var titles: [String: String] = [:]
    for index in documents.indices {
      let listed = plan.chapters.first { $0.path == documents[index].path }?.title
      titles[documents[index].path] = LessonTitle.take(from: &documents[index], listed: listed)
    }
    name(documents, titles)
    scan.name(into: &map, root: plan.root)
    for path in plan.files + [""] {
      let about = findings.filter { $0.place.file == path || path.isEmpty && !plan.files.contains($0.place.file) }
        .sorted { $0.place < $1.place }
      if !about.isEmpty { report.entries.append(.init(source: path.isEmpty ? "other files" : path, findings: about)) }
    }
    for document in documents { write(document, title: titles[document.path] ?? document.path) }
    writeSettings()
  }

  /// Gives every lesson its folder: its number and a name that no other has.
  private mutating func name(_ documents: [SourceDocument], _ titles: [String: String]) {
    var taken = reservedNames
    for (index, document) in documents.enumerated() {
      let stem = Paths.withoutKind(document.path).split(separator: "/").map(String.init)
      let isIndex = ["index", "readme"].contains(stem.last?.lowercased() ?? "")
      let isFirst = isIndex && (stem.count == 1 || Paths.folder(of: document.path) == plan.root)
      let own = isFirst ? titles[document.path] ?? "start" : stem.dropLast(isIndex ? 1 : 0).last ?? ""
      let plain = String(own.drop { $0.isNumber || "-_. ".contains($0) })
      let name = Names.free(Names.slug(plain.isEmpty ? own : plain, or: "lesson")) { taken.contains($0) }
      taken.insert(name)
      map.documents[document.path] = BookMap.Document(
        path: document.path, folder: "\(index + 1)-\(name)", title: titles[document.path] ?? name)
    }
  }

  private mutating func readReferences(_ findings: inout [Finding]) {
    var text = ""
    for file in plan.bibliographies {
      let place = SourceLocation(file: file)
      guard let path = Paths.resolve(file, in: ""), let bib = try? sources.text(path) else {
        findings.append(Finding(kind: .left, place: place, text: "a file of references that is not there"))
        continue
      }
      text += bib.text + (bib.text.hasSuffix("\n") ? "" : "\n")
      findings.append(Finding(kind: .converted, place: place, text: "the references are “references.bib”"))
    }
    guard !text.isEmpty else { return }
    files["references.bib"] = Array(text.utf8)
    map.citations = Set(text.matches(of: /@\s*([A-Za-z]+)\s*[{(]\s*([^\s,{}()]+)\s*,/).map { String($0.2) })
  }

  private mutating func write(_ document: SourceDocument, title: String) {
    guard let place = map.documents[document.path] else { return }
    let page = LessonPage(document, of: plan, sources: sources, map: map)
    let lines = BlockConverter.convert(document.lines, on: page)
    let folder = "lessons/\(place.folder)"
    let file = "\(folder)/\(map.language).md"
    let summary = LessonTitle.summary(of: document, lines) ?? title
    let front = "---\ntitle: \(YAMLWriter.quoted(title))\nsummary: \(YAMLWriter.quoted(summary))\n---\n"
    files[file] = Array((front + Self.text(of: lines)).utf8)
    for (name, bytes) in page.assets { files["\(folder)/\(name)"] = bytes }
    let findings = page.findings.enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      if a.file != b.file { return a.file == document.path || b.file != document.path && a < b }
      return (a.line ?? 0, left.offset) < (b.line ?? 0, right.offset)
    }
    report.entries.append(.init(source: document.path, lesson: file, findings: findings.map(\.element)))
    lessons += 1
  }

  /// The lines as text, never two blank ones in a row but in listings.
  private static func text(of lines: [SourceLine]) -> String {
    var kept: [String] = []
    for (line, isCode) in lines.trimmed.withCode {
      if line.isBlank, !isCode {
        if kept.last != "" { kept.append("") }
      } else {
        // One blank at the end is what was before something that is gone; two are a line break.
        kept.append(
          !isCode && line.text.hasSuffix(" ") && !line.text.hasSuffix("  ") ? String(line.text.dropLast()) : line.text)
      }
    }
    return kept.isEmpty ? "" : "\n" + kept.joined(separator: "\n") + "\n"
  }

  private mutating func writeSettings() {
    let title = plan.title ?? (lessons == 1 ? map.documents.values.first?.title : nil) ?? name
    var text = "title: \(YAMLWriter.quoted(title))\n"
    text += "description: \(YAMLWriter.quoted(plan.description ?? title))\n"
    let authors = plan.authors.filter { !$0.allSatisfy(\.isWhitespace) }
    if !authors.isEmpty { text += "authors: [\(authors.map(YAMLWriter.quoted).joined(separator: ", "))]\n" }
    text += "languages: [\(map.language)]\n"
    files["course.yml"] = Array(text.utf8)
  }
}

/// Texts as YAML takes them, whatever they hold.
enum YAMLWriter {
  static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).map(\.trimmedBlanks).joined(separator: " ")
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\t", with: " ") + "\""
  }
}
