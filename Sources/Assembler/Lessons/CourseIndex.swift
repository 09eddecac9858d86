import Manuscript

/// A lesson's text in the language of its page: read, outlined and numbered.
struct LessonPage: Sendable {
  var lesson: Lesson
  var text: LessonText
  var document: MarkdownNode
  var outline: LessonOutline
  /// `perceptron.html`
  var file: String { lesson.name + ".html" }
}

/// Where everything in one language is that can be referred to, and by which number.
struct CourseIndex: Sendable {
  struct Target: Sendable {
    enum Kind: Sendable { case figure, section, equation }
    var kind: Kind
    /// `perceptron.html`
    var page: String
    var anchor: String
    var number: String?
    /// What a section is called, for one without a number.
    var title: String
    var location: SourceLocation
  }

  /// By anchor: figures, numbered equations and named sections of the whole course.
  private(set) var targets: [String: Target] = [:]
  /// By page, then by anchor: every anchor of a lesson, also those made from headings.
  private(set) var sections: [String: [String: Target]] = [:]
  /// By page: the numbers of its exercises in order.
  private(set) var exercises: [String: [String]] = [:]
  private(set) var problems = Problems()

  /// The pages with their sections numbered, and the index of them.
  ///
  /// Sections count in their lesson (`2.1.4` in lesson `2.1`). Figures, equations and exercises count through all lessons
  /// of a chapter (`2.3` in lessons `2.1` and `2.2`), or in their lesson where lessons are chapters (`3.1` in lesson `3`).
  static func make(of pages: [LessonPage]) -> (index: CourseIndex, pages: [LessonPage]) {
    var index = CourseIndex()
    var pages = pages
    var counters: [String: Int] = [:]
    for position in pages.indices {
      let page = pages[position]
      var numbering = Numbering(lesson: page.lesson.number, counters: counters)
      var section = 0
      index.sections[page.file] = [:]
      for place in page.outline.headings.indices {
        var heading = page.outline.headings[place]
        if heading.level == 2 {
          section += 1
          heading.number = page.lesson.number.map { "\($0).\(section)" }
        }
        pages[position].outline.headings[place] = heading
        let title = MarkdownNode(.paragraph, heading.content, at: heading.location).plainText
        let target = Target(
          kind: .section, page: page.file, anchor: heading.anchor, number: heading.number, title: title,
          location: heading.location)
        if index.sections[page.file]?[heading.anchor] == nil { index.sections[page.file]?[heading.anchor] = target }
        if heading.isNamed { index.add(target) }
      }
      for figure in page.outline.figures {
        index.add(
          Target(
            kind: .figure, page: page.file, anchor: figure.value, number: numbering.next("figure"), title: "",
            location: figure.location))
      }
      for equation in page.outline.equations {
        index.add(
          Target(
            kind: .equation, page: page.file, anchor: equation.value, number: numbering.next("equation"), title: "",
            location: equation.location))
      }
      index.exercises[page.file] = page.outline.exercises.map { _ in numbering.next("exercise") }
      counters = numbering.counters
    }
    return (index, pages)
  }

  private mutating func add(_ target: Target) {
    if let first = targets[target.anchor] {
      // On one page the outline has said so already, except of figures.
      guard first.page != target.page || target.kind == .figure else { return }
      let what = target.kind == .figure && first.kind == .figure ? "the figure" : "the anchor"
      let place = "\(first.location.file):\(first.location.line ?? 0)"
      problems.append(
        Problem(
          "\(what) \(Message.quote(target.anchor)) is already at \(place)", at: target.location,
          hint: target.kind == .figure ? "refer to it with “[](#\(target.anchor))”" : "choose another name"))
      return
    }
    targets[target.anchor] = target
  }

  /// What an anchor means on a page; nil when there is none of that name.
  func target(_ anchor: String, on page: String) -> Target? {
    sections[page]?[anchor] ?? targets[anchor]
  }

  /// All names that a reference on a page could mean, in the order of their letters: for messages alone, since it looks at
  /// every name of the course.
  func names(on page: String) -> [String] {
    Set(targets.keys).union(sections[page]?.keys ?? [:].keys).sorted()
  }
}

/// Counts figures, equations and exercises.
private struct Numbering {
  let prefix: String
  var counters: [String: Int]

  init(lesson number: String?, counters: [String: Int]) {
    let parts = number?.split(separator: ".") ?? []
    prefix = (parts.count > 1 ? parts.dropLast() : parts[...]).map { $0 + "." }.joined()
    self.counters = counters
  }

  mutating func next(_ what: String) -> String {
    let count = counters[what + prefix, default: 0] + 1
    counters[what + prefix] = count
    return prefix + String(count)
  }
}
