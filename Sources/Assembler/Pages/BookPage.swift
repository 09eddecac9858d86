import Generator
import Manuscript
import Mustache

/// The course in one file, with its style, script, fonts and pictures inside.
struct BookPage: SitePage {
  /// The pages that are parts of it, beside the lessons.
  private static let parts: [any SitePage] = [GlossaryPage(), ReferencesPage()]

  /// The ids of the page itself, beside which those of lessons and of parts are their names.
  static let ids = ["main", TextPlace.bookTop]

  var file: String { TakeAway.book }
  var holdsFiles: Bool { true }

  func view(_ writer: inout EditionWriter) -> BookView {
    let edition = writer.edition
    let inside = edition.pages.map(\.file) + edition.parts.map(\.file) + Self.parts.map(\.file)
    let destination = TextPlace.Destination.book(pages: Set(inside))
    let beginnings = Dictionary(edition.parts.map { ($0.lessons.lowerBound, $0) }) { first, _ in first }
    let lessons = edition.pages.enumerated().map { place, page in
      BookView.Lesson(
        part: beginnings[place].map(BookView.Part.init), anchor: TextPlace.bookID(on: page.file),
        number: page.lesson.number, title: page.text.title.value,
        summary: page.text.summary.value,
        fallbackLanguage: page.text.language == edition.language ? nil : page.text.language.code,
        body: writer.rendered(page, for: destination).html)
    }
    let glossary = writer.glossaryEntries(for: destination).map { entry in
      var entry = entry
      (entry.id, entry.uses, entry.isUsed) = (TextPlace.bookID(of: entry.id, on: GlossaryPage().file), [], false)
      return entry
    }
    let references = writer.referenceEntries().map { entry in
      var entry = entry
      (entry.id, entry.uses, entry.isUsed) = (TextPlace.bookID(of: entry.id, on: ReferencesPage().file), [], false)
      return entry
    }
    var frame = writer.frame(file: file, title: nil, description: edition.description)
    frame.searchIndex = nil
    let (style, script) = (Self.style(of: writer.site), Self.script(of: writer.site))
    let policy =
      "default-src 'none'; style-src '\(Base64.sourceHash(of: style))'; script-src '\(Base64.sourceHash(of: script))'; "
      + "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    return BookView(
      frame: frame, words: writer.words, title: edition.title, description: edition.description, policy: policy,
      style: style, script: script, lessons: lessons, glossary: glossary, hasGlossary: !glossary.isEmpty,
      references: references, hasReferences: !references.isEmpty)
  }

  /// The style sheets as one, with the fonts inside.
  private static func style(of site: [String: [UInt8]]) -> String {
    let sheets = ["katex/katex.css", "maths.css", "style.css"].map { name in
      String(decoding: site["assets/" + name] ?? [], as: UTF8.self)
    }
    var style = sheets.joined(separator: "\n")
    for (path, bytes) in site.sorted(by: { $0.key < $1.key }) where path.hasPrefix("assets/katex/fonts/") {
      let name = path.dropFirst("assets/katex/fonts/".count)
      style = style.replacingBytes(of: "url(fonts/\(name))", with: "url(\(DataAddress.text(of: bytes, named: path)))")
    }
    return style.replacingBytes(of: "</", with: "<\\/")
  }

  private static func script(of site: [String: [UInt8]]) -> String {
    String(decoding: site["assets/script.js"] ?? [], as: UTF8.self).replacingBytes(of: "</", with: "<\\/")
  }
}

/// `en/course.html`: everything in one file.
struct BookView: PageView {
  static let template = "book"

  /// What stands where a part begins.
  struct Part: Sendable, MustacheParent {
    var anchor: String
    var title: String
    var summary: String
    var hasSummary: Bool
  }

  struct Lesson: Sendable, MustacheParent {
    /// The part that begins with this lesson.
    var part: Part?
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
      lessons: [
        .init(
          part: .init(anchor: "a", title: "t", summary: "s", hasSummary: true), anchor: "a", number: "1", title: "t",
          summary: "s", fallbackLanguage: "zh", body: "b")
      ],
      glossary: [.sample], hasGlossary: true, references: [.sample], hasReferences: true)
  }
}

extension BookView.Part {
  init(_ part: PartOutline) {
    self.init(
      anchor: TextPlace.bookID(on: part.file), title: part.title, summary: part.summary,
      hasSummary: !part.summary.isEmpty)
  }

  func child(named key: String) -> Any? {
    switch key {
    case "anchor": anchor
    case "title": title
    case "summary": summary
    case "hasSummary": hasSummary
    default: nil
    }
  }
}

extension BookView.Lesson {
  func child(named key: String) -> Any? {
    switch key {
    case "part": part
    case "anchor": anchor
    case "number": number
    case "title": title
    case "summary": summary
    case "fallbackLanguage": fallbackLanguage
    case "body": body
    default: nil
    }
  }
}

extension BookView {
  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "title": title
    case "description": description
    case "policy": policy
    case "style": style
    case "script": script
    case "lessons": lessons
    case "glossary": glossary
    case "hasGlossary": hasGlossary
    case "references": references
    case "hasReferences": hasReferences
    default: nil
    }
  }
}
