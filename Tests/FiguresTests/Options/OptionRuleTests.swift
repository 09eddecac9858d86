import Manuscript
import Testing

@testable import Figures

struct OptionRuleTests {
  @Test func aListIsAsLongAsItsOptionAllows() throws {
    let option = Option<[Double]>("values", "Numbers.").atMost(3, "bars", hint: "use a plot")
    #expect(option.syntax == "a list of numbers, at most 3")
    #expect(option.problems(in: try Node(yaml: "[1, 2, 3]", named: "f")).isEmpty)
    #expect(
      option.problems(in: try Node(yaml: "[1, 2, 3, 4]", named: "f")).list == [
        Problem(
          "limit of 3 bars passed, there are 4", at: SourceLocation(file: "f", line: 1, column: 1), hint: "use a plot")
      ])
  }

  @Test(arguments: [
    ("activation", "{functions: [\(String(repeating: "relu, ", count: 25))tanh]}", "limit of 24 functions passed"),
    ("bars", "{values: [\(String(repeating: "1, ", count: 60))1]}", "limit of 60 bars passed, there are 61"),
    ("softmax", "{scores: [1], temperatures: [1,2,3,4,5,6,7,8,9,10,11,12,13]}", "limit of 12 temperatures passed"),
    ("network", "{model: xor, sizes: [2, 2]}", "“model” and “sizes” exclude each other"),
    ("network", "{weights: true}", "the option “model” is missing"),
    ("approximation", "{target: f, model: six, models: [six]}", "“model” and “models” exclude each other"),
    ("approximation", "{target: f}", "the option “model” is missing"),
    ("neuron-drawing", "weights: [a, b, c]", "“weights” needs “map: true”"),
    ("plot", "{series: [{expression: x}], y-scale: log, range: [-1, 1]}", "a logarithmic scale cannot begin at −1"),
    (
      "plot", "{series: [{expression: x}], x-scale: symlog, domain: [1, 2], inset: {x: [1, 2], y: [1, 2]}}",
      "“inset” on a logarithmic scale"
    ),
    ("neuron", "inputs: [a, b, c, d, e, f, g, h, i]", "limit of 8 drawn inputs passed, there are 9"),
    ("neuron", "captions: [a, b]", "expected exactly 3 captions, found 2"),
    ("training", "{model: learned, epochs: [0,1,2,3,4,5,6,7,8,9,10,11,12]}", "limit of 12 epochs passed, there are 13"),
  ])
  func everyKindKeepsToWhatItDeclares(kind: String, options: String, message: String) {
    #expect(FigureSample.messages(kind, options)[0].contains(message), "\(FigureSample.messages(kind, options))")
  }

  @Test func theManualTellsTheRules() {
    #expect(FigureManual.markdown.contains("Exactly one of `function` and `functions` is given."))
    #expect(FigureManual.markdown.contains("at most 24"))
    #expect(FigureManual.markdown.contains("`weights` needs `map: true`."))
    #expect(FigureManual.markdown.contains("`domain` begins above 0 where `x-scale` is `log`."))
    #expect(FigureManual.markdown.contains("`inset` needs linear scales: `x-scale` and `y-scale`."))
  }
}
