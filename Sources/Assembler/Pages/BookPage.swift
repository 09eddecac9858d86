import Generator
import Manuscript

/// The course in one file, with its style, script, fonts and pictures inside.
struct BookPage: SitePage {
  /// The pages that are parts of it, beside the lessons.
  private static let parts: [any SitePage] = [GlossaryPage(), ReferencesPage()]

  /// The ids of the page itself, beside which those of lessons and of parts are their names.
  static let ids = ["main", "top"]

  var file: String { TakeAway.links.book }
  var holdsFiles: Bool { true }

  func view(_ writer: inout EditionWriter) -> BookView {
    let edition = writer.edition
    let inside = edition.pages.map(\.file) + Self.parts.map(\.file)
    let book = BookHTML(pages: inside, site: writer.site)
    let (style, script) = (book.style(), book.script())
    let lessons = zip(edition.pages, writer.bodies).map { page, body in
      BookView.Lesson(
        anchor: BookHTML.anchor(page.file), number: page.lesson.number, title: page.text.title.value,
        summary: page.text.summary.value,
        fallbackLanguage: page.text.language == edition.language ? nil : page.text.language.code,
        body: book.moved(body, from: page.file))
    }
    var frame = writer.frame(file: file, title: nil, description: edition.description)
    frame.searchIndex = nil
    let policy =
      "default-src 'none'; style-src '\(Base64.sourceHash(of: style))'; script-src '\(Base64.sourceHash(of: script))'; "
      + "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    // What is wrong with these entries has been said already.
    let known = writer.problems
    let glossary = writer.glossaryEntries().map { entry in
      var entry = entry
      entry.definition = book.moved(entry.definition, from: GlossaryPage().file)
      (entry.id, entry.uses, entry.isUsed) = (BookHTML.anchor(GlossaryPage().file, entry.id[...]), [], false)
      return entry
    }
    let references = writer.referenceEntries().map { entry in
      var entry = entry
      (entry.id, entry.uses, entry.isUsed) = (BookHTML.anchor(ReferencesPage().file, entry.id[...]), [], false)
      return entry
    }
    writer.problems = known
    return BookView(
      frame: frame, words: writer.words, title: edition.title, description: edition.description, policy: policy,
      style: style, script: script, lessons: lessons, glossary: glossary, hasGlossary: !glossary.isEmpty,
      references: references, hasReferences: !references.isEmpty)
  }
}

/// `en/course.html`: everything in one file.
struct BookView: PageView {
  static let template = "book"

  struct Lesson: Sendable {
    var anchor: String
    var number: String?
    var title: String
    var summary: String
    /// The language the text is written in, where it is not the page's.
    var fallbackLanguage: String?
    /// HTML.
    var body: String
  }

  var frame: Frame
  var words: Words
  var title: String
  var description: String
  /// The page's policy, which names the style and the script by what they say.
  var policy: String
  var style: String
  var script: String
  var lessons: [Lesson]
  var glossary: [GlossaryView.Entry]
  var hasGlossary: Bool
  var references: [ReferencesView.Entry]
  var hasReferences: Bool

  static var sample: Self {
    Self(
      frame: .sample, words: .sample, title: "t", description: "d", policy: "p", style: "s", script: "s",
      lessons: [.init(anchor: "a", number: "1", title: "t", summary: "s", fallbackLanguage: "zh", body: "b")],
      glossary: [.sample], hasGlossary: true, references: [.sample], hasReferences: true)
  }
}
