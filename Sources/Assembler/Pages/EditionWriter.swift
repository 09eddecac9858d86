import Generator
import Manuscript

/// Writes the pages of one language.
struct EditionWriter {
  let edition: Edition
  let tools: RenderingTools
  let others: [Edition]
  private(set) var files: [String: [UInt8]] = [:]
  var problems = Problems()
  var uses: [LessonRenderer.Use] = []
  /// The entries of the contents, in the order of the lessons.
  private var entries: [LessonEntry] = []
  private(set) var bodies: [String] = []
  private var search = SearchIndex()

  var course: Course { edition.course }
  var language: Language { edition.language }
  var words: Words { edition.words }

  init(edition: Edition, tools: RenderingTools, others: [Edition]) {
    self.edition = edition
    self.tools = tools
    self.others = others
  }

  mutating func write(with theme: Theme) {
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
          frame: frame, words: words, title: edition.title, description: edition.description, lessons: entries,
          takeAway: TakeAway.links),
        with: "contents"))
    for page in edition.extraPages {
      switch page {
      case "figures.html": writeGallery(with: theme)
      case "glossary.html": writeGlossary(with: theme)
      default: writeReferences(with: theme)
      }
    }
    writeEmbedPages(with: theme)
    put(SearchIndex.file, searchIndex().script)
  }

  mutating func put(_ file: String, _ bytes: [UInt8]) {
    files[language.code + "/" + file] = bytes
  }

  func frame(file: String, title: String?, description: String, card: String? = nil) -> Frame {
    Frame.of(
      edition, file: file, title: title, description: description, others: others,
      card: card ?? edition.pages.lazy.compactMap { self.card(of: $0) }.first)
  }

  /// The picture of a page's first figure, relative to the site.
  private func card(of page: LessonPage) -> String? {
    page.outline.figures.lazy.compactMap { tools.figures[$0.value]?.record }
      .compactMap { $0.files.first { $0.format == "png" && $0.frame == nil && $0.theme == nil }?.path }.first
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
      frame: frame(
        file: page.file, title: page.text.title.value, description: page.text.summary.value,
        card: card(of: page)),
      words: words, number: page.lesson.number, title: page.text.title.value, summary: page.text.summary.value,
      fallbackLanguage: fallback, body: body, lessons: lessons, previous: index > 0 ? entries[index - 1] : nil,
      next: index + 1 < entries.count ? entries[index + 1] : nil)
    put(page.file, theme.render(view, with: "lesson"))
  }

  // MARK: Figures, terms, references

  /// A renderer for texts that belong to no lesson's file.
  func renderer(for page: String) -> LessonRenderer? {
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
      for figure in inOrder(of: lesson) {
        guard let entry = tools.figures[figure.id.value], let source = entry.pageImage else { continue }
        let target = edition.index.targets[figure.id.value]
        let uses = links(to: figure.id.value, of: .figure)
        group.figures.append(
          GalleryView.Item(
            id: figure.id.value, label: target.map { words.figure($0.number ?? "") }, title: entry.record.title,
            caption: renderer.fragment(entry.record.caption, at: figure.caption.location), alt: entry.record.alt,
            href: target.map { HTML.path($0.page) + "#" + HTML.path($0.anchor) }, source: source,
            width: entry.pixelWidth,
            height: entry.pixelHeight, downloads: FigureParts.downloads(of: entry.record, words: words), uses: uses,
            isUsed: !uses.isEmpty))
      }
      groups.append(group)
    }
    problems.append(contentsOf: renderer.problems)
    let view = GalleryView(
      frame: frame(file: "figures.html", title: words.figures, description: words.figuresIntro), words: words,
      groups: groups)
    put("figures.html", theme.render(view, with: "figures"))
  }

  /// The figures of a lesson as its text shows them, and then those that it does not show.
  private func inOrder(of lesson: Lesson) -> [FigureDefinition] {
    let shown = edition.pages.first { $0.lesson.name == lesson.name }?.outline.figures.map(\.value) ?? []
    let places = Dictionary(shown.enumerated().map { ($1, $0) }) { first, _ in first }
    func place(_ figure: FigureDefinition) -> Int { places[figure.id.value] ?? shown.count }
    return lesson.figures.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }

  func links(to id: String, of kind: LessonRenderer.Use.Kind) -> [UseLink] {
    edition.pages.compactMap { page in
      guard let use = uses.first(where: { $0.kind == kind && $0.id == id && $0.page == page.file }) else { return nil }
      let number = page.lesson.number.map { $0 + " " } ?? ""
      return UseLink(
        title: number + page.text.title.value, href: HTML.path(page.file) + "#" + HTML.path(use.anchor))
    }
  }
}

extension FigureSet.Entry {
  /// The picture as a file, from a page in the folder of its language.
  var pageImage: String? {
    let file = record.files.first { $0.format == "svg" } ?? record.files.first { $0.format == "png" }
    return file.map { HTML.path("../" + $0.path) }
  }

  fileprivate var pixelWidth: Int { Int(exactly: width.rounded()) ?? 0 }
  fileprivate var pixelHeight: Int { Int(exactly: height.rounded()) ?? 0 }
}
