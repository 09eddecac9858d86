/// What `glossary.yml` says: terms by their names, each `{name: {zh: …, en: …}, definition: {zh: …, en: …}}`.
enum Glossary {
  static let file = "glossary.yml"
  static let keys = ["name", "definition"]

  static func read(_ node: Node, settings: CourseSettings, problems: inout Problems) -> [Term] {
    var terms: [Term] = []
    for entry in NamedEntries.read(node, of: "term", keys: keys, problems: &problems) {
      guard let fields = Fields(entry.node, known: keys, at: entry.name.location, problems: &problems) else { continue }
      let name = fields.required("name", &problems, settings.text)
      let definition = fields.required("definition", &problems, settings.text)
      if let name, let definition { terms.append(Term(id: entry.name, name: name, definition: definition)) }
    }
    return terms
  }
}
