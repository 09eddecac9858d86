import Formulas
import Manuscript
import Neurons

/// A function of one variable that a figure draws: an expression, or a model with one input.
struct CurveFunction: Sendable {
  /// As tables and descriptions call it.
  let name: String
  let value: @Sendable (Double) -> Double
  /// Where it bends, in ascending order; each becomes a point of the curve.
  let kinks: [Double]

  /// The function that an expression such as `x^2` describes.
  init(expression: Located<String>) throws(Problem) {
    let formula = try Formula(expression)
    name = expression.value
    value = { formula.value(at: $0) }
    kinks = []
  }

  /// A function, a piecewise linear model, or a network with one input and one output.
  init(model name: Located<String>, in context: FigureContext) throws {
    self.name = name.value
    switch try context.models.model(name) {
    case .function(let formula):
      value = { formula.value(at: $0) }
      kinks = []
    case .approximation(let approximation):
      let function = approximation.function
      value = { function.value(at: $0) }
      kinks = function.breakpoints
    case .network(let network) where network.inputCount == 1 && network.outputCount == 1:
      value = { (try? network.output([$0]).first) ?? .nan }
      kinks = []
    case .network, .perceptron:
      throw context.models.misfit(
        name, "the model “\(name.value)” is not a function of one variable",
        hint: "give a function, a relu-sum, an interpolation, a staircase, or a network with one input and one output")
    }
  }
}
