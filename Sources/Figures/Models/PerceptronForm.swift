import Manuscript
import Neurons

/// `{perceptron: {weights: [0.5, 0.5], threshold: 0.7}}`
public enum PerceptronForm: ModelForm {
  public static let name = "perceptron"
  public static let summary =
    "A threshold neuron: it gives 1 when the weighted sum of its inputs exceeds its threshold."
  public static let example = "{perceptron: {weights: [0.5, 0.5], threshold: 0.7}}"

  static let weights = Option<[Double]>("weights", "The weight of each input.")
  static let threshold = Option<Double?>(optional: "threshold", "The threshold θ; or give the bias.")
  static let bias = Option<Double?>(optional: "bias", "The bias b = −θ; or give the threshold.")
  public static let options: [any AnyOption] = [weights, threshold, bias]

  public static func read(_ node: Node, models: Models) throws -> Model {
    let settings = try settings(node)
    let weights = try settings[weights]
    guard weights.count <= ModelLimit.neurons else {
      throw Limits.passed(
        "inputs of a model", of: ModelLimit.neurons, at: settings.location(of: Self.weights), hint: "use fewer")
    }
    let place = settings.location
    switch (try settings[threshold], try settings[bias]) {
    case (let threshold?, nil):
      return .perceptron(
        try locating(place) { () throws(PerceptronError) in try Perceptron(weights: weights, threshold: threshold) })
    case (nil, let bias?):
      return .perceptron(
        try locating(place) { () throws(PerceptronError) in try Perceptron(weights: weights, bias: bias) })
    case (nil, nil):
      throw Problem("the perceptron has no threshold", at: place, hint: "add “threshold: …” or “bias: …”")
    case (_?, _?):
      throw Problem(
        "a perceptron has a threshold or a bias, not both", at: settings.location(of: bias),
        hint: "leave out one: the bias is the threshold with the opposite sign")
    }
  }
}
