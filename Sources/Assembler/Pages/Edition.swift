import Manuscript

/// The course in one language: its lessons read, outlined and numbered.
struct Edition: Sendable {
  let course: Course
  let language: Language
  let words: Words
  let pages: [LessonPage]
  let index: CourseIndex
  let problems: Problems

  init(course: Course, words: Vocabulary) {
    let language = words.language
    self.course = course
    self.words = Words(words)
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
  }

  /// The pages of this language that are no lessons, in the order of the navigation.
  var sitePages: [any SitePage] { SitePages.all.filter { $0.isNeeded(by: course) } }

  /// Every page that the navigation and the lessons lead to, by its path in the site.
  var paths: [String] {
    (sitePages.filter { $0.title(words) != nil }.map(\.file) + pages.map(\.file)).map { language.code + "/" + $0 }
  }

  /// The anchors that the headings of a lesson have here; nil when its headings are not those of `page`, level by level.
  func anchors(like page: LessonPage) -> [String]? {
    guard let mine = pages.first(where: { $0.lesson.name == page.lesson.name })?.outline.headings else { return nil }
    return mine.map(\.level) == page.outline.headings.map(\.level) ? mine.map(\.anchor) : nil
  }

  var title: String { course.title[language] ?? course.title[course.defaultLanguage] ?? "" }
  var description: String { course.description[language] ?? course.description[course.defaultLanguage] ?? "" }
}
