import Plotting
import Testing

@testable import Figures

@Suite struct ActivationCurveTests {
  @Test func theStepHasAnOpenAndAFilledEndAndNoRiser() throws {
    let plot = try #require(try FigureSample.drawn("activation", "{function: step, domain: [-3, 3]}").picture as? Plot)
    let lines = plot.marks.compactMap { $0 as? Line }.filter { $0.stroke.paint.role == .computed }
    #expect(lines.map(\.pieces.count) == [2])
    let ends = plot.marks.compactMap { $0 as? Points }.filter { $0.role == .computed }
    #expect(ends.map(\.symbol) == [.hollowCircle, .filledCircle])
    #expect(ends.map { $0.items.map(\.at) } == [[DataPoint(0, 1)], [DataPoint(0, 0)]])
  }

  @Test func theKinkOfReLUIsAPoint() throws {
    let table = try FigureSample.drawn("activation", "function: relu").table
    #expect(table.contains(["relu", "0.0", "0.0"]))
  }

  @Test func theArgumentHasTheLetterOfTheText() throws {
    let drawn = try FigureSample.drawn("activation", "{function: sigmoid, variable: z}")
    let plot = try #require(drawn.picture as? Plot)
    #expect(plot.x.label == [TextRun("z", face: .variable)])
    #expect(plot.marks.compactMap { ($0 as? Line)?.label.plain } == ["f′(z)", "f(z)"])
    #expect(drawn.description.contains("for z from −6 to 6"))
  }

  @Test func theDescriptionIsComputed() throws {
    #expect(
      try FigureSample.drawn("activation", "function: sigmoid").description
        == "Sigmoid and its derivative for x from −6 to 6; it tends to 0 on the left; it tends to 1 on the right; its slope reaches about 0.25."
    )
    #expect(
      try FigureSample.drawn("activation", "{function: step, domain: [-3, 3]}", in: .chinese).description
        == "阶跃函数及其导数的曲线，x从−3到3；在x=0处由0跳到1；向左趋于0；向右趋于1。")
  }

  @Test func faultsAreNamed() {
    #expect(
      FigureSample.messages("activation", "function: sigmod") == [
        "figures.yml:1:11: error: no activation named “sigmod”\n  try: did you mean “sigmoid”?"
      ])
    #expect(
      FigureSample.messages("activation", "domain: [1, 0]\nfunktion: relu").count == 2)
    #expect(
      FigureSample.messages("activation", "{function: relu, functions: [tanh]}")[0]
        .contains("“function” and “functions” exclude each other"))
    #expect(
      FigureSample.messages("activation", "{function: relu, marks: [{x: 99, text: far}]}")[0]
        .contains("the mark at x = 99 lies outside the domain"))
    #expect(
      FigureSample.messages("activation", "{function: relu, marks: [{x: 1, text: $x_$}]}")[0]
        .contains("the label cannot be read at character 4: an index is missing"))
  }
}
