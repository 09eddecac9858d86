import Plotting
import Testing

@testable import CairoDrawing

@Suite struct FigureStyleSheetTests {
  @Test func `a page's style sheet has the colours of every role in every light`() {
    let sheet = FigureStyleSheet.page()
    #expect(sheet.hasPrefix(":root{color-scheme:light;--page:#fff;--panel:#f6f8fa;--ink:#1b1f24;"))
    #expect(sheet.contains("@media print{:root,"))
    for role in ColorRole.standard {
      #expect(sheet.split(separator: "--\(role.rawValue):").count == 5, "\(role)")
      #expect(sheet.contains(".f-\(role.rawValue){fill:var(--\(role.rawValue))}"))
      #expect(sheet.contains(".s-\(role.rawValue){stroke:var(--\(role.rawValue))}"))
    }
  }

  @Test func `a role of an importer's theme has its class on the page`() {
    let spike = ColorRole(rawValue: "spike")
    let themes = Themes(light: Theme(name: "own", scheme: "light", colors: [spike: Color(0x123456)]))
    let sheet = FigureStyleSheet.page(themes)
    #expect(sheet.contains("--spike:#123456") && sheet.contains(".f-spike{fill:var(--spike)}"))
  }

  @Test func `only classes in use have rules`() {
    #expect(
      FigureStyleSheet.rules(for: .dark, using: ["s-ink", "f-page"]) == ".f-page{fill:#14171c}.s-ink{stroke:#e6e9ee}")
    #expect(FigureStyleSheet.rules(for: .dark, using: []).isEmpty)
  }
}
