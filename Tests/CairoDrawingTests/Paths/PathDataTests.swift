import Testing

@testable import CairoDrawing

@Suite struct PathDataTests {
  @Test(arguments: [
    ("M 10 20 L 30 20 L 30 40 Z M 10 20 ", "M10 20h20v20z"),
    ("M 0.5 0.25 L 1.004 0.754 L 1 0.75", "M.5.25l.5.5"),
    ("M 0 0 L -1.5 -0.5 M 5 5 L 6 6", "M0 0l-1.5-.5m6.5 5.5 1 1"),
    ("M 0 0 C 1 2 3 4 5 6 C 7 8 9 9 9 8", "M0 0c1 2 3 4 5 6s4 3 4 2"),
    ("M 0 0 C 0 0 1 1 2 2", "M0 0l2 2"),
    ("M 0 0 C 0 0 9 1 9 3", "M0 0s9 1 9 3"),
    ("M 0 0 C 2 0 3 1 3 3", "M0 0q3 0 3 3"),
    ("M 0 0 C 2 0 3 1 3 3 C 3 5 1 9 0 9 ", "M0 0q3 0 3 3c0 2-2 6-3 6"),
    ("M 0 0 L 5 0 L 5.01 0.01 L 5.02 0.02 L 9 9", "M0 0h5l.02.02 3.98 8.98"),
    ("M 3 3 L 3 3", "M3 3l0 0"),
    ("M 1 1 H 5 V 7 Z", "M1 1h4v6z"),
    ("", ""),
  ])
  func `paths are spelt shortly`(given: String, expected: String) throws {
    #expect(try #require(PathData(given)).text == expected)
  }

  @Test(arguments: ["M 1", "M a b", "M 1 2 A 3 3 0 0 0 1 1", "1 2", "M 1 nan", "M 1e300 2"])
  func `what Cairo does not write is left alone`(text: String) {
    #expect(PathData(text) == nil)
  }

  @Test func `rounding does not add up along a path`() throws {
    let points = (0...1000).map { "L \(Double($0) * 0.333) 0.\($0 % 2)" }
    let data = try #require(PathData("M 0 0 " + points.joined(separator: " ")))
    #expect(data.segments.last == .line(PathData.Place(x: 33300, y: 0)))
  }
}

@Suite struct SVGNumberTests {
  @Test(arguments: [
    (0, "0"), (5, ".05"), (-50, "-.5"), (100, "1"), (-1234, "-12.34"), (1230, "12.3"), (100000, "1000"),
  ])
  func `hundredths are written without trailing zeros`(value: Int, text: String) {
    #expect(SVGNumber.hundredths(value) == text)
  }

  @Test(arguments: [
    (0.14, 3, ".14"), (-2.25, 2, "-2.25"), (1e-9, 3, "0"), (-1e-9, 3, "0"), (66.666667, 6, "66.666667"), (12, 0, "12"),
    (Double.nan, 2, "0"), (.infinity, 2, "0"), (1e300, 2, "0"), (0.999, 2, "1"),
  ])
  func `decimals are rounded`(value: Double, decimals: Int, text: String) {
    #expect(SVGNumber.rounded(value, decimals: decimals) == text)
  }
}
