import Generator
import Manuscript
import Output

/// What every page of a language is rendered with.
final class RenderingTools {
  let course: Course
  let language: Language
  let words: Words
  let index: CourseIndex
  let files: FileReader
  let typesetter: MathTypesetter
  let highlighter: CodeHighlighter
  let values: @Sendable (Located<String>, Lesson) throws(Problem) -> String
  /// The figures in this language.
  let figures: [String: FigureSet.Entry]
  /// The files of figures, by their paths in the site.
  let figureFiles: any FileStore
  /// The texts that an earlier assembly rendered; nil where there was none.
  var remembered: RememberedTexts?
  /// Every page and file of the lessons, by its path in the site: what a relative link may lead to.
  let pages: Set<String>
  /// The pages of the glossary and of the references: where terms and citations lead.
  let termPage: String
  let referencePage: String
  /// The pages of this language by the names of their files, in the order of their letters: what a message knows.
  private(set) lazy var pageNames = pages.filter { $0.hasPrefix(language.code + "/") }
    .map { String($0.dropFirst(language.code.count + 1)) }.sorted()
  /// The name of the lesson that each text belongs to, by the text's file.
  let lessonNames: [String: String]
  private let definitions: [String: (lesson: Lesson, definition: FigureDefinition)]
  private var sources: [String: FigureSource] = [:]
  let termNumbers: [String: Int]
  let referenceNumbers: [String: Int]

  init(
    course: Course, language: Language, words: Words, index: CourseIndex, files: FileReader, typesetter: MathTypesetter,
    highlighter: CodeHighlighter, figures: FigureSet, pages: Set<String>,
    termPage: String, referencePage: String,
    values: @escaping @Sendable (Located<String>, Lesson) throws(Problem) -> String
  ) {
    self.course = course
    self.language = language
    self.words = words
    self.index = index
    self.files = files
    self.typesetter = typesetter
    self.highlighter = highlighter
    self.values = values
    self.pages = pages
    self.termPage = termPage
    self.referencePage = referencePage
    var entries: [String: FigureSet.Entry] = [:]
    for entry in figures.entries where entry.record.language == language.code { entries[entry.record.id] = entry }
    self.figures = entries
    figureFiles = figures.files
    var names: [String: String] = [:]
    var definitions: [String: (lesson: Lesson, definition: FigureDefinition)] = [:]
    for lesson in course.lessons {
      for text in lesson.texts.values where names[text.file] == nil { names[text.file] = lesson.name }
      for figure in lesson.figures where definitions[figure.id.value] == nil {
        definitions[figure.id.value] = (lesson, figure)
      }
    }
    lessonNames = names
    self.definitions = definitions
    func numbers(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }
    termNumbers = numbers(course.glossary.map(\.id.value))
    referenceNumbers = numbers(course.references.map(\.id.value))
  }

  func term(_ id: String) -> Term? { termNumbers[id].map { course.glossary[$0] } }

  /// What a term is called in the course's other languages, where that is something else.
  func otherNames(of term: Term) -> [(language: Language, name: String)] {
    let name = term.name[language] ?? term.id.value
    return course.languages.compactMap { other in
      guard other != language, let text = term.name[other], text != name else { return nil }
      return (other, text)
    }
  }

  /// The kind and number of what a reference means: “Figure 2.3”.
  func label(of target: CourseIndex.Target) -> String {
    switch (target.kind, target.number) {
    case (.figure, let number?): words.figure(number)
    case (.equation, let number?): words.equation(number)
    case (.section, let number?): words.section(number)
    default: words.quoted(target.title)
    }
  }

  /// The lesson that defines a figure, and the definition.
  func definition(of figure: String) -> (lesson: Lesson, definition: FigureDefinition)? { definitions[figure] }

  /// The file that defines the figures of a lesson, read once; nil where it cannot be.
  func figureSource(of lesson: Lesson, _ figure: FigureDefinition) -> FigureSource? {
    let file = figure.id.location.file
    if let known = sources[file] { return known }
    guard let text = try? files.text(file) else { return nil }
    let source = FigureSource(text, models: lesson.models)
    sources[file] = source
    return source
  }
}
