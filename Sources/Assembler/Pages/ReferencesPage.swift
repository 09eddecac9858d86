import Manuscript
import Mustache

/// The works that the course cites, and where.
struct ReferencesPage: SitePage {
  var file: String { "references.html" }

  func title(_ words: Words) -> String? { words.references }

  func isNeeded(by course: Course) -> Bool { !course.references.isEmpty }

  func view(_ writer: inout EditionWriter) -> ReferencesView {
    ReferencesView(
      frame: writer.frame(file: file, title: writer.words.references, description: writer.edition.description),
      words: writer.words, references: writer.referenceEntries())
  }
}

/// `en/references.html`
struct ReferencesView: PageView {
  static let template = "references"

  struct Entry: Sendable, MustacheParent {
    var id: String
    var authors: String
    var year: String
    var title: String
    /// The full stop behind the title; empty where it ends in a mark of its own.
    var stop: String
    var source: String
    var url: String?
    var uses: [UseLink]
    var isUsed: Bool

    static let sample = Entry(
      id: "i", authors: "a", year: "y", title: "t", stop: ".", source: "s", url: "u", uses: [.sample], isUsed: true)
  }

  var frame: Frame
  var words: Words
  var references: [Entry]

  static var sample: Self {
    Self(frame: .sample, words: .sample, references: [.sample])
  }
}

extension EditionWriter {
  mutating func referenceEntries() -> [ReferencesView.Entry] {
    course.references.map { reference in
      let uses = links(to: reference.id.value, of: .reference)
      return ReferencesView.Entry(
        id: reference.id.value, authors: words.list(reference.authors), year: reference.year, title: reference.title,
        stop: reference.title.last.map { ".?!。？！…".contains($0) } == true ? "" : ".", source: reference.source,
        url: webAddress(reference), uses: uses, isUsed: !uses.isEmpty)
    }
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

extension ReferencesView.Entry {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "authors": authors
    case "year": year
    case "title": title
    case "stop": stop
    case "source": source
    case "url": url
    case "uses": uses
    case "isUsed": isUsed
    default: nil
    }
  }
}

extension ReferencesView {
  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "references": references
    default: nil
    }
  }
}
