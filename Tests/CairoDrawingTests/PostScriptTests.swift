import Testing

@testable import CairoDrawing

@Suite struct PostScriptTests {
  @Test func `an EPS has a box in points, letters, a title, and no date`() throws {
    let bytes = try render(SamplePlot(), as: .eps, text: sampleText).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("%!PS-Adobe-3.0 EPSF-3.0\n"))
    #expect(text.contains("%%Title: \(sampleText.id)\n"))
    // Cairo takes the box around the ink, inside 225 × 150 points.
    let box = try #require(text.firstMatch(of: /%%BoundingBox: (\d+) (\d+) (\d+) (\d+)/))
    #expect((Int(box.3) ?? 0) <= 225 && (Int(box.3) ?? 0) > 200 && (Int(box.4) ?? 0) <= 150)
    // Letters are those of fonts.
    #expect(text.contains("%%BeginResource: font"))
    #expect(!text.contains("Date"))
  }

  /// A line of its own could be an instruction to what prints the file.
  @Test func `a title is one line of ASCII`() {
    #expect(PostScript.title("and\n%!boundary 与") == "%%Title: and%!boundary ")
    #expect(PostScript.title(String(repeating: "a", count: 900)).utf8.count < 256)
  }

  @Test func `only the head's date is taken out`() {
    let drawing = "%!PS\n%%CreationDate: x\n%%EndComments\n1 0 m\n%%CreationDate: y\n"
    let expected = "%!PS\n%%EndComments\n1 0 m\n%%CreationDate: y\n"
    #expect(PostScript.withoutDate(Array(drawing.utf8)) == Array(expected.utf8))
    #expect(
      PostScript.withoutDate(Array("1 0 m\n%%CreationDate: y\n".utf8)) == Array("1 0 m\n%%CreationDate: y\n".utf8))
  }
}
