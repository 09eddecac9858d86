import Plotting
import Testing

@testable import Figures

struct PointOptionTests {
  @Test func twoNumbersAreAPoint() throws {
    #expect(try DataPoint.read(Sample.numbers("0.5", "-2")) == DataPoint(0.5, -2))
    #expect(
      Sample.message(reading: Sample.numbers("1", "2", "3"), as: DataPoint.self)?
        .contains("expected a point [x, y], found “[1, 2, 3]”") == true)
    #expect(
      Sample.message(reading: Sample.numbers("1", "a"), as: DataPoint.self)?.contains("expected a number") == true)
  }

  @Test func aPointMayKeepARange() {
    #expect(
      FigureSample.messages("graph", "nodes: [{at: [0, 21]}]")[0]
        .contains("expected a point [x, y], both from −20 to 20, found “[0, 21]”"))
  }

  @Test func aClassIsOneOfTwo() throws {
    #expect(try ClassNumber.read(Sample.plain("1")).value == 1)
    #expect(
      Sample.message(reading: Sample.plain("2"), as: ClassNumber.self)?.contains("expected 0 or 1, found “2”") == true)
    let points = "{points: [{at: [0, 0], class: 3}], lines: [{weights: [1, 1]}]}"
    #expect(FigureSample.messages("decision-boundary", points)[0].contains("expected 0 or 1, found “3”"))
    #expect(FigureSample.messages("decision-boundary", "lines: [{weights: [1]}]")[0].contains("exactly 2 weights"))
    #expect(FigureSample.messages("decision-boundary", "{model: and, targets: [2]}")[0].contains("expected 0 or 1"))
  }
}
