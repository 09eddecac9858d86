/// Numbers the lessons of a course, part by part.
enum LessonNumbers {
  /// The number of each lesson by its folder: from `number-from` of the course on, and anew where a part has a
  /// `number-from` of its own. Two lessons with the same number are a problem, since the text refers to them by it.
  static func numbers(
    of lessons: [LessonFolder], settings: CourseSettings, problems: inout Problems
  ) -> [String: String] {
    var starts: [String: Located<LessonNumber>] = [:]
    for part in settings.parts?.value ?? [] {
      if let first = part.lessons.first, let number = part.numberFrom { starts[first.value] = number }
    }
    var number = settings.numberFrom
    var begun: SourceLocation?
    var numbers: [String: String] = [:]
    var owners: [String: String] = [:]
    for lesson in lessons {
      if let start = starts[lesson.folder] { (number, begun) = (start.value, start.location) }
      guard let current = number else { continue }
      let text = current.text(after: 0)
      if let owner = owners[text], let place = begun {
        problems.append(
          Problem(
            "the lessons \(Message.quote(owner)) and \(Message.quote(lesson.folder)) would both be number \(text)",
            at: place, hint: "let “number-from” begin behind it, or write one such as “2.1”"))
        // One message for all the lessons that this start numbers.
        begun = nil
      }
      owners[text] = lesson.folder
      numbers[lesson.folder] = text
      number = current.next
    }
    return numbers
  }
}
