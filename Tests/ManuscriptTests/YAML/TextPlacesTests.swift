import Testing

@testable import Manuscript

struct TextPlacesTests {
  private func place(_ line: Int, _ column: Int, in text: String, firstLine: Int = 1) -> String {
    var places = TextPlaces(text, file: "f", firstLine: firstLine)
    return places.place(line: line, column: column).description
  }

  @Test func columnsCountCharactersNotScalars() {
    // Four scalars make the flag and the letter with its accent, two characters.
    #expect(place(0, 0, in: "🇨🇳e\u{301}x") == "f:1:1")
    #expect(place(0, 4, in: "🇨🇳e\u{301}x") == "f:1:3")
    #expect(place(1, 2, in: "a\n标题x\n") == "f:2:3")
  }

  @Test func linesBeginWhereTheTextDoesInItsFile() {
    #expect(place(1, 0, in: "a\nb\n", firstLine: 2) == "f:3:1")
  }

  @Test func aMarkBehindTheEndIsAtTheEnd() {
    #expect(place(2, 0, in: "ab\ncd\n") == "f:2:3")
    #expect(place(0, 99, in: "ab") == "f:1:3")
    #expect(place(99, 99, in: "ab\n\n\n") == "f:1:3")
    #expect(place(0, 0, in: "") == "f:1:1")
    #expect(place(5, 5, in: "") == "f:1:1")
  }
}
