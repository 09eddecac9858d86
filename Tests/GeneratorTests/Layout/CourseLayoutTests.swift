import CairoDrawing
import Figures
import Foundation
import Manuscript
import Plotting
import StandardWords
import Testing

/// Every figure of the courses in `templates`, in both languages and both shapes, measured with the real fonts.
@Suite struct CourseLayoutTests {
  private static let templates = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("templates")

  @Test(arguments: ["course", "starter"])
  func noTextIsCutOffCrossedOutOrOnTopOfAnother(name: String) throws {
    let folder = Self.templates.appendingPathComponent(name).path
    let course = try CourseReader(folder: folder).read()
    let reader = FileReader.folder(folder)
    var figures = 0
    for lesson in course.lessons {
      let models = try Models(lesson.models)
      let context = FigureContext(models: models, figures: lesson.figures) { name, place throws(Problem) in
        try reader.text(named: name, in: lesson.folder, at: place)
      }
      for figure in lesson.figures {
        let kind = try FigureCatalogue.figure(kind: figure.kind, settings: Settings(figure.options), in: context)
        for language in course.languages {
          let title = Located(figure.title[language] ?? "", at: figure.title.location)
          let drawn = try kind.drawn(on: FigurePage(title: title, words: StandardWords.of(language)))
          for (shape, picture) in [("wide", drawn.picture), ("narrow", drawn.narrow)] {
            let findings = try Self.findings(in: picture)
            #expect(findings.isEmpty, "\(figure.id.value) \(language) \(shape): \(findings)")
            figures += 1
          }
        }
      }
    }
    #expect(figures > 0)
  }

  private static func findings(in picture: any Picture) throws -> [LayoutCheck.Finding] {
    func check(_ picture: some Picture) throws -> [LayoutCheck.Finding] {
      LayoutCheck.findings(in: picture, measuredOn: try CairoCanvas.measuring(picture.size))
    }
    return try check(picture)
  }
}
