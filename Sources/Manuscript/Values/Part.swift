/// Lessons of a course that belong together, with a page of their own that leads to them.
public struct Part: Sendable {
  /// The name of its page, `foundations` in `en/foundations.html`.
  public var name: String
  public var title: LocalizedText
  /// What the part is about; nil where the course does not say.
  public var summary: LocalizedText?
  /// The names of its lessons in reading order, at least one.
  public var lessons: [String]

  public init(name: String, title: LocalizedText, summary: LocalizedText? = nil, lessons: [String]) {
    self.name = name
    self.title = title
    self.summary = summary
    self.lessons = lessons
  }
}
