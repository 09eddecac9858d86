/// What `references.yml` says: works by their names, each `{authors: …, year: …, title: …, source: …, url: …}`; for a
/// list of authors `authors: […, …]`, and `doi: …` in place of the address.
enum Bibliography {
  static let file = "references.yml"
  static let keys = ["authors", "year", "title", "source", "url", "doi"]

  static func read(_ node: Node, problems: inout Problems) -> [Reference] {
    var references: [Reference] = []
    for entry in NamedEntries.read(node, of: "reference", problems: &problems) {
      guard let fields = Fields(entry.node, known: keys, at: entry.name.location, problems: &problems) else { continue }
      let authors = fields.required("authors", &problems, authors)
      let year = fields.required("year", &problems) { try $0.filledText() }
      let title = fields.required("title", &problems) { try $0.filledText() }
      let source = fields.required("source", &problems) { try $0.filledText() }
      let url = fields.optional("url", &problems, WebAddress.read)
      let doi = fields.optional("doi", &problems, WebAddress.readDOI)
      guard let authors, let year, let title, let source else { continue }
      references.append(
        Reference(id: entry.name, authors: authors, year: year, title: title, source: source, url: doi ?? url))
    }
    return references
  }

  /// One text, or a list of names.
  private static func authors(_ node: Node) throws -> [String] {
    guard case .sequence(let items) = node.content else { return [try node.filledText()] }
    guard !items.isEmpty else { throw node.expected("a name, or a list of names") }
    return try items.map { try $0.filledText() }
  }
}
