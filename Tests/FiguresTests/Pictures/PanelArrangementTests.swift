import Plotting
import Testing

@testable import Figures

struct PanelArrangementTests {
  private func panel(_ title: String, _ table: [[String]], _ picture: any Picture) -> PanelArrangement.Panel {
    PanelArrangement.Panel(
      title: title.isEmpty ? [] : [TextRun(title)],
      figure: DrawnFigure(picture: picture, narrow: picture, table: table, description: "It is \(title)."))
  }

  private let plot = Plot(
    size: Size(width: 100, height: 100), title: [], language: TextLanguage("en"), x: Axis(domain: 0...1),
    y: Axis(domain: 0...1), marks: [])

  @Test func oneTableHasTheColumnsOfAll() {
    let arrangement = PanelArrangement(
      panels: [
        panel("first", [["x", "y"], ["1", "2"]], plot), panel("", [["y", "z"], ["3", "4"], ["5", "6"]], plot),
      ], columns: 2, share: (false, false))
    #expect(
      arrangement.table == [
        ["panel", "x", "y", "z"], ["first", "1", "2", ""], ["2", "", "3", "4"], ["2", "", "5", "6"],
      ])
  }

  @Test func plotsAreLinedUpAndDrawingsStandInAGrid() throws {
    let page = try FigureSample.page("Title")
    let drawing = Diagram(size: Size(width: 50, height: 50), title: [], language: page.text, nodes: [], edges: [])
    let plots = PanelArrangement(
      panels: [panel("a", [["x"]], plot), panel("b", [["x"]], plot)], columns: 2, share: (true, false))
    let panels = try #require(plots.picture(.wide, on: page) as? Panels)
    #expect(panels.columns == 2 && panels.plots.map(\.title.plain) == ["a", "b"])
    #expect((plots.picture(.narrow, on: page) as? Panels)?.columns == 1)
    let mixed = PanelArrangement(
      panels: [panel("a", [["x"]], plot), panel("b", [["x"]], drawing)], columns: 2, share: (false, false))
    #expect(mixed.picture(.wide, on: page) is PictureGrid)
    #expect(mixed.texts(page.say).count == 2)
  }
}
