import Manuscript
import Neurons
import Plotting

/// A model that says 0 or 1 of every point of the plane: a perceptron, or a network with one output.
struct PlaneClassifier {
  /// The perceptron, whose boundary is a line; nil for a network.
  let perceptron: Perceptron?
  /// Where in the rectangle it says what.
  let regions: DecisionRegions
  /// What it says of a point.
  let output: @Sendable (DataPoint) -> Int

  /// The model of this name, over a rectangle; one with other inputs or outputs is a problem.
  init(model name: Located<String>, over rect: Rect, in context: FigureContext) throws {
    switch try context.models.model(name) {
    case .perceptron(let model) where model.inputCount == 2:
      perceptron = model
      regions = DecisionRegions(model, over: rect)
      output = { (try? model.output([$0.x, $0.y])) ?? 0 }
    case .network(let model) where model.inputCount == 2 && model.outputCount == 1:
      perceptron = nil
      regions = DecisionRegions(model, over: rect)
      output = { ((try? model.output([$0.x, $0.y]).first) ?? 0) > 0.5 ? 1 : 0 }
    case .perceptron, .network, .function, .approximation:
      throw context.models.misfit(
        name, "the model “\(name.value)” does not take two inputs to one output",
        hint: "give a perceptron with two weights, or a network 2-…-1")
    }
  }

  /// What its boundary is, for reading aloud; a perceptron's line by its equation unless the axes have names of the
  /// author's own.
  func boundary(hasNames: Bool, _ say: Wording) -> String {
    if regions.boundary.isEmpty { return say("decision-boundary.constant") }
    guard let perceptron, !hasNames else { return say("decision-boundary.boundary") }
    return say("decision-boundary.line", ["line": LineEquation.text(of: perceptron, say)])
  }
}

extension PlaneClassifier? {
  /// The perceptron; a problem at the option that only makes sense for one.
  func perceptron(having what: String, _ option: some AnyOption, in settings: Settings) throws(Problem) -> Perceptron {
    if let perceptron = self?.perceptron { return perceptron }
    throw Problem(
      "only a perceptron has \(what)", at: settings.location(of: option), hint: "leave “\(option.name)” out")
  }
}
