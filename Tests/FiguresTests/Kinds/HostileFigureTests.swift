import CairoDrawing
import Manuscript
import Plotting
import Testing

@testable import Figures

/// A thousand figures as the worst of authors would write them: each is drawn cleanly or refused with a clear problem.
@Suite struct HostileFigureTests {
  static let seedsOfAKind = 84

  @Test(arguments: HostileFigures.kinds)
  func everyFigureIsCleanOrAProblem(kind: String) throws {
    var drawn = 0
    for seed in 0..<Self.seedsOfAKind {
      var author = HostileFigures(seed: UInt64(seed) &* 1_000 &+ UInt64(kind.count))
      let title = author.title()
      let options = author.options(of: kind)
      let language = seed.isMultiple(of: 2) ? Language.chinese : .english
      do {
        let figure = try FigureSample.figure(kind, options).drawn(on: FigureSample.page(title, in: language))
        drawn += 1
        for picture in [figure.picture, figure.narrow] {
          let findings = try Self.findings(in: picture)
          #expect(findings.isEmpty, "\(kind) \(seed) “\(title)” \(options): \(findings.map(\.description))")
        }
        #expect(figure.description.count > 2)
      } catch let problems as Problems {
        #expect(problems.list.allSatisfy { !$0.summary.isEmpty }, "\(options)")
      } catch let problem as Problem {
        #expect(!problem.summary.isEmpty, "\(options)")
      }
    }
    // Problems alone would prove nothing.
    #expect(drawn > Self.seedsOfAKind / 4, "\(kind): \(drawn) drawn")
  }

  /// The faults of a picture with the fonts that readers see.
  private static func findings(in picture: any Picture) throws -> [LayoutCheck.Finding] {
    func check(_ picture: some Picture) throws -> [LayoutCheck.Finding] {
      LayoutCheck.findings(in: picture, measuredOn: try CairoCanvas.measuring(picture.size))
    }
    return try check(picture)
  }

  @Test func everyKindIsAmongThem() {
    #expect(Set(HostileFigures.kinds) == Set(FigureCatalogue.all.map { $0.name }))
  }
}
