import Generator
import Manuscript

/// Writes the pages of one language.
struct EditionWriter {
  private let edition: Edition
  private let tools: RenderingTools
  private let others: [Edition]
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var problems = Problems()
  private var uses: [LessonRenderer.Use] = []
  /// The entries of the contents, in the order of the lessons.
  private var entries: [LessonEntry] = []

  private var course: Course { edition.course }
  private var language: Language { edition.language }
  private var words: Words { edition.words }

  init(edition: Edition, tools: RenderingTools, others: [Edition]) {
    self.edition = edition
    self.tools = tools
    self.others = others
  }

  mutating func write(with theme: Theme) {
    var bodies: [String] = []
    for page in edition.pages {
      var renderer = LessonRenderer(page: page, tools: tools)
      for other in others where other.language != language {
        if let anchors = other.anchors(like: page) { renderer.counterparts.append((other.language, anchors)) }
      }
      bodies.append(renderer.renderLesson())
      entries.append(entry(of: page, renderer: &renderer))
      problems.append(contentsOf: renderer.problems)
      files.merge(renderer.assets) { first, _ in first }
      uses += renderer.uses
    }
    for (index, page) in edition.pages.enumerated() { write(lesson: page, at: index, body: bodies[index], with: theme) }
    let frame = frame(file: "index.html", title: nil, description: edition.description)
    put(
      "index.html",
      theme.render(
        ContentsView(
          frame: frame, words: words, title: edition.title, description: edition.description, lessons: entries),
        with: "contents"))
    for page in edition.extraPages {
      switch page {
      case "figures.html": writeGallery(with: theme)
      case "glossary.html": writeGlossary(with: theme)
      default: writeReferences(with: theme)
      }
    }
  }

  private mutating func put(_ file: String, _ bytes: [UInt8]) {
    files[language.code + "/" + file] = bytes
  }

  private func frame(file: String, title: String?, description: String) -> Frame {
    Frame.of(edition, file: file, title: title, description: description, others: others)
  }

  // MARK: Lessons

  private func entry(of page: LessonPage, renderer: inout LessonRenderer) -> LessonEntry {
    // The titles of sections have been rendered once, with their problems; here they stand in links.
    var inLinks = LessonRenderer(page: page, tools: tools)
    let sections = page.outline.headings.filter { $0.level == 2 }.map { heading in
      LessonEntry.Section(
        number: heading.number, title: inLinks.inline(heading.content, asLinkText: true),
        href: HTML.path(page.file) + "#" + HTML.path(heading.anchor))
    }
    return LessonEntry(
      number: page.lesson.number, title: page.text.title.value, summary: page.text.summary.value,
      href: HTML.path(page.file), isCurrent: false, sections: sections, thumbnail: thumbnail(of: page))
  }

  private func thumbnail(of page: LessonPage) -> LessonEntry.Thumbnail? {
    for figure in page.outline.figures {
      guard let entry = tools.figures[figure.value], let source = entry.pageImage else { continue }
      return LessonEntry.Thumbnail(source: source, width: entry.pixelWidth, height: entry.pixelHeight)
    }
    return nil
  }

  private mutating func write(lesson page: LessonPage, at index: Int, body: String, with theme: Theme) {
    var lessons = entries
    lessons[index].isCurrent = true
    // On the page itself a section needs no more than its anchor.
    lessons[index].sections = lessons[index].sections.map { section in
      var section = section
      if let mark = section.href.firstIndex(of: "#") { section.href = String(section.href[mark...]) }
      return section
    }
    let fallback = page.text.language == language ? nil : page.text.language.code
    let view = LessonView(
      frame: frame(file: page.file, title: page.text.title.value, description: page.text.summary.value),
      words: words, number: page.lesson.number, title: page.text.title.value, summary: page.text.summary.value,
      fallbackLanguage: fallback, body: body, lessons: lessons, previous: index > 0 ? entries[index - 1] : nil,
      next: index + 1 < entries.count ? entries[index + 1] : nil)
    put(page.file, theme.render(view, with: "lesson"))
  }

