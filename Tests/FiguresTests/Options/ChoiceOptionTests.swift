import Manuscript
import Testing

@testable import Figures

@Suite struct ChoiceOptionTests {
  enum Mark: String, ChoiceOption { case line, points, bars }

  @Test func wordsAreRead() throws {
    #expect(try Mark.read(Sample.plain("points")) == .points)
    #expect(try [Mark].read(Sample.list(Sample.plain("bars"), Sample.quoted("line"))) == [.bars, .line])
  }

  @Test func theNearestSpellingIsOffered() {
    #expect(
      Sample.message(reading: Sample.plain("lines"), as: Mark.self)
        == "lessons/1-a/figures.yml:3:10: error: expected line, points or bars, found “lines”\n  try: did you mean “line”?"
    )
    #expect(
      Sample.message(reading: Sample.plain("histogram"), as: Mark.self)
        == "lessons/1-a/figures.yml:3:10: error: expected line, points or bars, found “histogram”")
    #expect(
      Sample.message(reading: Sample.plain("x"), as: [Mark].self)
        == """
        lessons/1-a/figures.yml:3:10: error: expected a list of words, each line, points or bars, found “x”
          try: a list of one is written [x]
        """)
  }
}
