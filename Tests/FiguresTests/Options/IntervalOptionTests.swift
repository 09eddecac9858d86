import Manuscript
import Testing

@testable import Figures

@Suite struct IntervalOptionTests {
  @Test func twoNumbersMakeAnInterval() throws {
    #expect(try ClosedRange<Double>.read(Sample.numbers("-2", "2")) == -2...2)
  }

  @Test func everythingElseIsNamed() {
    func message(_ node: Node) -> String? { Sample.message(reading: node, as: ClosedRange<Double>.self) }
    let place = "lessons/1-a/figures.yml:3:10: error:"
    #expect(message(Sample.numbers("1")) == "\(place) expected two numbers [from, to], found “[1]”")
    #expect(message(Sample.numbers("1", "2", "3")) == "\(place) expected two numbers [from, to], found “[1, 2, 3]”")
    #expect(message(Sample.plain("wide")) == "\(place) expected two numbers [from, to], found “wide”")
    #expect(
      message(Sample.numbers("2", "-2"))
        == "\(place) expected two numbers [from, to] with from less than to, found “[2, -2]”\n  try: swap them: [-2, 2]"
    )
    #expect(
      message(Sample.numbers("2", "2"))
        == "\(place) expected two numbers [from, to] with from less than to, found “[2, 2]”")
    #expect(
      message(Sample.numbers("-1e308", "1e308"))
        == "\(place) the interval “[-1e308, 1e308]” is too wide\n  try: the largest width is about 1.8e308")
    #expect(
      message(Sample.numbers("0", "x"))
        == "lessons/1-a/figures.yml:3:14: error: expected a number, found “x”")
  }

  @Test func anIntervalOfALogarithmicAxisBeginsAbove0() throws {
    #expect(try PositiveInterval.read(Sample.numbers("1e-6", "1")).interval == 1e-6...1)
    #expect(
      Sample.message(reading: Sample.numbers("0", "1"), as: PositiveInterval.self)?
        .contains("expected two numbers above 0 [from, to], found “[0, 1]”") == true)
  }
}
