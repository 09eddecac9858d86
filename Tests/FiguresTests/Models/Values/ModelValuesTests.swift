import Manuscript
import Testing

@testable import Figures

@Suite struct ModelValuesTests {
  private let yaml = """
    and: {perceptron: {weights: [0.5, 0.5], threshold: 0.7}}
    wide: {perceptron: {weights: [3, 4], bias: -5}}
    xor: {network: {activation: step, layers: [{weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5]}, {weights: [[1, 1]], thresholds: [0.5]}]}}
    two: {network: {activation: identity, layers: [{weights: [[1, 2], [3, 4]], biases: [0, 1]}]}}
    f: {function: "x^3 + x^2 - x - 1"}
    p: {function: "x^2"}
    six: {relu-sum: {units: [[-1, -5, -7.7], [-1, -1.2, -1.3], [-1, 1.2, 1], [1, 1.2, -0.2], [1, 2, -1.1], [1, 5, -5]]}}
    eq4: {interpolation: {of: p, neurons: 4, domain: [-2, 2]}}
    st4: {staircase: {of: p, pieces: 4, domain: [-2, 2]}}
    """

  private func text(_ expression: String) throws -> String {
    try ModelSample.models(yaml).text(Located(expression, at: SourceLocation(file: "en.md", line: 1, column: 1)))
  }

  @Test(arguments: [
    ("and.sum(1, 0)", "0.5"), ("and.output(1,1)", "1"), ("and.margin", "0.2"), ("and.margin:3", "0.200"),
    ("and.weight(2)", "0.5"), ("and.bias", "−0.7"), ("and.threshold()", "0.7"), ("wide.distance(0, 0)", "−1"),
    ("wide.distance(3, 4)", "4"), ("xor.output(0, 1)", "1"), ("xor.neuron(2, 2; 0, 1)", "1"),
    ("xor.sum(2, 1; 0, 1)", "−1.5"), ("xor.parameters", "9"), ("two.output(1, 1).2", "8"), ("f.at(2)", "9"),
    ("f.at(1/3):4", "−1.1852"), ("p.derivative(3):6", "6.000000"), ("eq4.pieces", "4"), ("st4.pieces", "4"),
    ("eq4.at(1/2)", "0.5"), ("eq4.max-error(p, -2, 2)", "0.25"), ("st4.max-error(p, -2, 2)", "1.75"),
    ("six.at(0.5):2", "−1.20"), ("six.pieces", "7"), ("relu.value(-4)", "0"), ("leaky-relu(0.2).value(-3)", "−0.6"),
    ("tanh.derivative(0)", "1"), ("softmax(1, 1, 1, 1; 3).4", "0.25"), ("softmax(1, 1).2", "0.5"),
  ])
  func everyValueIsComputedFromItsModel(expression: String, value: String) throws {
    #expect(try text(expression) == value)
  }

  /// On a piece of width h, the chord of x² is off by h²/12 · √(6/5) in the mean square: √(h⁴/120).
  @Test func theMeanSquareErrorOfAChordIsKnown() throws {
    let number = try ModelSample.models(yaml).number(
      Located("eq4.rmse(p, -2, 2)", at: SourceLocation(file: "en.md", line: 1, column: 1)))
    #expect(abs(number - (1.0 / 30).squareRoot()) < 1e-9)
  }

  @Test(arguments: [
    ("an.sum(1,0)", "1: error: no model or activation named “an”"),
    ("and", "1: error: “and” does not say which value is meant"),
    ("and.summ(1, 0)", "5: error: no value named “summ”"),
    ("and.sum(1)", "8: error: “and” takes 2 numbers, not 1"),
    ("and.sum(1; 0)", "8: error: “and.sum” is written otherwise"),
    ("and.sum(1, f)", "12: error: expected a number"),
    ("and.margin(1)", "11: error: “and.margin” is written otherwise"),
    ("and.margin.2", "12: error: “margin” is one number"),
    ("and.weight(3)", "1: error: there are 2 weights"),
    ("and(1).sum(1, 0)", "4: error: the model “and” takes no parameters"),
    ("xor.neuron(4, 1; 0, 1)", "1: error: the 2-2-1 network has no neuron 1 in layer 4"),
    ("xor.neuron(1.5, 1; 0, 1)", "12: error: expected a whole number from 1 on"),
    ("two.output(1, 1)", "1: error: “two.output(1, 1)” has 2 components"),
    ("two.output(1, 1).3", "18: error: there are 2 components, not 3"),
    ("eq4.max-error(and, -2, 2)", "15: error: “and” is a perceptron with 2 inputs"),
    ("eq4.max-error(p, 2, -2)", "18: error: "),
    ("eq4.max-error(2, -2, 2)", "14: error: “eq4.max-error” is written otherwise"),
    ("softmax(1, 2, 3)", "1: error: softmax needs its scores"),
    ("softmax(1, 2, 3; 0).1", "8: error: "),
    ("softmax(1, 2, 3; 1).9", "21: error: there are 3 components, not 9"),
    ("sigmoid(3).value(1)", "1: error: "),
    ("f.at(1e308)", "1: error: the value of “f.at(1e308)” is "),
  ])
  func whatDoesNotFitIsNamedAtItsCharacter(expression: String, message: String) {
    let messages = ModelSample.messages { _ = try text(expression) }
    #expect(messages.first?.hasPrefix("en.md:1:\(message)") == true, "\(messages)")
  }
}
