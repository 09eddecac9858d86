import Generator
import Manuscript

/// `en/embed/xor.html`: a figure alone on a page, for slides and learning platforms.
enum EmbedPage {
  /// The figure's HTML for its own page, one folder deeper than `home`, the page it was made for.
  static func moved(_ html: String, from home: String) -> String {
    MovedHTML.rewrite(html) {
      String($0)
    } href: { href in
      if href.hasPrefix("#") { return "../" + home + href }
      return WebLink.scheme(of: String(href)) == nil ? "../" + href : String(href)
    } source: {
      "../" + $0
    }
  }
}

/// `en/embed/xor.html`
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
      guard let page = edition.pages.first(where: { $0.lesson.name == lesson.name }) else { continue }
      // Whatever is wrong with a caption has been said of the page that shows it.
      var renderer = LessonRenderer(page: page, tools: tools)
      for figure in lesson.figures {
        guard let entry = tools.figures[figure.id.value] else { continue }
        let target = edition.index.targets[figure.id.value]
        let home = target?.page ?? GalleryPage().file
        let html = renderer.figure(entry, number: target?.number, menu: "")
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
              frame: frame, words: words, title: entry.record.title, figure: EmbedPage.moved(html, from: home),
              href: "../" + HTML.path(home) + "#" + HTML.path(figure.id.value))))
      }
    }
  }
}
