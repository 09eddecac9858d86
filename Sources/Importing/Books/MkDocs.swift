import Manuscript

extension BookPlan {
  /// MkDocs: `mkdocs.yml` with `nav`, or all pages of `docs_dir` where it has none.
  static func mkDocs(_ sources: SourceFolder, file: String) throws(Problem) -> BookPlan {
    var plan = BookPlan(tool: .mkDocs)
    let settings = try plan.settings(file, in: sources)
    plan.title = texts(settings?["site_name"]).first
    plan.description = texts(settings?["site_description"]).first
    plan.authors = texts(settings?["site_author"])
    plan.language = texts(settings?["theme"]?["language"]).first
    plan.root = Paths.resolve(texts(settings?["docs_dir"]).first ?? "docs", in: "") ?? "docs"
    if let nav = settings?["nav"] {
      plan.add(nav: nav, in: sources)
    } else {
      plan.add(pagesOf: try sources.all(below: plan.root))
    }
    return plan
  }

  /// `- page.md`, `- Title: page.md`, or `- Title:` and a list of the same.
  private mutating func add(nav node: Node, in sources: SourceFolder, title: String? = nil) {
    switch node.content {
    case .sequence(let items): for item in items { add(nav: item, in: sources) }
    case .mapping(let entries): for entry in entries { add(nav: entry.value, in: sources, title: entry.key.value) }
    case .scalar(let name, _):
      if name.contains("://") {
        note(.dropped, "the address \(Message.quote(name)) in the table of contents", at: node.location)
      } else {
        add(name, title: title, at: node.location, in: sources, folder: root)
      }
    }
  }
}
