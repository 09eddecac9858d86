import Manuscript
import Plotting
import Testing

@testable import Figures

@Suite struct PanelsFigureTests {
  @Test func figuresOfTheLessonAndWrittenOnesStandSideBySide() throws {
    let figure = try FigureSample.drawn(
      "panels", "{figures: [one, {kind: bars, title: Two, values: [1, 2]}]}")
    #expect(
      figure.description
        == "2 panels. The figure one: x: x from 0 to 1, from 0 to 1, least 0, greatest 1, zero at x = 0. Two: Bars: 1 1 and 2 2."
    )
    #expect(figure.table[0] == ["panel", "series", "x", "y", "label", "value"])
    #expect(figure.table.last == ["Two", "", "", "", "2", "2.0"])
    #expect(figure.table.allSatisfy { $0.count == 6 })
    let texts = FigureSample.recorded(figure.picture).texts
    #expect(texts.contains("The figure one") && texts.contains("Two"))
  }

  @Test func sharedAxesShowTheSameNumbers() throws {
    func numbers(_ share: String) throws -> [String] {
      let options =
        "{figures: [one, {kind: plot, series: [{expression: 8*x}], domain: [0, 10]}]\(share)}"
      return FigureSample.recorded(try FigureSample.drawn("panels", options).picture).texts
    }
    #expect(try numbers("").count { $0 == "80" } == 1)
    #expect(try numbers(", columns: 1, share: [y]").count { $0 == "80" } == 2)
    // Side by side the numbers stand once.
    #expect(try numbers(", share: [y]").count { $0 == "80" } == 1)
    #expect(try numbers(", share: [x]").count { $0 == "10" } == 2)
  }

  @Test func drawingsKeepTheirShapeOnAPhone() throws {
    let figure = try FigureSample.drawn(
      "panels", "{figures: [one, {kind: network, model: xor}, {kind: neuron}], columns: 3}")
    #expect(figure.narrow.size.width == 400)
    #expect(figure.picture.size.width == 820)
    #expect(figure.narrow.size.height > figure.picture.size.height)
  }

  @Test func referencesAreIdsAlone() throws {
    let options = try Node(yaml: "figures: [a, {kind: bars, values: [1]}, \"b\"]", named: "f.yml")
    #expect(PanelsFigure.references(in: options).map(\.value) == ["a", "b"])
  }

  @Test func faultsAreNamed() {
    func first(_ options: String) -> String { FigureSample.messages("panels", options).first ?? "no problem" }
    #expect(first("{figures: [one]}").contains("expected from 2 to 12 figures, found 1"))
    #expect(first("{figures: [one, nosuch]}").contains("no figure of this lesson named “nosuch”"))
    #expect(first("{figures: [one, inner]}").contains("panels inside panels"))
    #expect(first("{figures: [one, {kind: panels, figures: [one, one]}]}").contains("panels inside panels"))
    #expect(first("{figures: [one, {values: [1]}]}").contains("a panel without “kind”"))
    #expect(first("{figures: [one, {kind: nosuch}]}").contains("no kind of figure named “nosuch”"))
    #expect(first("{figures: [one, {kind: bars, values: [1], nosuch: 2}]}").contains("unknown option “nosuch”"))
    #expect(first("{figures: [one, one], share: [z]}").contains("expected x or y"))
    #expect(first("{figures: [one, [1]]}").contains("expected the id of a figure"))
  }
}
