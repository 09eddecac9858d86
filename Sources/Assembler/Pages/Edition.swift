import Manuscript

/// The course in one language: its lessons read, outlined and numbered.
struct Edition: Sendable {
  let course: Course
  let language: Language
  let words: Words
  let pages: [LessonPage]
  /// The parts in reading order; none in a course without.
  let parts: [PartOutline]
  let index: CourseIndex
  /// Every page that the navigation and the lessons lead to, by its path in the site.
  let paths: Set<String>
  private let pagesByName: [String: LessonPage]
  let problems: Problems

  init(course: Course, words: Vocabulary) {
    let language = words.language
    self.course = course
    let translated = Words(words)
    self.words = translated
    self.language = language
    var pages: [LessonPage] = []
    var problems = Problems()
    for lesson in course.lessons {
      guard let text = lesson.texts[language] else { continue }
      let (root, found) = MarkdownParser.parse(text)
      problems.append(contentsOf: found)
      let document = ExerciseBlocks.gather(root, problems: &problems)
      let outline = LessonOutline(of: document)
      problems.append(contentsOf: outline.problems)
      pages.append(LessonPage(lesson: lesson, text: text, document: document, outline: outline))
    }
    let (index, numbered) = CourseIndex.make(of: pages)
    problems.append(contentsOf: index.problems)
    self.pages = numbered
    self.index = index
    self.problems = problems
    pagesByName = Dictionary(numbered.map { ($0.lesson.name, $0) }) { first, _ in first }
    let parts = PartOutline.parts(of: course, pages: numbered, language: language)
    self.parts = parts
    let files =
      Self.sitePages(of: course).filter { $0.title(translated) != nil }.map(\.file) + parts.map(\.file)
      + numbered.map(\.file)
    paths = Set(files.map { language.code + "/" + $0 })
  }

  /// The pages of this language that are no lessons, in the order of the navigation.
  var sitePages: [any SitePage] { Self.sitePages(of: course) }

  private static func sitePages(of course: Course) -> [any SitePage] {
    SitePages.all.filter { $0.isNeeded(by: course) }
  }

  /// The page of a lesson by the lesson's name.
  func page(of lesson: String) -> LessonPage? { pagesByName[lesson] }

  /// The anchors that the headings of a lesson have here; nil when its headings are not those of `page`, level by level.
  func anchors(like page: LessonPage) -> [String]? {
    guard let mine = self.page(of: page.lesson.name)?.outline.headings else { return nil }
    return mine.map(\.level) == page.outline.headings.map(\.level) ? mine.map(\.anchor) : nil
  }

  var title: String { course.title[language] ?? course.title[course.defaultLanguage] ?? "" }
  var description: String { course.description[language] ?? course.description[course.defaultLanguage] ?? "" }
}
