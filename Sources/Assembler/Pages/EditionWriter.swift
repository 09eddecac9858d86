import Generator
import Manuscript

/// Writes the pages of one language.
struct EditionWriter {
  let edition: Edition
  let tools: RenderingTools
  let others: [Edition]
  private(set) var files: [String: [UInt8]] = [:]
  /// The pages that offer archives, as they are where there are none.
  private(set) var filesWithoutArchives: [String: [UInt8]] = [:]
  var problems = Problems()
  /// Where each term, reference and figure is named first on a page, by what it is, in the order of the lessons.
  private var uses: [UsedThing: [MarkdownRenderer.Use]] = [:]
  /// The picture of pages that have none of their own: that of the course's first figure.
  private let firstCard: String?
  /// The entries of the contents, in the order of the lessons.
  private(set) var entries: [LessonEntry] = []
  private(set) var bodies: [String] = []
  /// Every other file of the site, for pages that have them inside.
  private(set) var site: [String: [UInt8]] = [:]

  var course: Course { edition.course }
  var language: Language { edition.language }
  var words: Words { edition.words }

  init(edition: Edition, tools: RenderingTools, others: [Edition]) {
    self.edition = edition
    self.tools = tools
    self.others = others
    firstCard = edition.pages.lazy.compactMap { Self.card(of: $0, figures: tools.figures) }.first
  }

  mutating func write(with theme: Theme) {
    for page in edition.pages {
      let rendered = rendered(page, for: .page)
      bodies.append(rendered.html)
      note(rendered.uses)
      entries.append(entry(of: page))
    }
    for (index, page) in edition.pages.enumerated() { write(lesson: page, at: index, body: bodies[index], with: theme) }
    for part in edition.parts { put(part.file, theme.render(view(of: part))) }
    for page in edition.sitePages where !page.holdsFiles { write(page, with: theme) }
    writeEmbedPages(with: theme)
    put(SearchIndex.file, searchIndex().script)
  }

  /// Writes the pages that have files of the site inside, of which `site` has all.
  mutating func writeLast(with theme: Theme, site: [String: [UInt8]]) {
    self.site = site
    for page in edition.sitePages where page.holdsFiles { write(page, with: theme) }
  }

  private mutating func write(_ page: some SitePage, with theme: Theme) {
    let view = page.view(&self)
    put(page.file, theme.render(view))
    if let other = page.withoutArchives(view) {
      filesWithoutArchives[language.code + "/" + page.file] = theme.render(other)
    }
  }

  /// A lesson made for a destination, and what is wrong with it noted.
  mutating func rendered(_ page: LessonPage, for destination: TextPlace.Destination) -> MarkdownRenderer {
    var renderer = MarkdownRenderer(
      at: TextPlace(page: page.file, lesson: page.lesson, destination: destination), tools: tools)
    for other in others where other.language != language {
      if let anchors = other.anchors(like: page) { renderer.counterparts.append((other.language, anchors)) }
    }
    let key = tools.remembered?.key(of: page, for: destination, with: tools)
    if let key, let known = tools.remembered?.text(key) {
      (renderer.html, renderer.uses, renderer.assets) = (known.html, known.uses, known.assets)
    } else {
      tools.remembered?.begin()
      renderer.render(page)
      if let key { tools.remembered?.keep(renderer, as: key) }
    }
    keep(renderer)
    return renderer
  }

  /// Keeps what a renderer has found beside its HTML: problems, and files that the page needs.
  mutating func keep(_ renderer: MarkdownRenderer) {
    problems.append(contentsOf: renderer.problems)
    files.merge(renderer.assets) { first, _ in first }
  }

  mutating func put(_ file: String, _ bytes: [UInt8]) {
    files[language.code + "/" + file] = bytes
  }

  func frame(file: String, title: String?, description: String, card: String? = nil) -> Frame {
    Frame.of(
      edition, file: file, title: title, description: description, others: others,
      card: card ?? firstCard)
  }

  /// The picture of a page's first figure, relative to the site.
  static func card(of page: LessonPage, figures: [String: FigureSet.Entry]) -> String? {
    page.outline.figures.lazy.compactMap { figures[$0.value]?.record }
      .compactMap { $0.files.first { $0.format == "png" && $0.frame == nil && $0.theme == nil }?.path }.first
  }

  // MARK: Lessons

  private mutating func entry(of page: LessonPage) -> LessonEntry {
    var renderer = MarkdownRenderer(at: TextPlace(page: page.file, lesson: page.lesson), tools: tools)
    let sections = page.outline.headings.filter { $0.level == 2 }.map { heading in
      LessonEntry.Section(
        number: heading.number, title: renderer.inline(heading.content, asLinkText: true),
        href: HTML.path(page.file) + "#" + HTML.path(heading.anchor))
    }
    keep(renderer)
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
    let side = LessonSide(of: index, in: edition, entries: entries)
    let part = edition.parts.first { $0.lessons.contains(index) }
    // The page of a part is read before its first lesson.
    let previousPart = part.flatMap { $0.lessons.lowerBound == index ? LessonEntry($0) : nil }
    let nextPart = edition.parts.first { $0.lessons.lowerBound == index + 1 }.map { LessonEntry($0) }
    let fallback = page.text.language == language ? nil : page.text.language.code
    let view = LessonView(
      frame: frame(
        file: page.file, title: page.text.title.value, description: page.text.summary.value,
        card: Self.card(of: page, figures: tools.figures)),
      words: words, number: page.lesson.number, title: page.text.title.value, summary: page.text.summary.value,
      fallbackLanguage: fallback, body: body, part: part.map { UseLink(title: $0.title, href: HTML.path($0.file)) },
      lessons: side.lessons, allLessons: side.allLessons, parts: side.parts, hasParts: part != nil,
      allParts: side.allParts, previous: previousPart ?? (index > 0 ? entries[index - 1] : nil),
      next: nextPart ?? (index + 1 < entries.count ? entries[index + 1] : nil))
    put(page.file, theme.render(view))
  }

  /// Keeps the first use of each thing on a page.
  private mutating func note(_ found: [MarkdownRenderer.Use]) {
    var seen: Set<UsedThing> = []
    for use in found {
      let thing = UsedThing(kind: use.kind, id: use.id)
      if seen.insert(thing).inserted { uses[thing, default: []].append(use) }
    }
  }

  func links(to id: String, of kind: MarkdownRenderer.Use.Kind) -> [UseLink] {
    (uses[UsedThing(kind: kind, id: id)] ?? []).compactMap { use in
      guard let page = edition.page(of: String(use.page.dropLast(".html".count))) else { return nil }
      let number = page.lesson.number.map { $0 + " " } ?? ""
      return UseLink(
        title: number + page.text.title.value, href: HTML.path(page.file) + "#" + HTML.path(use.anchor))
    }
  }
}

/// A term, a reference or a figure.
private struct UsedThing: Hashable {
  var kind: MarkdownRenderer.Use.Kind
  var id: String
}

extension FigureSet.Entry {
  /// The picture as a file, from a page in the folder of its language.
  var pageImage: String? {
    let file = record.files.first { $0.format == "svg" } ?? record.files.first { $0.format == "png" }
    return file.map { HTML.path("../" + $0.path) }
  }

  var pixelWidth: Int { Int(exactly: width.rounded()) ?? 0 }
  var pixelHeight: Int { Int(exactly: height.rounded()) ?? 0 }
}
