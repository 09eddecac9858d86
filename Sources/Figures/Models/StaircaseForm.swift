import Manuscript
import Neurons

/// `{staircase: {of: f, pieces: 8, domain: [-2, 2]}}`
public enum StaircaseForm: ModelForm {
  public static let name = "staircase"
  public static let summary =
    "Steps of equal width at the height of a function in their middle, which step neurons compute."
  public static let example = "{staircase: {of: f, pieces: 8, domain: [-2, 2]}}"

  static let of = Option<Located<String>>("of", "The model to come close to, a function of one variable.")
  static let pieces = Option<CountOption>("pieces", "How many steps; one neuron less computes them.")
  static let domain = Option<ClosedRange<Double>>("domain", "The interval on which it is made.")
  public static let options: [any AnyOption] = [of, pieces, domain]

  public static func references(in node: Node) -> [Located<String>] { target(in: node) }

  public static func read(_ node: Node, models: Models) throws -> Model {
    let settings = try settings(node)
    let name = try settings[of]
    let target = try models.function(name)
    let (count, domain) = (try settings[pieces].value, try settings[domain])
    guard count <= ModelLimit.pieces else {
      throw Limits.passed(
        "pieces of a staircase", of: ModelLimit.pieces, at: settings.location(of: pieces), hint: "use fewer")
    }
    let staircase = try locating(name.location) { () throws(ApproximationError) in
      try Staircase(pieces: count, of: target, from: domain.lowerBound, to: domain.upperBound)
    }
    return .approximation(Approximation(form: .staircase(staircase), target: name.value, domain: domain))
  }
}
