import Plotting
import Testing

@testable import CairoDrawing

@Suite struct RenderTests {
  @Test(arguments: FileFormat.allCases)
  func `the same picture has the same bytes whatever was drawn before`(format: FileFormat) throws {
    let first = try render(SamplePlot(), as: format, text: sampleText)
    for other in FileFormat.allCases { _ = try render(written("别的 other"), as: other, text: sampleText) }
    let second = try render(SamplePlot(), as: format, text: sampleText)
    #expect(!first.bytes.isEmpty)
    #expect(first == second)
  }

  @Test func `pictures drawn at the same time have the bytes they have alone`() async throws {
    let pictures = (0..<24).map { SamplePlot(title: "图 \($0 % 6)") }
    let alone = try pictures.map { picture in
      try FileFormat.allCases.map { try render(picture, as: $0, text: sampleText).bytes }
    }
    let together = try await withThrowingTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for (index, picture) in pictures.enumerated() {
        group.addTask {
          (index, try FileFormat.allCases.reversed().map { try render(picture, as: $0, text: sampleText).bytes })
        }
      }
      var results = pictures.map { _ in [[UInt8]]() }
      for try await (index, files) in group { results[index] = files.reversed() }
      return results
    }
    #expect(alone == together)
  }

  @Test func `a PNG has two pixels a unit`() throws {
    let file = try render(Sketch(size: Size(width: 100.25, height: 60)) { _ in }, as: .png, text: sampleText)
    #expect(file.width == 201)
    #expect(file.height == 120)
  }

  @Test func `SVG, PDF and EPS count units`() throws {
    for format in [FileFormat.svg, .pdf, .eps] {
      let file = try render(Sketch(size: Size(width: 100.25, height: 60)) { _ in }, as: format, text: sampleText)
      #expect(file.width == 101)
      #expect(file.height == 60)
    }
  }

  @Test func `the theme's page is behind a PNG`() throws {
    for theme in [Theme.light, .dark] {
      let file = try render(Sketch { _ in }, as: .png, text: sampleText, theme: theme)
      let image = try PNGImage(file.bytes)
      let page = theme[.page]
      #expect(image.pixels.starts(with: [page.red, page.green, page.blue]))
    }
  }

  @Test(arguments: [
    Size(width: 0, height: 5), Size(width: -3, height: 5), Size(width: .nan, height: 5),
    Size(width: 5, height: .infinity),
  ])
  func `a size that is none is refused`(size: Size) {
    #expect(throws: DrawingError.self) { try render(Sketch(size: size) { _ in }, as: .svg, text: sampleText) }
  }

  @Test func `a picture larger than Cairo's images is refused in every format`() {
    for format in FileFormat.allCases {
      #expect(throws: DrawingError.limitPassed(name: "pixels per side", value: 40_000, limit: 32_767)) {
        try render(Sketch(size: Size(width: 20_000, height: 10)) { _ in }, as: format, text: sampleText)
      }
      #expect(throws: DrawingError.limitPassed(name: "pixels of a picture", value: 400_000_000, limit: 64_000_000)) {
        try render(Sketch(size: Size(width: 10_000, height: 10_000)) { _ in }, as: format, text: sampleText)
      }
    }
  }

  @Test func `messages say what to do`() {
    #expect(
      DrawingError.missingFonts(files: ["KaTeX_Main-Regular.ttf"], packages: ["fonts-katex"]).description
        == "the figure fonts are not installed: KaTeX_Main-Regular.ttf; install fonts-katex (apt install fonts-katex)")
    #expect(
      DrawingError.limitPassed(name: "pixels per side", value: 40_000, limit: 32_767).description
        == "limit “pixels per side” of 32767 passed: 40000")
  }
}
