import Mustache

/// Where a language begins: its lessons with their sections.
struct ContentsPage: SitePage {
  var file: String { "index.html" }

  func title(_ words: Words) -> String? { words.contents }

  func view(_ writer: inout EditionWriter) -> ContentsView {
    let edition = writer.edition
    return ContentsView(
      frame: writer.frame(file: file, title: nil, description: edition.description), words: writer.words,
      title: edition.title, description: edition.description, lessons: writer.entries,
      parts: writer.contentsOfParts, hasParts: !edition.parts.isEmpty, takeAway: TakeAway.links)
  }

  func withoutArchives(_ view: ContentsView) -> ContentsView? {
    var view = view
    view.takeAway = TakeAway.linksWithoutArchives
    return view
  }
}

/// `en/index.html`
struct ContentsView: PageView {
  static let template = "contents"

  var frame: Frame
  var words: Words
  var title: String
  var description: String
  var lessons: [LessonEntry]
  var parts: [PartEntry]
  var hasParts: Bool
  var takeAway: TakeAway.Links

  static var sample: Self {
    Self(
      frame: .sample, words: .sample, title: "t", description: "d", lessons: [.sample],
      parts: [.sample], hasParts: true, takeAway: TakeAway.links)
  }
}

extension ContentsView {
  func child(named key: String) -> Any? {
    switch key {
    case "frame": frame
    case "words": words
    case "title": title
    case "description": description
    case "lessons": lessons
    case "parts": parts
    case "hasParts": hasParts
    case "takeAway": takeAway
    default: nil
    }
  }
}
