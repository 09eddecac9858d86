import Testing

@testable import Manuscript

struct MessageTests {
  @Test(arguments: [
    ("plain", "“plain”"), ("", "“”"), ("two\nlines", "“two lines”"), ("a\u{1B}[31mb", "“a[31mb”"),
    ("a\u{202E}b\u{2066}", "“ab”"), ("\u{E000}", "“\u{FFFD}”"), ("标题", "“标题”"), ("👩‍👧", "“👩‍👧”"),
    ("a\u{2029}b", "“a b”"),
  ])
  func nothingInItSteersATerminal(text: String, quoted: String) {
    #expect(Message.quote(text) == quoted)
  }

  @Test func longTextsAreCutWithASign() {
    #expect(Message.quote(String(repeating: "a", count: 60)) == "“\(String(repeating: "a", count: 60))”")
    #expect(Message.quote(String(repeating: "a", count: 61)) == "“\(String(repeating: "a", count: 60))…”")
  }

  /// One character can be made of any number of scalars.
  @Test func endlessCharactersAreCutToo() {
    let tower = "a" + String(repeating: "\u{301}", count: 1_000_000)
    let quoted = Message.quote(tower)
    #expect(quoted.unicodeScalars.count < 600 && quoted.hasSuffix("…”"))
  }
}
