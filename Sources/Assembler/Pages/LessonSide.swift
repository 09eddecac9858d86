/// What stands beside a lesson: the lessons around it, and the parts of the course around its own.
struct LessonSide {
  /// The lessons of a course without parts, or of the lesson's part.
  var lessons: [LessonEntry]
  /// What leads to all lessons, where these are some of them.
  var allLessons: UseLink?
  /// The parts, of which the lesson's own has the lessons; none in a course without.
  var parts: [PartEntry] = []
  /// What leads to all parts, where these are some of them.
  var allParts: UseLink?

  /// - Parameters:
  ///   - index: the place of the lesson among all.
  ///   - entries: all lessons.
  init(of index: Int, in edition: Edition, entries: [LessonEntry]) {
    let words = edition.words
    let contents = ContentsPage().file
    let place = edition.parts.firstIndex { $0.lessons.contains(index) }
    let part = place.map { edition.parts[$0] }
    let all = part?.lessons ?? entries.indices
    let range = LessonWindow.range(around: index, in: all)
    lessons = Array(entries[range])
    if lessons.indices.contains(index - range.lowerBound) {
      Self.markCurrent(&lessons[index - range.lowerBound])
    }
    if range != all {
      allLessons = UseLink(
        title: part == nil ? words.allLessons : words.allLessonsOfPart, href: HTML.path(part?.file ?? contents))
    }
    guard let place else { return }
    let shown = LessonWindow.range(around: place, in: edition.parts.indices)
    parts = shown.map { index in
      let part = edition.parts[index]
      return index == place
        ? PartEntry(part, isCurrent: true, lessons: lessons, allLessons: allLessons) : PartEntry(part)
    }
    if shown != edition.parts.indices { allParts = UseLink(title: words.allParts, href: HTML.path(contents)) }
  }

  private static func markCurrent(_ entry: inout LessonEntry) {
    entry.isCurrent = true
    // On the page itself a section needs no more than its anchor.
    for index in entry.sections.indices {
      let href = entry.sections[index].href
      if let mark = href.firstIndex(of: "#") { entry.sections[index].href = String(href[mark...]) }
    }
  }
}
