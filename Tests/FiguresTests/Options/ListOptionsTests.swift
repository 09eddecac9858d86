import Manuscript
import Testing

@testable import Figures

@Suite struct ListOptionsTests {
  @Test func listsAndListsOfListsAreRead() throws {
    #expect(try [Double].read(Sample.numbers("1", "2.5")) == [1, 2.5])
    #expect(try [[Double]].read(Sample.list(Sample.numbers("1"), Sample.numbers("2", "3"))) == [[1], [2, 3]])
    #expect(try [ClosedRange<Double>].read(Sample.list(Sample.numbers("1", "2"))) == [1...2])
  }

  @Test func messagesNameTheElement() {
    #expect(
      Sample.message(reading: Sample.plain("1"), as: [Double].self)
        == "lessons/1-a/figures.yml:3:10: error: expected a list of numbers, found “1”\n  try: a list of one is written [1]"
    )
    #expect(
      Sample.message(reading: Sample.numbers("1"), as: [[Double]].self)
        == """
        lessons/1-a/figures.yml:3:11: error: expected a list of numbers, found “1”
          try: a list of one is written [1]
        """)
    #expect(
      Sample.message(reading: Sample.numbers(), as: [Double].self)
        == "lessons/1-a/figures.yml:3:10: error: expected a list of numbers, found “[]”")
    #expect(
      Sample.message(reading: Sample.numbers("1", "two"), as: [Double].self)
        == "lessons/1-a/figures.yml:3:14: error: expected a number, found “two”")
  }

  @Test func longListsPassALimit() {
    let node = Sample.list([Node](repeating: Sample.plain("1"), count: 10_001))
    #expect(
      Sample.message(reading: node, as: [Double].self)
        == "lessons/1-a/figures.yml:3:10: error: limit “list elements” of 10000 passed\n  try: use fewer")
  }

  @Test func aListWhereOneNumberBelongsIsCalledAList() {
    #expect(
      Sample.message(reading: Sample.numbers("1", "2"), as: Double.self)
        == "lessons/1-a/figures.yml:3:10: error: expected a number, found a list")
  }

  /// Where a list belongs, a wrong one is shown as it is, but no more of it than a message can hold.
  @Test func longAndDeepListsAreCutInMessages() {
    var node = Sample.plain("x")
    for _ in 0..<100 { node = Sample.list(node) }
    #expect(
      Sample.message(reading: node, as: ClosedRange<Double>.self)
        == "lessons/1-a/figures.yml:3:10: error: expected two numbers [from, to], found “[[[[[[[[…]]]]]]]]”")
    let long = Sample.list([Node](repeating: Sample.plain("12345"), count: 1000))
    #expect(
      Sample.message(reading: long, as: ClosedRange<Double>.self)
        == """
        lessons/1-a/figures.yml:3:10: error: expected two numbers [from, to], found \
        “[12345, 12345, 12345, 12345, 12345, 12345, 12345, 12345, 123…”
        """)
  }
}
