import Plotting
import Testing

@testable import CairoDrawing

@Suite struct MissingCharacterTests {
  private func problems(_ string: String, face: TextRun.Face = .text) -> [MissingCharacter] {
    do {
      _ = try render(written(string, face: face), as: .svg, text: sampleText)
      return []
    } catch DrawingError.missingCharacters(let missing) {
      return missing
    } catch {
      Issue.record(error)
      return []
    }
  }

  @Test(arguments: [TextRun.Face.text, .maths, .variable])
  func `an emoji, a hieroglyph and a private character are missing`(face: TextRun.Face) {
    let text = "a😀b𓀀\u{F8FE}c😀"
    #expect(
      problems(text, face: face).map(\.character) == ["😀", "𓀀", "\u{F8FE}"])
    #expect(problems(text, face: face).allSatisfy { $0.text == text })
  }

  @Test(arguments: [
    "权重 w 与 −3.5", "école naïve", "e\u{301}", "ℝ ≠ ∑ ∂ ∞ → ≤ × ·", "", " ", "a\u{200B}\u{FE0F}b", "一\n二\t三",
  ])
  func `what the fonts have together is not missing`(text: String) {
    for face in [TextRun.Face.text, .maths, .variable] { #expect(problems(text, face: face).isEmpty) }
  }

  @Test(arguments: ["שלום", "مرحبا", "a\u{0}b", "\u{7}", "\u{202E}אב"])
  func `what they lack is reported whichever way it runs`(text: String) {
    #expect(!problems(text).isEmpty)
  }

  @Test func `all texts of a picture are reported together, each once`() {
    let picture = Sketch { canvas in
      for string in ["😀", "b𓀀", "😀"] {
        let text = StyledText([TextRun(string)], size: 13, paint: Paint(.ink), language: "en")
        canvas.write(text, at: Point(x: 0, y: 9), anchor: Anchor(.start, .baseline))
      }
    }
    #expect(
      throws: DrawingError.missingCharacters([
        MissingCharacter(character: "😀", text: "😀"), MissingCharacter(character: "𓀀", text: "b𓀀"),
      ])
    ) { try render(picture, as: .png, text: sampleText) }
  }

  @Test func `the message names the character, its number and its text`() {
    #expect(
      MissingCharacter(character: "😀", text: "好😀").description
        == "the figure fonts have no character “😀” (U+1F600) in “好😀”")
    #expect(
      MissingCharacter(character: "\u{1B}", text: "a\u{1B}[2J").description
        == "the figure fonts have no character (U+001B) in “a [2J”")
  }
}
