import Testing

@testable import CairoDrawing

@Suite struct GlyphOutlineTests {
  @Test func `a moved outline is the text of the moved path`() throws {
    let path = try #require(PathData("M 1 -2 C 1 -2.5 1.3 -3 2 -3 L 4 -3 L 4 0.25 Z M 3 -1 L 3.5 -1 L 3 -0.5 Z"))
    let outline = GlyphOutline(path)
    #expect(outline.text == path.text)
    for place in [PathData.Place(x: 1234, y: 5678), .init(x: 400, y: 301)] {
      #expect(outline.text(at: place) == path.moved(by: place).text)
    }
  }

  @Test func `a space has no outline`() {
    #expect(GlyphOutline(PathData([])).isEmpty)
  }
}
