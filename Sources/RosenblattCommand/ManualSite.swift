import Assembler
import Figures
import Generator
import Manuscript
import Output

/// The manual of figures as a site of its own: a course like any other, drawn and put together in the same way.
enum ManualSite {
  static func write(to output: String) async throws {
    let folder = try OutputFolder(output, course: nil, for: .manual)
    try folder.check()
    let theme = try Installation.templates() + "/theme"
    let files = FileReader.memory(FigureManual.course)
    let course = try Course.read("manual", files: files)
    let words = try Installation.vocabularies().read(course.languages)
    var models: [String: Models] = [:]
    for lesson in course.lessons { models[lesson.name] = try Models(lesson.models) }
    let drawn = try await FigureRenderer(
      course: course, reader: files, words: words, jobs: 2, cache: Installation.cache()
    )
    .render(models: models)
    let pages = try drawn.problems.merged { () throws(Problems) in
      try SiteAssembler(
        course: course, figures: drawn.figures, values: { _, _ throws(Problem) in "" }, words: words,
        theme: ThemeFolder(builtIn: theme, course: nil), files: files
      ).assemble()
    }
    let site = pages.files.merging(pages.withoutArchives) { _, page in page }
    let new = try folder.begin()
    for (path, bytes) in site { try new.put(path, bytes) }
    for path in drawn.figures.files.paths { try new.put(path, drawn.figures.files[path] ?? []) }
    _ = try new.finish()
    Terminal.say("\(output)/index.html: \(FigureCatalogue.all.count) kinds of figures")
  }
}
