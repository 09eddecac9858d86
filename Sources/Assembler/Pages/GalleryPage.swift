import Generator
import Manuscript
import Mustache

/// Every figure of the course, also those that no lesson shows.
struct GalleryPage: SitePage {
  var file: String { "figures.html" }

  func title(_ words: Words) -> String? { words.figures }

  func isNeeded(by course: Course) -> Bool { course.lessons.contains { !$0.figures.isEmpty } }

  func view(_ writer: inout EditionWriter) -> GalleryView {
    let words = writer.words
    return GalleryView(
      frame: writer.frame(file: file, title: words.figures, description: words.figuresIntro), words: words,
      groups: groups(&writer))
  }

  private func groups(_ writer: inout EditionWriter) -> [GalleryView.Group] {
    let place = TextPlace(page: file)
    var renderer = MarkdownRenderer(at: place, tools: writer.tools)
    var groups: [GalleryView.Group] = []
    for lesson in writer.course.lessons where !lesson.figures.isEmpty {
      let title = lesson.texts[writer.language]?.title.value ?? lesson.name
      let number = lesson.number.map { $0 + " " } ?? ""
      var group = GalleryView.Group(title: number + title, href: HTML.path(lesson.name + ".html"), figures: [])
      for figure in inOrder(of: lesson, in: writer.edition) {
        guard let entry = writer.tools.figures[figure.id.value], let source = entry.pageImage else { continue }
        let target = writer.edition.index.targets[figure.id.value]
        let uses = writer.links(to: figure.id.value, of: .figure)
        group.figures.append(
          GalleryView.Item(
            id: figure.id.value, label: target.map { writer.words.figure($0.number ?? "") }, title: entry.record.title,
            caption: renderer.caption(of: entry.record), alt: entry.record.alt,
            href: target.map { HTML.path($0.page) + "#" + HTML.path($0.anchor) }, source: source,
            width: entry.pixelWidth,
            height: entry.pixelHeight,
            downloads: FigureParts.downloads(of: entry.record, words: writer.words, at: place),
            uses: uses,
            isUsed: !uses.isEmpty))
      }
      groups.append(group)
    }
    writer.keep(renderer)
    return groups
  }

  /// The figures of a lesson as its text shows them, and then those that it does not show.
  private func inOrder(of lesson: Lesson, in edition: Edition) -> [FigureDefinition] {
    let shown = edition.page(of: lesson.name)?.outline.figures.map(\.value) ?? []
    let places = Dictionary(shown.enumerated().map { ($1, $0) }) { first, _ in first }
    func place(_ figure: FigureDefinition) -> Int { places[figure.id.value] ?? shown.count }
    return lesson.figures.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }
}

/// `en/figures.html`
struct GalleryView: PageView {
  static let template = "figures"

  struct Group: Sendable, MustacheParent {
    var title: String
    var href: String
    var figures: [Item]
  }

  struct Item: Sendable, MustacheParent {
    var id: String
    /// `Figure 2.3`; nil for one that no lesson shows.
    var label: String?
    var title: String
    /// HTML.
    var caption: String
    var alt: String
    /// Where the lesson shows it.
    var href: String?
    var source: String
    var width: Int
    var height: Int
    /// HTML.
    var downloads: String
    /// Where the text speaks of it.
    var uses: [UseLink]
    var isUsed: Bool
  }

  var frame: Frame
  var words: Words
  var groups: [Group]

  static var sample: Self {
    Self(
      frame: .sample, words: .sample,
      groups: [
        .init(
          title: "t", href: "h",
          figures: [
            .init(
              id: "i", label: "l", title: "t", caption: "c", alt: "a", href: "h", source: "s", width: 1, height: 1,
              downloads: "d", uses: [.sample], isUsed: true)
          ])
      ])
  }
}

extension GalleryView.Group {
  func child(named key: String) -> Any? {
    switch key {
    case "title": title
    case "href": href
    case "figures": figures
    default: nil
    }
  }
}

extension GalleryView.Item {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "label": label
    case "title": title
    case "caption": caption
    case "alt": alt
    case "href": href
    case "source": source
    case "width": width
    case "height": height
    case "downloads": downloads
    case "uses": uses
    case "isUsed": isUsed
    default: nil
    }
  }
}

extension GalleryView {
  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "groups": groups
    default: nil
    }
  }
}
