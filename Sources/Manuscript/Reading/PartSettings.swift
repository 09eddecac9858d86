/// An entry below `parts:` in `course.yml`: `foundations: {title: {zh: …, en: …}, lessons: [1-perceptron, 2-networks]}`.
struct PartSettings {
  static let keys = ["title", "summary", "number-from", "lessons"]

  var name: Located<String>
  var title: LocalizedText
  var summary: LocalizedText?
  /// The number of its first lesson; nil where numbers go on from the part before.
  var numberFrom: Located<LessonNumber>?
  /// The folders of its lessons in the order to be read.
  var lessons: [Located<String>]

  /// Every part in the order it was written; nil when one could not be read, since then nothing can be said of lessons
  /// that are in no part. A lesson that is in two parts, and a part without lessons, are problems.
  static func read(_ node: Node, settings: CourseSettings, problems: inout Problems) -> Located<[PartSettings]>? {
    var parts: [PartSettings] = []
    let count = problems.list.count
    for entry in NamedEntries.read(node, of: "part", problems: &problems) {
      guard let fields = Fields(entry.node, known: keys, at: entry.name.location, problems: &problems) else { continue }
      let title = fields.required("title", &problems, settings.text)
      let summary = fields.optional("summary", &problems, settings.text)
      let number = fields.optional("number-from", &problems) { Located(try LessonNumber.read($0), at: $0.location) }
      let lessons = fields.required("lessons", &problems, CourseSettings.folders)
      if let lessons, lessons.value.isEmpty {
        problems.append(
          Problem(
            "the part \(Message.quote(entry.name.value)) has no lessons", at: lessons.location,
            hint: "list the folders of its lessons, or remove it"))
      }
      guard let title, let lessons else { continue }
      parts.append(
        PartSettings(
          name: entry.name, title: title, summary: summary, numberFrom: number, lessons: lessons.value))
    }
    if parts.isEmpty, problems.list.count == count {
      problems.append(Problem("the course has no parts", at: node.location, hint: "write some, or remove “parts”"))
    }
    guard problems.list.count == count else { return nil }
    checkLessons(of: parts, &problems)
    return Located(parts, at: node.location)
  }

  private static func checkLessons(of parts: [PartSettings], _ problems: inout Problems) {
    var places: [String: SourceLocation] = [:]
    for lesson in parts.flatMap(\.lessons) {
      if let place = places[lesson.value] {
        problems.append(
          Problem(
            "the lesson \(Message.quote(lesson.value)) is in two parts", at: lesson.location,
            hint: "remove one; the other is at \(place)"))
      } else {
        places[lesson.value] = lesson.location
      }
    }
  }
}

extension Located<[PartSettings]> {
  /// The folders of all lessons in the order to be read.
  var lessons: Located<[Located<String>]> {
    var seen: Set<String> = []
    return Located<[Located<String>]>(value.flatMap(\.lessons).filter { seen.insert($0.value).inserted }, at: location)
  }

  /// The parts with the lessons that are there. A part with the name of a lesson's page, or of anything else beside the
  /// pages of lessons, is a problem.
  func parts(of lessons: [LessonFolder], reservedNames: Set<String>, problems: inout Problems) -> [Part] {
    let names = Dictionary(lessons.map { ($0.folder, $0.name) }) { first, _ in first }
    let folders = Dictionary(lessons.map { ($0.name, $0.folder) }) { first, _ in first }
    return value.map { part in
      problems.collect { try LessonFolder.check(part.name, of: "part", reservedNames: reservedNames) }
      if let folder = folders[part.name.value] {
        problems.append(
          Problem(
            "a part and a lesson are named \(Message.quote(part.name.value))", at: part.name.location,
            hint: "rename the part; the lesson is \(Message.quote("lessons/" + folder))"))
      }
      return Part(
        name: part.name.value, title: part.title, summary: part.summary,
        lessons: part.lessons.compactMap { names[$0.value] })
    }
  }
}
