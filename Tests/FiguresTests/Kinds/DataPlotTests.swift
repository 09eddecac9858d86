import Foundation
import Manuscript
import Plotting
import Testing

@testable import Figures

@Suite struct DataPlotTests {
  @Test func aFileIsDrawnPointByPoint() throws {
    let figure = try FigureSample.drawn(
      "plot", "series: [{csv: d.csv, x: epoch, y: loss, mark: points}]",
      files: ["d.csv": "epoch,loss,word\n0,0.5,a\n1,0.25,b\n\n2,,c\n3,1e-3,d\n"])
    #expect(
      figure.table == [
        ["series", "x", "y"], ["loss", "0.0", "0.5"], ["loss", "1.0", "0.25"], ["loss", "3.0", "0.001"],
      ])
  }

  @Test func faultsOfAFileNameItsLine() {
    func messages(_ text: String, _ options: String = "series: [{csv: d.csv, x: a, y: b}]") -> [String] {
      FigureSample.messages("plot", options, files: ["d.csv": text])
    }
    #expect(
      messages("a,b\n1,2\n3,x\n") == [
        "d.csv:3:3: error: the cell in column “b” is not a number: “x”\n  try: write a number such as 0.5 or 1e-6; the cells are separated by commas"
      ])
    #expect(messages("a,b\n1\n")[0].hasPrefix("d.csv:2:1: error: the row has 1 cells, the header 2"))
    #expect(messages("a,c\n1,2\n")[0].contains("no column in d.csv named “b”"))
    #expect(messages("")[0].contains("the file is empty"))
    #expect(messages("a,b\n1,2\n", "series: [{csv: d.csv}]")[0].contains("needs “x” and “y”"))
  }

  @Test func faultsOfAnExpressionNameTheCharacter() {
    let messages = FigureSample.messages("plot", "series: [{expression: \"x^2 + nosuch(x)\"}]")
    #expect(messages.count == 1)
    #expect(messages[0].contains("in the expression “x^2 + nosuch(x)”"))
    let plain = FigureSample.messages("plot", "series: [{expression: x^2 + ?}]")
    let quoted = FigureSample.messages("plot", "series: [{expression: \"x^2 + ?\"}]")
    #expect(
      plain.first?.contains(":29: error: ") == true && quoted.first?.contains(":30: error: ") == true,
      "\(plain) \(quoted)")
  }

  @Test func linesOfMessagesCountEmptyLines() {
    let messages = FigureSample.messages(
      "plot", "series: [{csv: d.csv, x: a, y: b}]", files: ["d.csv": "a,b\n\n1,2\n\n3,x\n"])
    #expect(messages.first?.hasPrefix("d.csv:5:3: error: the cell in column “b”") == true, "\(messages)")
  }

  @Test func aTableThatTheProgramWroteIsRead() throws {
    let text = String(
      decoding: CommaSeparatedValues.bytes(of: [["a, b", "c \"d\""], ["0", "1"], ["2", "3"]]), as: UTF8.self)
    let figure = try FigureSample.figure(
      "plot", "series: [{csv: d.csv, x: 'a, b', y: 'c \"d\"'}]", files: ["d.csv": text]
    ).drawn(on: FigureSample.page("T"))
    let line = try #require((figure.picture as? Plot)?.marks.compactMap { $0 as? Line }.first)
    #expect(line.pieces == [[DataPoint(0, 1), DataPoint(2, 3)]])
  }

  @Test func aLogarithmicScaleBeginsAboveZero() {
    #expect(
      FigureSample.messages("plot", "{series: [{expression: x}], y-scale: log, range: [0, 1]}")[0]
        .contains("a logarithmic scale cannot begin at 0"))
  }

  @Test func aSeriesOfNothingButHolesIsAProblem() {
    #expect(
      FigureSample.messages("plot", "series: [{expression: x}, {expression: sqrt(-1 - x^2)}]") == [
        """
        figures.yml:1:40: error: nothing of “sqrt(-1 - x^2)” can be drawn: no value is a number
          try: choose another domain or expression
        """
      ])
    #expect(
      FigureSample.messages("plot", "{series: [{expression: -x^2}], y-scale: log}")[0]
        .contains("no value is a number above 0"))
    #expect(
      FigureSample.messages("plot", "series: [{csv: holes.csv, x: a, y: b}]", files: ["holes.csv": "a,b\n1,\n"])
        .count == 1)
    #expect(
      FigureSample.messages("plot", "series: [{csv: empty.csv, x: a, y: b}]", files: ["empty.csv": "a,b\n"]).count == 1)
  }

  @Test func anEmptyCellEndsALineAndTheLabelOfStrokesPointsAtOne() throws {
    let figure = try FigureSample.drawn(
      "plot", "series: [{csv: errors.csv, x: a, y: b, label: error}]",
      files: ["errors.csv": "a,b\n0,1\n0,2\n,\n5,1\n5,3\n"])
    let plot = try #require(figure.picture as? Plot)
    let line = try #require(plot.marks.compactMap { $0 as? Line }.first)
    #expect(line.pieces == [[DataPoint(0, 1), DataPoint(0, 2)], [DataPoint(5, 1), DataPoint(5, 3)]])
    var flat = plot
    flat.y.domain = 0...100
    let leaders = FigureSample.recorded(flat).calls.filter { call in
      if case .stroke(_, let stroke) = call { stroke == Stroke(.muted, width: 1) } else { false }
    }
    #expect(leaders.count == 1)
  }

  private func texts(_ options: String) throws -> [String] {
    FigureSample.recorded(try FigureSample.drawn("plot", options).picture).texts
  }

  @Test func anglesAreCountedInMultiplesOfPi() throws {
    let texts = try texts("{series: [{expression: sin(x)}], domain: [-6.3, 6.3], ticks: pi}")
    #expect(Set(texts).isSuperset(of: ["−2π", "−π", "0", "π", "2π"]))
  }

  @Test func logarithmicScalesNamePowersOfTen() throws {
    let texts = try texts("{series: [{expression: x^2}], x-scale: log, y-scale: log, domain: [0.001, 1000]}")
    #expect(Set(texts).isSuperset(of: ["10−3", "10−2", "1", "10", "103", "10−6", "106"]))
  }

  @Test func aSymmetricLogarithmicScaleShowsBothSigns() throws {
    let texts = try texts("{series: [{expression: x^3}], y-scale: symlog, domain: [-100, 100]}")
    #expect(Set(texts).isSuperset(of: ["−106", "0", "106"]))
  }

  @Test func aCurveOnALogarithmicAxisIsSampledEvenlyAlongIt() throws {
    let figure = try FigureSample.drawn(
      "plot", "{series: [{expression: sin(3*log(x))}], x-scale: log, domain: [0.001, 1000]}")
    let line = try #require((figure.picture as? Plot)?.marks.compactMap { $0 as? Line }.first)
    let decade = line.pieces.joined().filter { (0.001...0.01).contains($0.x) }
    #expect(decade.count > 30)
    for point in decade { #expect((point.y - sin(3 * log(point.x))).magnitude < 1e-9) }
  }

  /// What is enlarged is sampled anew, not drawn with the points of the whole.
  @Test func anInsetEnlargesWhatTheCurveDoesThere() throws {
    let figure = try FigureSample.drawn(
      "plot",
      "{series: [{expression: sin(1/x)}], domain: [0.02, 1], inset: {x: [0.1, 0.11], y: [-1, 1], at: top-right}}")
    let inset = try #require((figure.picture as? Plot)?.marks.compactMap { $0 as? Inset }.first)
    #expect(inset.x == 0.1...0.11 && inset.corner == .topRight)
    let line = try #require(inset.marks.first as? Line)
    let inside = line.pieces.joined().filter { inset.x.contains($0.x) }
    #expect(inside.count > 20)
    for point in inside { #expect((point.y - sin(1 / point.x)).magnitude < 1e-9) }
    #expect(figure.description.hasSuffix("an inset enlarges x from 0.1 to 0.11, y from −1 to 1."))
  }

  @Test func anInsetNeedsLinearScales() {
    let messages = FigureSample.messages(
      "plot", "{series: [{expression: exp(x)}], domain: [0, 1], y-scale: log, inset: {x: [0, 1], y: [0, 1]}}")
    #expect(messages.first?.contains("“inset” on a logarithmic scale") == true, "\(messages)")
  }

  @Test func largeNumbersShareOnePowerOfTenBesideTheAxis() throws {
    let texts = try texts("{series: [{expression: x}], domain: [-1.0e+9, 1.0e+9], x-label: a, y-label: b}")
    #expect(Set(texts).isSuperset(of: ["−1.0", "1.0", "a (×\u{2009}109)", "b (×\u{2009}109)"]))
  }

  @Test func aSeriesHasOneSource() {
    #expect(FigureSample.messages("plot", "series: [{label: a}]")[0].contains("the series draws nothing"))
    #expect(
      FigureSample.messages("plot", "series: [{expression: x, model: f}]")[0].contains("the series has 2 sources"))
  }
}
