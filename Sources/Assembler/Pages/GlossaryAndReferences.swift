import Manuscript

extension EditionWriter {
  mutating func writeGlossary(with theme: Theme) {
    let view = GlossaryView(
      frame: frame(file: "glossary.html", title: words.glossary, description: edition.description), words: words,
      glossary: glossaryEntries())
    put("glossary.html", theme.render(view, with: "glossary"))
  }

  mutating func glossaryEntries() -> [GlossaryView.Entry] {
    guard var renderer = renderer(for: "glossary.html") else { return [] }
    var terms: [GlossaryView.Entry] = []
    for term in course.glossary {
      let name = term.name[language] ?? term.id.value
      let others = course.languages.compactMap { other -> GlossaryView.Entry.OtherName? in
        guard other != language, let text = term.name[other], text != name else { return nil }
        return .init(language: other.code, name: text)
      }
      let uses = links(to: term.id.value, of: .term)
      terms.append(
        GlossaryView.Entry(
          id: term.id.value, name: name, others: others,
          definition: renderer.fragment(term.definition[language] ?? "", at: term.definition.location), uses: uses,
          isUsed: !uses.isEmpty))
    }
    problems.append(contentsOf: renderer.problems)
    return terms
  }

  mutating func writeReferences(with theme: Theme) {
    let view = ReferencesView(
      frame: frame(file: "references.html", title: words.references, description: edition.description), words: words,
      references: referenceEntries())
    put("references.html", theme.render(view, with: "references"))
  }

  mutating func referenceEntries() -> [ReferencesView.Entry] {
    course.references.map { reference in
      let uses = links(to: reference.id.value, of: .reference)
      return ReferencesView.Entry(
        id: reference.id.value, authors: reference.authors, year: reference.year, title: reference.title,
        stop: reference.title.last.map { ".?!。？！…".contains($0) } == true ? "" : ".", source: reference.source,
        url: webAddress(reference), uses: uses, isUsed: !uses.isEmpty)
    }
  }

  private mutating func webAddress(_ reference: Reference) -> String? {
    guard let url = reference.url else { return nil }
    guard let scheme = WebLink.scheme(of: WebLink.cleaned(url)), ["http", "https"].contains(scheme) else {
      problems.append(
        Problem(
          "\(Message.quote(url)) is no address of the web", at: reference.id.location, hint: "begin it with https://"))
      return nil
    }
    return WebLink.cleaned(url)
  }
}
