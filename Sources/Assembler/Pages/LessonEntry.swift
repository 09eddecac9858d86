/// A lesson in a list of lessons.
struct LessonEntry: Sendable {
  struct Section: Sendable {
    var number: String?
    /// HTML.
    var title: String
    var href: String
  }

  struct Thumbnail: Sendable {
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
struct UseLink: Sendable {
  var title: String
  var href: String

  static let sample = UseLink(title: "t", href: "h")
}
