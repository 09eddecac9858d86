import Manuscript
import Testing

@testable import Figures

/// Tables as programs write them, drawn as they are meant.
struct DataTableTests {
  private func rows(_ text: String) throws -> [[String]] {
    Array(
      try FigureSample.drawn("plot", "series: [{csv: d.csv, x: a, y: b}]", files: ["d.csv": text]).table.dropFirst())
  }

  private static let expected = [["b", "1.5", "2.0"], ["b", "2.0", "-0.5"]]

  @Test(arguments: [
    "\"a\",\"b\"\n1.5,2\n2,-0.5\n",
    "\"\",\"a\",\"b\"\n\"1\",1.5,2\n\"2\",2,-0.5\n",
    "a b;a;b\nx;1,5;2\ny;2;-0,5\n",
    "a\tb\n1,5\t2\n2\t−0,5\n",
    "# made by a program\na,b\n# half way\n1.5,2\n2,-0.5\n",
    "# a,b\n1.5,2\n2,-0.5\n",
    "sep=;\na;b\n1,5;2\n2;-0,5\n",
    "\u{feff}a, b\n1.5, 2\n2, -0.5\n",
    "a,b,\n1.5,2,\n2,-0.5,\n",
    "a,b\n1.5,2\nnan,1\n2,inf\n,3\n4,NA\n2,-0.5\n",
    "a b\n".replacing("a b", with: "\"a\";\"b\"") + "1,5;2,0\n2;-5e-1\n",
  ])
  func everyWayToWriteOneTable(text: String) throws {
    #expect(try rows(text) == Self.expected)
  }

  @Test func theColumnsAndTheSeparatorAreSaid() {
    let messages = FigureSample.messages(
      "plot", "series: [{csv: d.csv, x: a, y: lost}]", files: ["d.csv": "a;loss\n1;2\n"])
    #expect(messages.count == 1)
    #expect(messages.first?.contains("its columns, separated by semicolons, are “a”, “loss”") == true, "\(messages)")
  }

  @Test func whatHasNoPlaceOnALogarithmicAxisIsNamed() {
    let messages = FigureSample.messages(
      "plot", "{series: [{csv: d.csv, x: a, y: b}], y-scale: log}", files: ["d.csv": "a,b\n1,2\n2,0\n"])
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix(
        "d.csv:3:3: error: “0” in column “b” has no place on a logarithmic axis\n  try: write “y-scale: symlog”")
        == true, "\(messages)")
  }

  @Test func daysHaveAnAxisOfDays() throws {
    let drawn = try FigureSample.drawn(
      "plot", "series: [{csv: d.csv, x: a, y: b}]", files: ["d.csv": "a,b\n2026-01-05,1\n2026-03-01,3\n2026-06-30,2\n"])
    #expect(drawn.description.contains("2026-01-05 to 2026-06-30"), "\(drawn.description)")
    let texts = FigureSample.recorded(drawn.picture).texts
    #expect(texts.contains { $0.contains("2026-03") }, "\(texts)")
  }

  @Test func namesHaveAnAxisOfNames() throws {
    let drawn = try FigureSample.drawn(
      "plot", "series: [{csv: d.csv, x: a, y: b, mark: bars}]", files: ["d.csv": "a,b\ncat,1\ndog,3\n"])
    let texts = FigureSample.recorded(drawn.picture).texts
    #expect(texts.contains("cat") && texts.contains("dog"), "\(texts)")
  }

  @Test func aWordAmongNumbersIsASlip() {
    let messages = FigureSample.messages(
      "plot", "series: [{csv: d.csv, x: a, y: b}]", files: ["d.csv": "a,b\n1,1\n2o,3\n"])
    #expect(messages.first?.hasPrefix("d.csv:3:1: error: the cell in column “a” is not a number: “2o”") == true)
  }

  @Test func barsTakeTheirNamesFromAFile() throws {
    let drawn = try FigureSample.drawn(
      "bars", "{csv: d.csv, x: model, y: errors}", files: ["d.csv": "model;errors\n\"one, layer\";2,4\ntwo;1\n"])
    #expect(drawn.table == [["label", "value"], ["one, layer", "2.4"], ["two", "1.0"]])
  }

  @Test func pointsOfAFileHaveClassesByName() throws {
    let drawn = try FigureSample.drawn(
      "decision-boundary", "{model: and, points: {csv: d.csv, x: a, y: b, class: kind}}",
      files: ["d.csv": "a,b,kind\n0,0,no\n1,1,yes\n0,1,no\n"])
    #expect(drawn.table.dropFirst().map { $0[2] } == ["0", "0", "1"])
  }

  @Test func aSeriesHasPointsOfItsOwn() throws {
    let drawn = try FigureSample.drawn("plot", "series: [{points: [[0, 1], [1, 2.5]]}]")
    #expect(drawn.table.dropFirst().map { Array($0.dropFirst()) } == [["0.0", "1.0"], ["1.0", "2.5"]])
  }

  @Test func aHundredThousandRowsKeepTheirExtremes() throws {
    let lines = (0..<100_000).map { "\($0),\($0 == 77_777 ? 9 : $0 == 12_345 ? -9 : ($0 * 7_919) % 1_000 / 1_000)" }
    let text = "a,b\n" + lines.joined(separator: "\n")
    for mark in ["line", "points"] {
      let table = try FigureSample.drawn(
        "plot", "series: [{csv: d.csv, x: a, y: b, mark: \(mark)}]", files: ["d.csv": text]
      ).table
      #expect(table.count < 4_010)
      #expect(table.contains(["b", "77777.0", "9.0"]) && table.contains(["b", "12345.0", "-9.0"]))
      #expect(table.contains { $0[1] == "0.0" } && table.contains { $0[1] == "99999.0" })
    }
  }
}