  // MARK: Figures, terms, references

  /// A renderer for texts that belong to no lesson's file.
  private func renderer(for page: String) -> LessonRenderer? {
    guard var first = edition.pages.first else { return nil }
    first.lesson.name = String(page.dropLast(".html".count))
    first.outline = LessonOutline(of: MarkdownNode(.document, at: SourceLocation(file: page)))
    return LessonRenderer(page: first, tools: tools)
  }

  private mutating func writeGallery(with theme: Theme) {
    guard var renderer = renderer(for: "figures.html") else { return }
    var groups: [GalleryView.Group] = []
    for lesson in course.lessons where !lesson.figures.isEmpty {
      let title = lesson.texts[language]?.title.value ?? lesson.name
      let number = lesson.number.map { $0 + " " } ?? ""
      var group = GalleryView.Group(title: number + title, href: HTML.path(lesson.name + ".html"), figures: [])
      for figure in lesson.figures {
        guard let entry = tools.figures[figure.id.value], let source = entry.pageImage else { continue }
        let target = edition.index.targets[figure.id.value]
        group.figures.append(
          GalleryView.Item(
            id: figure.id.value, label: target.map { words.figure($0.number ?? "") }, title: entry.record.title,
            caption: renderer.fragment(entry.record.caption, at: figure.caption.location), alt: entry.record.alt,
            href: target.map { HTML.path($0.page) + "#" + HTML.path($0.anchor) }, source: source,
            width: entry.pixelWidth,
            height: entry.pixelHeight, downloads: FigureParts.downloads(of: entry.record, words: words)))
      }
      groups.append(group)
    }
    problems.append(contentsOf: renderer.problems)
    let view = GalleryView(
      frame: frame(file: "figures.html", title: words.figures, description: words.figuresIntro), words: words,
      groups: groups)
    put("figures.html", theme.render(view, with: "figures"))
  }

  private func links(to id: String, of kind: LessonRenderer.Use.Kind) -> [UseLink] {
    edition.pages.compactMap { page in
      guard let use = uses.first(where: { $0.kind == kind && $0.id == id && $0.page == page.file }) else { return nil }
      let number = page.lesson.number.map { $0 + " " } ?? ""
      return UseLink(
        title: number + page.text.title.value, href: HTML.path(page.file) + "#" + HTML.path(use.anchor))
    }
  }

  private mutating func writeGlossary(with theme: Theme) {
    guard var renderer = renderer(for: "glossary.html") else { return }
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
    let view = GlossaryView(
      frame: frame(file: "glossary.html", title: words.glossary, description: edition.description), words: words,
      entries: terms)
    put("glossary.html", theme.render(view, with: "glossary"))
  }

  private mutating func writeReferences(with theme: Theme) {
    let entries = course.references.map { reference in
      let uses = links(to: reference.id.value, of: .reference)
      return ReferencesView.Entry(
        id: reference.id.value, authors: reference.authors, year: reference.year, title: reference.title,
        source: reference.source, url: webAddress(reference), uses: uses, isUsed: !uses.isEmpty)
    }
    let view = ReferencesView(
      frame: frame(file: "references.html", title: words.references, description: edition.description), words: words,
      entries: entries)
    put("references.html", theme.render(view, with: "references"))
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

extension FigureSet.Entry {
  /// The picture as a file, from a page in the folder of its language.
  fileprivate var pageImage: String? {
    let file = record.files.first { $0.format == "svg" } ?? record.files.first { $0.format == "png" }
    return file.map { HTML.path("../" + $0.path) }
  }

  fileprivate var pixelWidth: Int { Int(exactly: width.rounded()) ?? 0 }
  fileprivate var pixelHeight: Int { Int(exactly: height.rounded()) ?? 0 }
}
