import Manuscript
import Testing

@testable import Figures

@Suite struct ScalarOptionsTests {
  private let place = "lessons/1-a/figures.yml:3:10: error:"

  @Test(arguments: [
    ("1", 1.0), ("-2.5", -2.5), ("1e-6", 1e-6), (".5", 0.5), ("+3", 3), ("-0", 0),
    ("4.9406564584124654e-324", Double.leastNonzeroMagnitude),
  ])
  func numbersAreRead(text: String, number: Double) throws {
    #expect(try Double.read(Sample.plain(text)) == number)
  }

  @Test func numbersAndWordsAreNoOthers() {
    #expect(Sample.message(reading: Sample.plain("one"), as: Double.self) == "\(place) expected a number, found “one”")
    #expect(
      Sample.message(reading: Sample.plain("2.5"), as: Int.self) == "\(place) expected a whole number, found “2.5”")
    #expect(
      Sample.message(reading: Sample.plain("yes"), as: Bool.self) == "\(place) expected true or false, found “yes”")
    #expect(Sample.message(reading: Sample.plain(""), as: String.self) == "\(place) expected a text, found nothing")
    #expect(
      Sample.message(reading: Sample.plain("−2"), as: Double.self)
        == "\(place) expected a number, found “−2”\n  try: write the minus sign as “-”")
  }

  @Test func trueAndFalseAreWords() throws {
    #expect(try Bool.read(Sample.plain("true")))
    #expect(try !Bool.read(Sample.plain("false")))
  }

  @Test func textIsAnyScalar() throws {
    #expect(try String.read(Sample.plain("12")) == "12")
    #expect(try String.read(Sample.quoted("x y")) == "x y")
  }

  @Test func aPlaceIsThatOfTheFirstLetter() throws {
    #expect(try Located<String>.read(Sample.plain("x")).location == Sample.at(10))
    #expect(try Located<String>.read(Sample.quoted("x")).location == Sample.at(11))
    #expect(try Located<Double>.read(Sample.plain("1")) == Located(1, at: Sample.at(10)))
  }

  @Test func anOptionLeftOutIsNil() throws {
    #expect(try Double?.read(Sample.plain("1")) == 1)
    #expect(Double?.syntax == "a number")
  }

  @Test func countsKeepTheirBounds() throws {
    #expect(try CountOption.read(Sample.plain("10000")).value == 10_000)
    #expect(CountOption(0).value == 1)
    for text in ["0", "10001"] {
      #expect(
        Sample.message(reading: Sample.plain(text), as: CountOption.self)
          == "\(place) expected a whole number from 1 to 10000, found “\(text)”")
    }
  }
}
