import Testing

@testable import Manuscript

struct TextDecoderTests {
  private func decode(_ bytes: [UInt8]) -> String {
    do throws(Problem) {
      return try TextDecoder.decode(bytes, file: "en.md")
    } catch {
      return error.description
    }
  }

  @Test func linesEndInLineFeeds() {
    #expect(decode(Array("a\nb\r\nc\rd\r\r\ne".utf8)) == "a\nb\nc\nd\n\ne")
    #expect(decode(Array("\r".utf8)) == "\n")
    #expect(decode([]) == "")
  }

  @Test func theMarkAtTheBeginningIsDropped() {
    #expect(decode([0xEF, 0xBB, 0xBF] + Array("标题\n".utf8)) == "标题\n")
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF], "en.md:2:2"), ([0xC0, 0x80], "en.md:1:1"), ([0xED, 0xA0, 0x80], "en.md:1:1"),
      ([0xE6, 0xA0, 0x87, 0xE6, 0xA0], "en.md:1:2"), ([0xFE, 0xFF, 0x00, 0x61], "en.md:1:1"),
      ([0x0D, 0x0A, 0xF5], "en.md:2:1"),
    ] as [([UInt8], String)])
  func bytesThatAreNoUTF8AreAProblemAtTheirPlace(bytes: [UInt8], place: String) {
    #expect(decode(bytes) == "\(place): error: the file is not UTF-8 text\n  try: save it with the encoding UTF-8")
  }

  @Test(arguments: [
    ("a\u{0}", "1:2", "U+0000"), ("a\n\u{1B}[31m", "2:1", "U+001B"), ("标\u{2028}", "1:2", "U+2028"),
    ("a\u{FEFF}", "1:2", "U+FEFF"), ("\u{85}", "1:1", "U+0085"), ("\u{7F}", "1:1", "U+007F"),
  ])
  func charactersThatNoPageMayHoldAreNamed(text: String, place: String, code: String) {
    #expect(
      decode(Array(text.utf8)) == """
        en.md:\(place): error: the character \(code) is not allowed
          try: remove it; it is invisible in most editors
        """)
  }

  @Test func tabsAndEmojiAreText() {
    #expect(decode(Array("a\tb 👩‍👩‍👧 é".utf8)) == "a\tb 👩‍👩‍👧 é")
  }
}
