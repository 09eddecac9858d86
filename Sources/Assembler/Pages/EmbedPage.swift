import Generator
import Manuscript
import Mustache

/// `en/embed/xor.html`: a figure alone on a page, for slides and learning platforms.
struct EmbedView: PageView {
  static let template = "embed"

  var frame: Frame
  var words: Words
  var title: String
  /// HTML.
  var figure: String
  /// Where the course shows it.
  var href: String

  static var sample: Self {
    Self(frame: .sample, words: .sample, title: "t", figure: "f", href: "h")
  }
}

extension EditionWriter {
  /// A page of its own for every figure.
  mutating func writeEmbedPages(with theme: Theme) {
    for lesson in course.lessons {
      for figure in lesson.figures {
        guard let entry = tools.figures[figure.id.value] else { continue }
        let target = edition.index.targets[figure.id.value]
        let home = target?.page ?? GalleryPage().file
        var renderer = MarkdownRenderer(at: TextPlace(page: home, destination: .embed), tools: tools)
        let html = renderer.figure(entry, number: target?.number, menu: "")
        keep(renderer)
        let path = FigureParts.embedPage(of: figure.id.value)
        var frame = frame(
          file: path, title: entry.record.title, description: entry.record.alt,
          card: entry.record.files.first { $0.format == "png" && $0.frame == nil && $0.theme == nil }?.path)
        frame.root = "../../"
        frame.searchIndex = nil
        frame.alternates = []
        frame.hasAlternates = false
        frame.canonical = course.baseURL.map { $0 + HTML.path("\(language.code)/\(home)") }
        put(
          path,
          theme.render(
            EmbedView(
              frame: frame, words: words, title: entry.record.title, figure: html,
              href: "../" + HTML.path(home) + "#" + HTML.path(figure.id.value))))
      }
    }
  }
}

extension EmbedView {
  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "title": title
    case "figure": figure
    case "href": href
    default: nil
    }
  }
}
