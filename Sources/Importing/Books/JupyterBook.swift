import Manuscript

extension BookPlan {
  /// Jupyter Book and MyST: `_toc.yml` and `_config.yml`, or `myst.yml` alone.
  static func jupyterBook(_ sources: SourceFolder, file: String) throws(Problem) -> BookPlan {
    var plan = BookPlan(tool: .jupyterBook)
    let table = try plan.settings(file, in: sources)
    if sources.has("_config.yml") {
      let settings = try plan.settings("_config.yml", in: sources)
      plan.take(settings)
      plan.bibliographies = texts(settings?["bibtex_bibfiles"])
      plan.language = texts(settings?["sphinx"]?["config"]?["language"]).first
    }
    if let project = table?["project"] {
      plan.take(project)
      plan.bibliographies += texts(project["bibliography"]).filter { $0.hasSuffix(".bib") }
      if let entries = project["toc"] { plan.add(entries: entries, in: sources) }
    } else if let table {
      plan.add(entries: table, in: sources)
    }
    if plan.chapters.isEmpty { plan.add(pagesOf: try sources.all()) }
    if plan.bibliographies.isEmpty {
      plan.bibliographies = try sources.all().filter { Paths.kind(of: $0) == "bib" }
    }
    return plan
  }

  private mutating func take(_ settings: Node?) {
    title = Self.texts(settings?["title"]).first
    description = Self.texts(settings?["description"]).first
    authors = Self.texts(settings?["author"] ?? settings?["authors"])
  }

  /// `root:`, `file:` and `title:` of an entry, and the entries in `parts:`, `chapters:`, `sections:` and `children:`.
  private mutating func add(entries node: Node, in sources: SourceFolder) {
    switch node.content {
    case .sequence(let items): for item in items { add(entries: item, in: sources) }
    case .mapping:
      if let file = node["root"] ?? node["file"], let name = Self.texts(file).first {
        add(name, title: Self.texts(node["title"]).first, at: file.location, in: sources, folder: "")
      }
      for key in ["url", "glob", "pattern"] {
        guard let other = node[key] else { continue }
        note(.dropped, "an entry with \(Message.quote(key)) in the table of contents", at: other.location)
      }
      for key in ["parts", "chapters", "sections", "subtrees", "entries", "children"] {
        if let inner = node[key] { add(entries: inner, in: sources) }
      }
    case .scalar(let name, _): add(name, title: nil, at: node.location, in: sources, folder: "")
    }
  }
}
