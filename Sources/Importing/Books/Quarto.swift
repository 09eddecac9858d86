import Manuscript

extension BookPlan {
  /// Quarto: `_quarto.yml` with the chapters of a book, or with the sidebar of a site.
  static func quarto(_ sources: SourceFolder, file: String) throws(Problem) -> BookPlan {
    var plan = BookPlan(tool: .quarto)
    let settings = try plan.settings(file, in: sources)
    let book = settings?["book"]
    let site = settings?["website"]
    plan.title = texts(book?["title"] ?? site?["title"] ?? settings?["title"]).first
    plan.description = texts(book?["description"] ?? site?["description"] ?? book?["subtitle"]).first
    plan.authors = texts(book?["author"] ?? settings?["author"])
    plan.language = texts(settings?["lang"]).first
    plan.bibliographies = texts(settings?["bibliography"] ?? book?["bibliography"]).filter { $0.hasSuffix(".bib") }
    for part in [book?["chapters"], book?["appendices"], site?["sidebar"]] {
      if let part { plan.add(chapters: part, in: sources) }
    }
    if plan.chapters.isEmpty { plan.add(pagesOf: try sources.all()) }
    return plan
  }

  /// `- page.qmd`, `- part: Title` with `chapters:`, `- text: Title` with `href:`, `- section: Title` with `contents:`.
  private mutating func add(chapters node: Node, in sources: SourceFolder) {
    switch node.content {
    case .sequence(let items): for item in items { add(chapters: item, in: sources) }
    case .mapping:
      if let file = node["href"] ?? node["file"], let name = Self.texts(file).first {
        add(name, title: Self.texts(node["text"]).first, at: file.location, in: sources, folder: "")
      }
      if let part = node["part"], let name = Self.texts(part).first {
        if Self.isPage(name) {
          add(name, title: nil, at: part.location, in: sources, folder: "")
        } else {
          note(.dropped, "the part \(Message.quote(name)): its chapters follow one another", at: part.location)
        }
      }
      for key in ["chapters", "contents"] { if let inner = node[key] { add(chapters: inner, in: sources) } }
    case .scalar(let name, _): add(name, title: nil, at: node.location, in: sources, folder: "")
    }
  }
}
