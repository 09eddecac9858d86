import Manuscript
import Mustache

/// The terms of the course, and where they are used.
struct GlossaryPage: SitePage {
  var file: String { "glossary.html" }

  func title(_ words: Words) -> String? { words.glossary }

  func isNeeded(by course: Course) -> Bool { !course.glossary.isEmpty }

  func view(_ writer: inout EditionWriter) -> GlossaryView {
    GlossaryView(
      frame: writer.frame(file: file, title: writer.words.glossary, description: writer.edition.description),
      words: writer.words, glossary: writer.glossaryEntries())
  }
}

/// `en/glossary.html`
struct GlossaryView: PageView {
  static let template = "glossary"

  struct Entry: Sendable, MustacheParent {
    struct OtherName: Sendable, MustacheParent {
      var language: String
      var name: String
    }

    var id: String
    var name: String
    var others: [OtherName]
    /// HTML.
    var definition: String
    var uses: [UseLink]
    var isUsed: Bool

    static let sample = Entry(
      id: "i", name: "n", others: [.init(language: "zh", name: "n")], definition: "d", uses: [.sample], isUsed: true)
  }

  var frame: Frame
  var words: Words
  var glossary: [Entry]

  static var sample: Self {
    Self(frame: .sample, words: .sample, glossary: [.sample])
  }
}

extension EditionWriter {
  mutating func glossaryEntries(for destination: TextPlace.Destination = .page) -> [GlossaryView.Entry] {
    var renderer = MarkdownRenderer(
      at: TextPlace(page: GlossaryPage().file, destination: destination), tools: tools)
    var terms: [GlossaryView.Entry] = []
    let named = course.glossary.map { (term: $0, name: $0.name[language] ?? $0.id.value) }
    for (term, name) in AlphabeticalOrder(language.code).sorted(named, by: \.name) {
      let others = tools.otherNames(of: term).map {
        GlossaryView.Entry.OtherName(language: $0.language.code, name: $0.name)
      }
      let uses = links(to: term.id.value, of: .term)
      terms.append(
        GlossaryView.Entry(
          id: term.id.value, name: name, others: others,
          definition: renderer.fragment(term.definition[language] ?? "", at: term.definition.location), uses: uses,
          isUsed: !uses.isEmpty))
    }
    keep(renderer)
    return terms
  }
}

extension GlossaryView.Entry.OtherName {
  func child(named key: String) -> Any? {
    switch key {
    case "language": language
    case "name": name
    default: nil
    }
  }
}

extension GlossaryView.Entry {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "name": name
    case "others": others
    case "definition": definition
    case "uses": uses
    case "isUsed": isUsed
    default: nil
    }
  }
}

extension GlossaryView {
  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "glossary": glossary
    default: nil
    }
  }
}
