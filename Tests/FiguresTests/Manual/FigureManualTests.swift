import Manuscript
import Testing

@testable import Figures

@Suite struct FigureManualTests {
  @Test(arguments: FigureCatalogue.all.map { $0.name })
  func everyOptionStandsUnderItsKind(name: String) throws {
    let kind = try #require(FigureCatalogue.all.first { $0.name == name })
    let sections = FigureManual.markdown.split(separator: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("\(name)\n") })
    #expect(section.contains(kind.summary))
    for option in kind.options {
      #expect(section.contains("| `\(option.name)` | "), "\(option.name)")
      for part in option.parts { #expect(section.contains("| `\(option.name).\(part.name)` | "), "\(part.name)") }
    }
  }

  @Test func everyFormOfModelIsThere() {
    for form in ModelCatalogue.forms {
      #expect(FigureManual.markdown.contains("## \(form.name)\n\n\(form.summary)"))
      #expect(form.options.allSatisfy { FigureManual.markdown.contains("| `\($0.name)` | ") })
    }
  }

  @Test func everyExampleIsAFigure() throws {
    let course = try CourseReader(folder: "manual", files: .memory(FigureManual.course)).read()
    let lesson = try #require(course.lessons.first)
    #expect(lesson.figures.map(\.kind.value) == FigureCatalogue.all.map { $0.name })
    let context = FigureContext(models: try Models(lesson.models), figures: lesson.figures) {
      name, place throws(Problem) in
      throw Problem("no file “\(name)”", at: place)
    }
    for figure in lesson.figures {
      let kind = try FigureCatalogue.figure(kind: figure.kind, settings: Settings(figure.options), in: context)
      let drawn = try kind.drawn(on: FigureSample.page(figure.title[.english] ?? ""))
      #expect(FigureSample.recorded(drawn.picture).calls.count > 5, "\(figure.id.value)")
    }
  }
}
