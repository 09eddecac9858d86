import Testing

@testable import CairoDrawing

@Suite struct PDFTests {
  @Test func `a PDF has its size in points, its fonts and no date`() throws {
    let bytes = try render(SamplePlot(), as: .pdf, text: sampleText).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("/MediaBox [ 0 0 225 150 ]"))
    #expect(text.contains("NotoSansCJKsc-Regular"))
    #expect(text.contains("KaTeX_Math-Italic"))
    #expect(!text.contains("Date"))
    // The title, 异或, in UTF-16.
    #expect(text.contains("/Title <FEFF5F026216>"))
  }
}
