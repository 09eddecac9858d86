import Manuscript

/// What a folder of sources is to its own tool: which pages it has, in which order, and what the whole is called.
struct BookPlan {
  /// The tool that a folder is written for.
  enum Tool: String {
    case mdBook
    case mkDocs = "MkDocs"
    case jupyterBook = "Jupyter Book"
    case quarto = "Quarto"
    case plain = "plain folder"
  }

  /// A page in its place.
  struct Chapter {
    /// The file, relative to the folder of the sources.
    var path: String
    /// What the table of contents calls it; nil where it says nothing.
    var title: String?
    /// Where it is listed.
    var place: SourceLocation
  }

  var tool: Tool
  var title: String?
  var description: String?
  var authors: [String] = []
  var language: String?
  var chapters: [Chapter] = []
  /// Where addresses that begin with `/` begin.
  var root = ""
  /// The files with the works that are cited.
  var bibliographies: [String] = []
  /// The files that were read for this.
  var files: [String] = []
  var findings: [Finding] = []

  init(tool: Tool) {
    self.tool = tool
  }

  mutating func note(_ kind: Finding.Kind, _ text: String, at place: SourceLocation) {
    findings.append(Finding(kind: kind, place: place, text: text))
  }

  /// Adds a page that is listed, where its file is there; without the end of its name, as some tables of contents list
  /// pages, the first of these.
  mutating func add(_ name: String, title: String?, at place: SourceLocation, in sources: SourceFolder, folder: String)
  {
    guard let path = Paths.resolve(name, in: folder),
      let found = ([path] + Self.kinds.map { "\(path).\($0)" }).first(where: { sources.has($0) && Self.isPage($0) })
    else {
      return note(.left, "the page \(Message.quote(name)) is listed, and there is no such file", at: place)
    }
    guard !chapters.contains(where: { $0.path == found }) else {
      return note(.dropped, "the page \(Message.quote(name)) is listed a second time", at: place)
    }
    chapters.append(Chapter(path: found, title: title, place: place))
  }

  static let kinds = ["md", "qmd", "ipynb", "markdown"]
  static func isPage(_ path: String) -> Bool { kinds.contains(Paths.kind(of: path)) }

  /// The tree of a file of settings; what cannot be read of it is noted.
  mutating func settings(_ file: String, in sources: SourceFolder) throws(Problem) -> Node? {
    let text = try sources.text(file)
    files.append(file)
    let (root, problems) = YAMLText.read(text.text, file: file)
    for problem in problems.sorted.list {
      note(.dropped, "not read: \(problem.summary)", at: problem.location ?? SourceLocation(file: file))
    }
    return root
  }

  /// The texts of a scalar or of a list of scalars; of a list of people, their names.
  static func texts(_ node: Node?) -> [String] {
    guard let node else { return [] }
    switch node.content {
    case .scalar: return (try? node.string()).map { [$0] } ?? []
    case .sequence(let items): return items.flatMap { texts($0) }
    case .mapping: return texts(node["name"])
    }
  }
}

extension BookPlan {
  /// What a folder is, by the file that its tool reads.
  static func read(_ sources: SourceFolder) throws(Problem) -> BookPlan {
    if let summary = ["src/SUMMARY.md", "SUMMARY.md"].first(where: sources.has) {
      return try mdBook(sources, summary: summary)
    }
    if let file = ["mkdocs.yml", "mkdocs.yaml"].first(where: sources.has) { return try mkDocs(sources, file: file) }
    if let file = ["_toc.yml", "myst.yml"].first(where: sources.has) { return try jupyterBook(sources, file: file) }
    if sources.has("_quarto.yml") { return try quarto(sources, file: "_quarto.yml") }
    return try plain(sources)
  }

  /// A folder without a table of contents: every page in the order of the names, numbers by their value, and what is
  /// called `index` or `README` first.
  static func plain(_ sources: SourceFolder) throws(Problem) -> BookPlan {
    var plan = BookPlan(tool: .plain)
    plan.add(pagesOf: try sources.all())
    plan.bibliographies = try sources.all().filter { Paths.kind(of: $0) == "bib" }
    return plan
  }

  mutating func add(pagesOf paths: [String]) {
    // What begins with `_` is a part of pages, to every tool.
    let pages = paths.filter { Self.isPage($0) && $0.split(separator: "/").last?.hasPrefix("_") == false }
    for path in pages.sorted(by: Self.comesBefore) {
      chapters.append(Chapter(path: path, title: nil, place: SourceLocation(file: path)))
    }
  }

  private static func comesBefore(_ left: String, _ right: String) -> Bool {
    let (left, right) = (key(left), key(right))
    for (a, b) in zip(left, right) where a != b { return a.lexicographicallyPrecedes(b) { $0 < $1 } }
    return left.count < right.count
  }

  /// What a path is ordered by, part for part: the first page of a folder before all others, files before folders, numbers
  /// by how many digits they have.
  private static func key(_ path: String) -> [[UInt32]] {
    let parts = path.split(separator: "/")
    return parts.enumerated().map { index, part in
      let isFile = index == parts.count - 1
      let isFirst = isFile && ["index", "readme", "intro"].contains(Paths.withoutKind(String(part)).lowercased())
      var key: [UInt32] = [isFirst ? 0 : isFile ? 1 : 2]
      var rest = part.lowercased()[...]
      while let first = rest.first {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if digits.isEmpty {
          key += first.unicodeScalars.map(\.value)
          rest.removeFirst()
        } else {
          let number = digits.drop { $0 == "0" }
          key += [0x30, UInt32(number.count)] + number.unicodeScalars.map(\.value)
          rest = rest.dropFirst(digits.count)
        }
      }
      return key
    }
  }
}
