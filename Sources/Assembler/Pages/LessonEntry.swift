import Mustache

/// A lesson in a list of lessons.
struct LessonEntry: Sendable, MustacheParent {
  struct Section: Sendable, MustacheParent {
    var number: String?
    /// HTML.
    var title: String
    var href: String
  }

  struct Thumbnail: Sendable, MustacheParent {
    var source: String
    var width: Int
    var height: Int
  }

  var number: String?
  var title: String
  var summary: String
  var href: String
  var isCurrent: Bool
  var sections: [Section]
  var thumbnail: Thumbnail?

  static let sample = LessonEntry(
    number: "1", title: "t", summary: "s", href: "h", isCurrent: true,
    sections: [.init(number: "1.1", title: "t", href: "h")], thumbnail: .init(source: "s", width: 1, height: 1))
}

/// A place where a term, a reference or a figure is used.
struct UseLink: Sendable, MustacheParent {
  var title: String
  var href: String

  static let sample = UseLink(title: "t", href: "h")
}

extension LessonEntry.Section {
  func child(named key: String) -> Any? {
    switch key {
    case "number": number
    case "title": title
    case "href": href
    default: nil
    }
  }
}

extension LessonEntry.Thumbnail {
  func child(named key: String) -> Any? {
    switch key {
    case "source": source
    case "width": width
    case "height": height
    default: nil
    }
  }
}

extension LessonEntry {
  func child(named key: String) -> Any? {
    switch key {
    case "number": number
    case "title": title
    case "summary": summary
    case "href": href
    case "isCurrent": isCurrent
    case "sections": sections
    case "thumbnail": thumbnail
    default: nil
    }
  }
}

extension UseLink {
  func child(named key: String) -> Any? {
    switch key {
    case "title": title
    case "href": href
    default: nil
    }
  }
}
