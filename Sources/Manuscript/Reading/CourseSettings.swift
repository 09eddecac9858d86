/// What `course.yml` says. While anything in it is a problem, the parts that could be read are here nevertheless, so that
/// the other files can be checked in the same run.
struct CourseSettings {
  static let file = "course.yml"
  static let keys = [
    "title", "description", "authors", "languages", "base-url", "number-from", "lessons", "parts",
    "missing-translations", "updated",
  ]

  var title: LocalizedText?
  var description: LocalizedText?
  var authors: [String] = []
  /// Empty when they could not be read.
  var languages: [Language] = []
  var baseURL: String?
  var numberFrom: LessonNumber?
  var updated: String?
  /// The folders of the lessons in the order to be read; nil when their names give the order.
  var lessons: Located<[Located<String>]>?
  /// The parts with their lessons; nil for a course without parts.
  var parts: Located<[PartSettings]>?
  var allowsMissingTranslations = false

  /// How texts in several languages are read under these settings.
  func text(_ node: Node) throws -> LocalizedText {
    if languages.isEmpty { return try LocalizedText.read(node) }
    return try LocalizedText.read(node, languages: languages, fallback: allowsMissingTranslations)
  }
}

extension CourseSettings {
  init(_ node: Node?, problems: inout Problems) {
    self.init()
    guard let node, let fields = Fields(node, known: Self.keys, problems: &problems) else { return }
    languages = fields.required("languages", &problems, Self.languages) ?? []
    allowsMissingTranslations = fields.optional("missing-translations", &problems, Self.fallback) ?? false
    title = fields.required("title", &problems, text)
    description = fields.required("description", &problems, text)
    authors = fields.optional("authors", &problems, Self.authors) ?? []
    baseURL = fields.optional("base-url", &problems, WebAddress.readFolder)
    updated = fields.optional("updated", &problems, Self.day)
    numberFrom = fields.optional("number-from", &problems, LessonNumber.read)
    lessons = fields.optional("lessons", &problems, Self.folders)
    guard let listed = node["parts"] else { return }
    parts = PartSettings.read(listed, settings: self, problems: &problems)
    if let lessons {
      problems.append(
        Problem("“lessons” beside “parts”", at: lessons.location, hint: "remove it; the parts list the lessons"))
    }
  }

  private static func languages(_ node: Node) throws(Problems) -> [Language] {
    var problems = Problems()
    var languages: [Language] = []
    guard let items = problems.collect({ try node.list() }) else { throw problems }
    for item in items {
      guard let code = problems.collect({ try item.string() }) else { continue }
      if !Language.isTag(code) {
        problems.append(item.expected("the tag of a language", hint: "write a tag such as “en”, “zh” or “pt-BR”"))
      } else if languages.contains(where: { $0.code.lowercased() == code.lowercased() }) {
        problems.append(
          Problem("the language \(Message.quote(code)) is here twice", at: item.location, hint: "remove one"))
      } else {
        languages.append(Language(code))
      }
    }
    if items.isEmpty {
      problems.append(Problem("a course has at least one language", at: node.location, hint: "write “languages: [en]”"))
    }
    if languages.count > Limits.languages {
      problems.append(Limits.passed("languages", of: Limits.languages, at: node.location))
    }
    try problems.throwIfAny()
    return languages
  }

  /// A day of the calendar as `2026-11-25`.
  private static func day(_ node: Node) throws(Problem) -> String {
    let text = try node.string()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    guard parts.map(\.count) == [4, 2, 2], numbers.count == 3, numbers[0] > 0, (1...12).contains(numbers[1]) else {
      throw node.expected("a day such as 2026-11-25")
    }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[numbers[1] - 1]).contains(numbers[2]) else {
      throw node.expected("a day of the calendar such as 2026-11-25")
    }
    return text
  }

  private static func authors(_ node: Node) throws(Problem) -> [String] {
    guard case .sequence(let items) = node.content else { return [try node.filledText()] }
    var authors: [String] = []
    for item in items { authors.append(try item.filledText()) }
    return authors
  }

  private static func fallback(_ node: Node) throws(Problem) -> Bool {
    switch try node.string() {
    case "problem": return false
    case "fallback": return true
    default: throw node.expected("“problem” or “fallback”")
    }
  }

  /// The folders of lessons, each once.
  static func folders(_ node: Node) throws(Problems) -> Located<[Located<String>]> {
    var problems = Problems()
    var seen: Set<String> = []
    var lessons: [Located<String>] = []
    for item in problems.collect({ try node.list() }) ?? [] {
      guard let name = problems.collect({ try item.filledText() }) else { continue }
      if !seen.insert(name).inserted {
        problems.append(
          Problem("the lesson \(Message.quote(name)) is here twice", at: item.location, hint: "remove one"))
      } else {
        lessons.append(Located(name, at: item.location))
      }
      if lessons.count > Limits.lessons {
        problems.append(Limits.passed("lessons", of: Limits.lessons, at: item.location))
        break
      }
    }
    try problems.throwIfAny()
    return Located(lessons, at: node.location)
  }
}
