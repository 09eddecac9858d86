import Foundation
import Generator
import Manuscript
import StandardWords

@testable import Assembler

/// A small course in memory and the site it becomes.
struct SampleCourse {
  var files: [String: String]
  var images: [String: [UInt8]] = [:]
  var themeFiles: [String: [UInt8]]?
  var value: @Sendable (Located<String>, Lesson) throws(Problem) -> String = { expression, _ throws(Problem) in
    guard expression.value.hasPrefix("and.") else {
      throw Problem("no model named \(Message.quote(expression.value))", at: expression.location)
    }
    return "0.2"
  }

  static let theme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "templates/theme").path

  /// Two languages, two lessons, a glossary and references; `en` and `zh` replace the first lesson's texts.
  init(en: String = "Text.", zh: String = "正文。", figures: String = "figures: {}\n") {
    files = [
      "course.yml": """
      title: {zh: 课程, en: Course}
      description: {zh: 简介。, en: About it.}
      authors: [Ada]
      languages: [en, zh]
      number-from: "2.1"
      lessons: [1-one, 2-two]
      """,
      "lessons/1-one/en.md": "---\ntitle: One\nsummary: Learn one.\n---\n" + en,
      "lessons/1-one/zh.md": "---\ntitle: 第一课\nsummary: 学一。\n---\n" + zh,
      "lessons/1-one/figures.yml": figures,
      "lessons/2-two/en.md": "---\ntitle: Two\nsummary: Learn two.\n---\n## Far away {#s-far}\n\nText.\n",
      "lessons/2-two/zh.md": "---\ntitle: 第二课\nsummary: 学二。\n---\n## 远处 {#s-far}\n\n正文。\n",
      "lessons/2-two/figures.yml": "figures: {}\n",
      "glossary.yml": """
      perceptron:
        name: {zh: 感知机, en: perceptron}
        definition: {zh: 一个神经元。, en: One neuron.}
      """,
      "references.yml": """
      rosenblatt1958:
        authors: Rosenblatt, F.
        year: "1958"
        title: The perceptron
        source: Psychological Review 65
        url: https://doi.org/10.1037/h0042519
      """,
    ]
  }

  var reader: FileReader {
    FileReader.memory(files.mapValues { Array($0.utf8) }.merging(images) { first, _ in first })
  }

  func course() throws -> Course {
    try CourseReader(folder: "course", files: reader, reservedNames: SiteAssembler.reservedNames).read()
  }

  static func svg(_ id: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="720" height="405" viewBox="0 0 720 405" role="img" aria-labelledby="\(id)-title"><title id="\(id)-title">\(id)</title><rect width="720" height="405" fill="#ffffff" class="f-page"/><path d="M40 365H680M360 385V20" stroke="#1b1f24" class="s-ink" stroke-width="1.25"/><path d="M40 330C300 330 420 60 680 60" fill="none" stroke="#00795f" class="s-computed" stroke-width="2.25"/><text x="600" y="50" class="f-computed" fill="#00795f" font-size="13">y</text></svg>
    """
  }

  /// A drawing for every figure of the course in every language.
  static func figures(of course: Course) -> FigureSet {
    var entries: [FigureSet.Entry] = []
    for lesson in course.lessons {
      for figure in lesson.figures {
        for language in course.languages {
          let id = figure.id.value
          let files = ["svg", "png", "csv"].map { format in
            FigureRecord.File(
              format: format, path: "\(language.code)/figures/\(id).\(format)",
              sha256: String(repeating: "0", count: 64), bytes: 1, width: nil, height: nil)
          }
          let record = FigureRecord(
            id: id, lesson: lesson.name, kind: figure.kind.value, language: language.code,
            title: figure.title[language] ?? "", caption: figure.caption[language] ?? "", alt: "Alt of \(id)",
            files: files)
          entries.append(
            FigureSet.Entry(
              record: record, svg: svg(id), width: 720, height: 405,
              table: [["x", "y"]] + (0..<60).map { ["\($0)", "\($0 * $0)"] }))
        }
      }
    }
    let files = entries.flatMap { entry in
      entry.record.files.map { file in (file.path, Array(entry.svg.utf8)) }
    }
    return FigureSet(entries: entries, files: Dictionary(files) { first, _ in first })
  }

  /// Every file of the site, also those of the figures.
  func site() throws -> [String: [UInt8]] {
    let figures = try Self.figures(of: course()).files
    var files = try assembled().files
    for path in figures.paths { files[path] = figures[path] }
    return files
  }

  func assembled() throws -> AssembledSite {
    let course = try course()
    let figures = Self.figures(of: course)
    let theme = ThemeFolder(builtIn: .folder(Self.theme), course: themeFiles.map { FileReader.memory($0) })
    let assembler = SiteAssembler(
      course: course, figures: figures,
      values: value, words: try StandardWords.of(course.languages), theme: theme, files: reader)
    return try assembler.assemble()
  }

  func page(_ path: String = "en/one.html") throws -> String {
    String(decoding: try site()[path] ?? [], as: UTF8.self)
  }

  /// What stands between the lesson's title and the end of its article.
  func body(_ path: String = "en/one.html") throws -> String {
    let page = try page(path)
    let start = page.range(
      of: "</header>\n", range: (page.range(of: "class=\"opening\"")?.upperBound ?? page.startIndex)..<page.endIndex)
    let end = page.range(of: "</article>")
    guard let start, let end else { return page }
    return page[start.upperBound..<end.lowerBound].trimmingCharacters(in: .newlines)
  }

  /// The messages of all problems; none when the course becomes a site.
  func messages() throws -> [String] {
    do {
      _ = try site()
      return []
    } catch let problems as Problems {
      return problems.sorted.list.map(\.description)
    }
  }
}
