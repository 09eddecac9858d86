import Generator
import Manuscript

/// What the search of one language looks through: a script that hands its entries to `search.js`, so that it works from
/// disk too. How words are compared is known to the script alone.
struct SearchIndex {
  struct Entry: Encodable {
    /// `Figure 2.3`, `2.1.4`; empty where nothing is numbered.
    var label = ""
    var title: String
    /// Where it stands: the title of its lesson.
    var place = ""
    var href: String
    /// The picture beside it, from the folder of the language.
    var image: String?
    /// What is searched and shown.
    var text = ""
    /// What is searched and not shown: other names.
    var also = ""

    enum CodingKeys: String, CodingKey {
      case label = "l"
      case title = "t"
      case place = "p"
      case href = "u"
      case image = "i"
      case text = "x"
      case also = "a"
    }
  }

  static let file = "search-index.js"
  var entries: [Entry] = []

  var script: [UInt8] {
    Array("rosenblattSearch(".utf8) + JSONText.bytes(of: entries, isIndented: false) + Array(");\n".utf8)
  }
}

extension SearchIndex {
  /// The sections of a lesson as its page shows them.
  mutating func add(
    _ page: LessonPage, of part: PartOutline?, sections: [TextReading.Section], images: [String: String]
  ) {
    var entry = Entry(
      label: page.lesson.number ?? "", title: page.text.title.value, place: part?.title ?? "",
      href: HTML.path(page.file),
      text: page.text.summary.value + " ")
    let headings = Dictionary(page.outline.headings.map { ($0.anchor, $0) }) { first, _ in first }
    for part in sections {
      if let id = part.id {
        let heading = headings[id]
        entry = Entry(
          label: heading?.number ?? "", title: part.title, place: page.titleWithNumber,
          href: HTML.path(page.file) + "#" + HTML.path(id), image: part.figures.lazy.compactMap { images[$0] }.first)
      } else if entry.image == nil {
        entry.image = part.figures.lazy.compactMap { images[$0] }.first
      }
      entry.text += part.text
      entries.append(entry)
    }
  }
}

extension EditionWriter {
  /// Everything that can be found in this language: sections first, then figures, formulas, terms and works.
  func searchIndex() -> SearchIndex {
    var index = SearchIndex()
    let folder = "../\(language.code)/"
    let images = tools.figures.compactMapValues(\.pageImage)
      .mapValues { $0.replacingBytes(of: folder, with: "") }
    let readings = edition.pages.map { (page: $0, sections: TextReading.sections(of: $0, tools: tools)) }
    var parts = edition.parts[...]
    for (place, (page, sections)) in readings.enumerated() {
      if parts.first?.lessons.upperBound == place { parts.removeFirst() }
      if let part = parts.first, part.lessons.lowerBound == place {
        index.entries.append(.init(title: part.title, href: HTML.path(part.file), text: part.summary))
      }
      index.add(page, of: parts.first, sections: sections, images: images)
    }
    func text(_ markdown: String, of lesson: Lesson? = nil) -> String {
      var reading = TextReading(file: SearchIndex.file, lesson: lesson, tools: tools)
      return reading.fragment(markdown)
    }
    for page in edition.pages {
      for figure in page.outline.figures {
        guard let entry = tools.figures[figure.value], let target = edition.index.targets[figure.value]
        else { continue }
        index.entries.append(
          .init(
            label: words.figure(target.number ?? ""), title: entry.record.title, place: page.titleWithNumber,
            href: HTML.path(target.page) + "#" + HTML.path(figure.value), image: images[figure.value],
            text: text(entry.record.caption, of: tools.definition(of: figure.value)?.lesson),
            also: figure.value + " " + entry.record.alt))
      }
    }
    for (page, sections) in readings {
      for equation in sections.flatMap(\.equations) {
        guard let target = edition.index.targets[equation.id], let number = target.number else { continue }
        index.entries.append(
          .init(
            label: words.equation(number), title: "", place: page.titleWithNumber,
            href: HTML.path(target.page) + "#" + HTML.path(equation.id), text: equation.text,
            also: equation.id + " " + equation.names))
      }
    }
    for term in course.glossary {
      index.entries.append(
        .init(
          title: term.name[language] ?? term.id.value, place: words.glossary,
          href: HTML.path(tools.termPage) + "#" + HTML.path(term.id.value), text: text(term.definition[language] ?? ""),
          also: course.languages.compactMap { term.name[$0] }.joined(separator: " ")))
    }
    for reference in course.references {
      index.entries.append(
        .init(
          title: reference.title, place: words.references,
          href: HTML.path(tools.referencePage) + "#" + HTML.path(reference.id.value),
          text: "\(words.list(reference.authors)) (\(reference.year)). \(reference.source)"))
    }
    return index
  }
}

extension LessonPage {
  /// `2.1 Perceptrons`
  var titleWithNumber: String { (lesson.number.map { $0 + " " } ?? "") + text.title.value }
}
