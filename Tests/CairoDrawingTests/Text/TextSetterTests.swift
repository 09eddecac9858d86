import Plotting
import Testing

@testable import CairoDrawing

@Suite struct TextSetterTests {
  private func measure(_ runs: [TextRun], size: Double = 20, weight: StyledText.Weight = .regular) throws -> TextSize {
    let canvas = try CairoCanvas.measuring(Size(width: 100, height: 100))
    return canvas.measure(StyledText(runs, size: size, weight: weight, paint: Paint(.ink), language: "zh"))
  }

  @Test func `a Han character is as wide as the size`() throws {
    #expect(try measure([TextRun("权重")]).width == 40)
  }

  @Test func `a little space stands between Han characters and letters or digits, in one run and in two`() throws {
    func gap(_ left: [TextRun], _ right: [TextRun]) throws -> Double {
      try measure(left + right).width - measure(left).width - measure(right).width
    }
    let space = try measure([TextRun(" ")]).width
    for (left, right) in [("第", "4"), ("4", "次"), ("S", "型"), ("六个", "ReLU")] {
      let gap = try gap([TextRun(left)], [TextRun(right)])
      #expect(gap > 0 && gap < space)
      #expect(try measure([TextRun(left + right)]).width == measure([TextRun(left), TextRun(right)]).width)
    }
    #expect(try gap([TextRun("输入")], [TextRun("x", face: .variable)]) > 0)
    for (left, right) in [("第", "，"), ("第", " 4"), ("（", "4"), ("第", "四"), ("a", "4"), ("第", "−")] {
      #expect(try abs(gap([TextRun(left)], [TextRun(right)])) < 1e-9)
    }
  }

  @Test func `heights do not depend on the letters`() throws {
    let sizes = try [
      measure([TextRun("a")]), measure([TextRun("权Åg")]), measure([]),
      measure([TextRun("x", face: .variable), TextRun("2", face: .maths, level: .superscript)]),
    ]
    for size in sizes {
      #expect(size.ascent == 19)
      #expect(size.descent == 6)
      #expect(size.capHeight == sizes[0].capHeight)
    }
  }

  @Test func `a fraction is as wide as its longer part, higher than a line, and all of its letters are there`() throws {
    func width(_ numerator: String, _ denominator: String) throws -> Double {
      try measure([
        TextRun(numerator, face: .maths, level: .numerator), TextRun(denominator, face: .maths, level: .denominator),
      ]).width
    }
    #expect(try width("1", "4") == width("4", "1"))
    #expect(try width("1", "1000") == width("1000", "1"))
    #expect(try width("1", "1000") > width("1", "4"))
    #expect(try width("1", "1000") < width("1", "1") + width("1000", "1000"))
    let size = try measure([
      TextRun("1", face: .maths, level: .numerator), TextRun("4", face: .maths, level: .denominator),
    ])
    #expect(size.ascent > 19 && size.descent > 6)
    let one = try svg(written("1", face: .maths))
    let fraction = try svg(
      Sketch { canvas in
        canvas.write(
          StyledText(
            [TextRun("1", face: .maths, level: .numerator), TextRun("4", face: .maths, level: .denominator)], size: 13,
            paint: Paint(.ink), language: "zh", hasHalo: true),
          at: Point(x: 5, y: 30), anchor: Anchor(.start, .baseline))
      })
    // The bar is a rectangle of its own, once for the halo.
    #expect(fraction.split(separator: "<path").count > one.split(separator: "<path").count + 2)
  }

  @Test(arguments: ["\u{302}", "\u{303}", "\u{304}", "\u{307}"])
  func `an accent stands over its letter and takes no room`(accent: String) throws {
    for letter in ["y", "W", "θ"] {
      let bare = try measure([TextRun(letter, face: .variable)]).width
      let marked = try measure([TextRun(letter + accent, face: .variable)]).width
      #expect(abs(bare - marked) < 0.01)
      #expect(try svg(written(letter + accent, face: .variable)) != svg(written(letter, face: .variable)))
    }
  }

  @Test func `widths grow with the size, exactly`() throws {
    let small = try measure(formula().runs, size: 10).width
    let large = try measure(formula().runs, size: 100).width
    // Pango counts in 1024ths of a unit and cuts off the rest, piece by piece.
    #expect(abs(large - 10 * small) < 0.1)
  }

  @Test func `every output measures alike`() throws {
    let size = Size(width: 9, height: 9)
    let outputs: [CairoCanvas.Output] = [
      .pdf(title: ""), .eps(title: ""), .image(scale: 1), .image(scale: 2), .measuring,
    ]
    var widths = try outputs.map { try CairoCanvas(size: size, theme: .light, output: $0).measure(formula()).width }
    widths.append(try SVGCanvas(size: size).measure(formula()).width)
    #expect(Set(widths).count == 1)
    #expect(widths[0] > 0)
  }

  @Test func `scripts are smaller, and stand above each other`() throws {
    let base = TextRun("w", face: .variable)
    let below = TextRun("1", face: .maths, level: .subscript)
    let above = TextRun("2", face: .maths, level: .superscript)
    let plain = try measure([base, TextRun("1", face: .maths)]).width
    let single = try measure([base, below]).width
    let both = try measure([base, below, above]).width
    let alone = try measure([base]).width
    #expect(single < plain)
    #expect(single > alone)
    #expect(both < single + 3)
    #expect(try measure([base, above, below]).width == both)
  }

  @Test func `a third script begins a new pair`() throws {
    let below = TextRun("1", face: .maths, level: .subscript)
    let above = TextRun("2", face: .maths, level: .superscript)
    #expect(try measure([below, above, below]).width > measure([below, above]).width + 5)
  }

  @Test func `bold letters are wider`() throws {
    #expect(try measure([TextRun("mmm")], weight: .semibold).width > measure([TextRun("mmm")]).width)
  }

  @Test func `a line break and a tab are spaces`() throws {
    #expect(try measure([TextRun("a\nb\tc\r\nd")]).width == measure([TextRun("a b c d")]).width)
  }

  @Test func `Chinese in a formula comes from the text face`() throws {
    #expect(try measure([TextRun("权重", face: .maths)]).width == measure([TextRun("权重")]).width)
  }

  @Test func `a stroke through a sign takes no room`() throws {
    #expect(try measure([TextRun("≠", face: .maths)]).width == measure([TextRun("=", face: .maths)]).width)
  }

  @Test(arguments: [0, -3, Double.nan, .infinity])
  func `a size that is none has no width or a finite one`(size: Double) throws {
    let measured = try measure([TextRun("abc")], size: size)
    #expect(measured.width.isFinite)
    #expect(measured.width >= 0)
  }

  @Test func `a text that never ends is refused`() {
    let endless = String(repeating: "权", count: DrawingLimits.charactersPerLine + 1)
    #expect(throws: DrawingError.self) { try render(written(endless), as: .svg, text: sampleText) }
    let marks = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(throws: DrawingError.self) { try render(written(marks), as: .svg, text: sampleText) }
  }
}
