import Manuscript

/// Makes a course from a folder of Markdown or notebooks, or from single files, and says what became of every line that
/// is written in the way of another tool.
public struct CourseImporter: Sendable {
  private let files: FileReader
  private let name: String
  private let pages: [String]?
  private let language: String?
  private let reservedNames: Set<String>

  /// - Parameters:
  ///   - files: the folder of the sources.
  ///   - name: what the course is called where its sources do not say.
  ///   - pages: the files to import in their order; nil for what the folder's own table of contents lists.
  ///   - language: the tag of the language the sources are in; nil to go by what they say and are.
  ///   - reservedNames: names that no lesson can have.
  public init(
    files: FileReader, name: String, pages: [String]? = nil, language: String? = nil, reservedNames: Set<String> = []
  ) {
    self.files = files
    self.name = name
    self.pages = pages
    self.language = language
    self.reservedNames = reservedNames
  }

  /// The course; problems where there is nothing to make it of.
  public func course() throws(Problems) -> ImportedCourse {
    let sources = SourceFolder(files)
    var plan: BookPlan
    do { plan = try self.plan(sources) } catch { throw Problems([error]) }
    var problems = Problems()
    var documents = plan.chapters.compactMap { chapter in
      problems.collect { () throws(Problem) in try SourceDocument.read(chapter.path, in: sources) }
    }
    if pages == nil { problems.collect { () throws(Problem) in try noteUnlisted(documents, in: sources, &plan) } }
    try problems.throwIfAny()
    guard !documents.isEmpty else {
      throw Problems([
        Problem(
          "there is nothing to import in \(Message.quote(name))", at: nil,
          hint: "give a folder with pages (.md, .qmd) or notebooks (.ipynb), or such files")
      ])
    }
    for index in documents.indices {
      let (lines, findings) = DamageScan.scan(documents[index].lines)
      documents[index].lines = lines
      documents[index].findings += findings
    }
    var writer = CourseWriter(
      plan: plan, sources: sources, name: name, language: language ?? Self.language(of: documents, plan),
      reservedNames: reservedNames)
    writer.write(documents)
    return writer.course
  }

  private func plan(_ sources: SourceFolder) throws(Problem) -> BookPlan {
    guard let pages else { return try BookPlan.read(sources) }
    var plan = BookPlan(tool: .plain)
    for page in pages {
      let place = SourceLocation(file: page)
      guard BookPlan.isPage(page) else {
        throw Problem(
          "\(Message.quote(page)) is no page", at: place,
          hint: "give files that end in .md, .qmd or .ipynb, or one folder")
      }
      plan.chapters.append(.init(path: page, title: nil, place: place))
    }
    return plan
  }

  /// Notes the pages that no table of contents has and no page includes.
  private func noteUnlisted(
    _ documents: [SourceDocument], in sources: SourceFolder, _ plan: inout BookPlan
  ) throws(Problem) {
    var known = Set(plan.chapters.map(\.path)).union(plan.files)
    for document in documents { known.formUnion(document.included) }
    for path in try sources.all(below: plan.root) where BookPlan.isPage(path) && !known.contains(path) {
      plan.note(.dropped, "the page is in no table of contents", at: SourceLocation(file: path))
    }
  }

  /// The language that the sources name, or the one that their letters are of.
  private static func language(of documents: [SourceDocument], _ plan: BookPlan) -> String {
    if let tag = plan.language?.split(whereSeparator: { "-_".contains($0) }).first { return tag.lowercased() }
    var han = 0
    var all = 0
    for line in documents.flatMap(\.lines) {
      for scalar in line.text.unicodeScalars where scalar.properties.isAlphabetic {
        all += 1
        if (0x4E00...0x9FFF).contains(scalar.value) { han += 1 }
      }
    }
    return han * 5 > all ? "zh" : "en"
  }
}
