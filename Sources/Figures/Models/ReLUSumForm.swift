import Manuscript
import Neurons

/// `{relu-sum: {units: [[-1, -5, -7.7], …], bias: 0}}`
public enum ReLUSumForm: ModelForm {
  public static let name = "relu-sum"
  public static let summary = "A sum of ReLU units v · relu(w x + b): a network with one hidden layer and one input."
  public static let example = "{relu-sum: {units: [[1, 2, 0], [-1, 1, -0.5]], bias: 0}}"

  static let units = Option<[ReLUSum.Unit]>("units", "The units, each [v, w, b].")
  static let bias = Option<Double>("bias", default: 0, shown: "0", "The bias added to the sum.")
  public static let options: [any AnyOption] = [units, bias]

  public static func read(_ node: Node, models: Models) throws -> Model {
    let settings = try settings(node)
    let units = try settings[units]
    guard units.count <= ModelLimit.units else {
      throw Limits.passed(
        "units of a sum", of: ModelLimit.units, at: settings.location(of: Self.units), hint: "use fewer")
    }
    let bias = try settings[bias]
    let sum = try locating(settings.location) { () throws(ApproximationError) in try ReLUSum(units: units, bias: bias) }
    return .approximation(Approximation(form: .reluSum(sum), target: nil, domain: nil))
  }
}

extension ReLUSum.Unit: OptionValue {
  public static var syntax: String { "three numbers [v, w, b]" }
  public static var pluralSyntax: String { "units [v, w, b]" }

  public static func read(_ node: Node) throws(Problem) -> ReLUSum.Unit {
    guard case .sequence(let nodes) = node.content, nodes.count == 3 else { throw node.expectedForm(syntax) }
    return ReLUSum.Unit(
      output: try nodes[0].double(), weight: try nodes[1].double(), bias: try nodes[2].double())
  }
}
