import Plotting
import Testing

@testable import CairoDrawing

@Suite struct SVGPaletteTests {
  private let palette = SVGPalette(ColorRole.standard + [ColorRole("velocity")])

  @Test func `every role and purpose has a code of its own`() {
    #expect(palette.inks.count == (ColorRole.standard.count + 1) * SVGPalette.Ink.Purpose.allCases.count)
    #expect(Set(palette.inks.map(\.code)).count == palette.inks.count)
  }

  @Test func `every ink is read again from what Cairo writes for its code`() throws {
    for (ink, code) in palette.inks {
      #expect(palette.code(of: ink) == code)
      let parts = [code.red, code.green, code.blue].map { SVGNumber.rounded(Double($0) / 2.55, decimals: 6) + "%" }
      for separator in [",", ", "] {
        #expect(try palette.ink(written: "rgb(\(parts.joined(separator: separator)))") == ink)
      }
    }
  }

  @Test func `every role comes through Cairo, plain and with a halo`() throws {
    for role in ColorRole.standard {
      let picture = Sketch { canvas in
        canvas.fill(Path(rect: Rect(x: 1, y: 1, width: 5, height: 5)), with: Paint(role))
        canvas.write(
          StyledText([TextRun("w")], size: 13, paint: Paint(role), language: "en", hasHalo: true),
          at: Point(x: 30, y: 40), anchor: Anchor(.start, .baseline))
      }
      let text = try SVGDocument(drawing: picture, text: sampleText).inlined
      #expect(text.contains("class=\"f-\(role.rawValue)\" fill=\"\(hex(Theme.light[role]))\""))
      #expect(text.contains("class=\"f-page s-page\""))
    }
  }

  @Test(arguments: ["rgb(100%,0%,0%)", "rgb(0%,0%,0%)", "rgb(1%,2%)", "rgb(a%,0%,0%)", "#f00", "red", ""])
  func `a colour that nothing was drawn in is an error`(text: String) {
    #expect(throws: DrawingError.self) { try palette.ink(written: text) }
  }
}
