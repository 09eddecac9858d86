import Manuscript
import Testing

@testable import Figures

@Suite struct ModelsTests {
  @Test func modelsMayReferToOneAnotherInAnyOrder() throws {
    let models = try ModelSample.models(
      """
      st: {staircase: {of: eq, pieces: 4, domain: [0, 1]}}
      eq: {interpolation: {of: f, neurons: 2, domain: [0, 1]}}
      f: {function: "x^2"}
      """)
    #expect(models.names == ["st", "eq", "f"])
    #expect(models["st"]?.realFunction?(0.2) == 0.0625)
  }

  @Test func namesAreAsLongAsThoseOfFigures() throws {
    let name = String(repeating: "m", count: 64)
    #expect(try ModelSample.models("\(name): {function: x}").names == [name])
    #expect(try ModelSample.messages("\(name)m: {function: x}").count == 1)
  }

  @Test func everyModelSaysWhatItIs() throws {
    let models = try ModelSample.models(
      """
      p: {perceptron: {weights: [1], bias: 0}}
      n: {network: {activation: relu, layers: [{weights: [[1, 2], [3, 4], [5, 6]]}, {weights: [[1, 1, 1]]}]}}
      f: {function: "x"}
      s: {relu-sum: {units: [[1, 1, 0]]}}
      i: {interpolation: {of: f, neurons: 3, domain: [0, 1]}}
      """)
    #expect(
      models.names.map { models[$0]?.noun } == [
        "a perceptron with 1 input", "a 2-3-1 network", "a function of one variable", "a sum of 1 ReLU unit",
        "an interpolation of 3 pieces",
      ])
    #expect(models["n"]?.inputCount == 2)
    #expect(models["n"]?.realFunction == nil)
  }

  @Test func circlesAndUnknownNamesAreProblems() throws {
    #expect(
      try ModelSample.messages(
        """
        a: {staircase: {of: b, pieces: 4, domain: [0, 1]}}
        b: {interpolation: {of: a, neurons: 4, domain: [0, 1]}}
        """) == [
          """
          figures.yml:1:21: error: a model cannot be made from itself: “a” → “b” → “a”
            try: let one of them be a function or a sum of units
          """
        ])
    #expect(
      try ModelSample.messages("{f: {function: x}, s: {staircase: {of: g, pieces: 4, domain: [0, 1]}}}").first?
        .hasPrefix("figures.yml:1:40: error: no model named “g”") == true)
  }

  @Test func aBrokenModelIsOneProblemAndNotThatOfThoseMadeFromIt() throws {
    let messages = try ModelSample.messages(
      """
      f: {function: "x +"}
      s: {staircase: {of: f, pieces: 4, domain: [0, 1]}}
      """)
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("figures.yml:1:") == true)
  }

  @Test(arguments: [
    ("Big: {function: x}", "1:1: error: “Big” cannot name a model"),
    ("{f: {function: x}, g: 3}", "1:23: error: expected a model, found “3”"),
    ("f: {functoin: x}", "1:5: error: no kind of model named “functoin”"),
    ("f: {function: x, domain: 2}", "1:18: error: a model is one thing: “function” or “domain”"),
    ("p: {perceptron: {weights: [1, 2]}}", "1:17: error: the perceptron has no threshold"),
    ("p: {perceptron: {weights: [1], threshold: 1, bias: -1}}", "1:52: error: a perceptron has a threshold or a bias"),
    ("p: {perceptron: {weights: [], threshold: 1}}", "1:27: error: "),
    ("p: {perceptron: {weights: [.inf], threshold: 1}}", "1:28: error: "),
    ("p: {perceptron: {weights: [1], treshold: 1}}", "1:32: error: unknown option “treshold”"),
    (
      "n: {network: {activation: step, layers: [{weights: [[1, 2], [3]]}]}}",
      "1:61: error: row 2 of the weights has 1 number, the first has 2"
    ),
    (
      "n: {network: {activation: step, layers: [{weights: [[1, 2]]}, {weights: [[1, 2]]}]}}",
      "1:73: error: layer 3 takes 2 inputs, but layer 2 gives 1"
    ),
    ("n: {network: {layers: [{weights: [[1]]}]}}", "1:24: error: layer 2 has no activation"),
    (
      "n: {network: {activation: step, layers: [{weights: [[1]], thresholds: [1, 2]}]}}",
      "1:71: error: there are 2 thresholds for 1 neuron"
    ),
    (
      "n: {network: {activation: step, layers: [{weights: [[1]], thresholds: [1], biases: [1]}]}}",
      "1:84: error: a layer has thresholds or biases, not both"
    ),
    ("n: {network: {activation: stpe, layers: [{weights: [[1]]}]}}", "1:27: error: no activation named “stpe”"),
    ("s: {relu-sum: {units: [[1, 2]]}}", "1:24: error: expected three numbers [v, w, b]"),
    (
      "{f: {function: x}, i: {interpolation: {of: f, neurons: 4097, domain: [0, 1]}}}",
      "1:56: error: limit “neurons of an interpolation with equal knots” of 4096 passed"
    ),
    (
      "{f: {function: 1/x}, i: {interpolation: {of: f, neurons: 4, domain: [-1, 1]}}}", "1:46: error: "
    ),
    ("{f: {function: x}, i: {interpolation: {of: f, neurons: 4, domain: [1, 1]}}}", "1:67: error: "),
    ("{f: {function: x}, i: {staircase: {of: f, pieces: 0, domain: [0, 1]}}}", "1:51: error: "),
  ])
  func whatIsWrongIsNamedWhereItStands(yaml: String, message: String) throws {
    let messages = try ModelSample.messages(yaml)
    #expect(messages.count == 1, "\(messages)")
    #expect(messages.first?.hasPrefix("figures.yml:\(message)") == true, "\(messages)")
  }
}
