import Neurons
import Plotting

/// A perceptron's line as it is read aloud: `0.5 x₁ + 0.5 x₂ = 0.7`.
enum LineEquation {
  static func text(of perceptron: Perceptron, _ say: Wording) -> String {
    let terms = zip(perceptron.weights, ["x₁", "x₂"]).filter { $0.0 != 0 }
    let sum = terms.enumerated().map { index, term in
      let sign = term.0 < 0 ? NumberText.minus : index == 0 ? "" : "+"
      let factor = say.number(term.0.magnitude)
      let product =
        term.0.magnitude == 1 ? term.1 : say("decision-boundary.product", ["factor": factor, "input": term.1])
      return index > 0 ? say("decision-boundary.term", ["sign": sign, "product": product]) : sign + product
    }.joined()
    return say("decision-boundary.equation", ["sum": sum, "threshold": say.number(perceptron.threshold)])
  }
}
