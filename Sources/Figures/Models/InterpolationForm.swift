import Manuscript
import Neurons

/// `{interpolation: {of: f, knots: equal, neurons: 6, domain: [-2, 2]}}`
public enum InterpolationForm: ModelForm {
  public static let name = "interpolation"
  public static let summary = "Straight lines between points of a function, which as many ReLU neurons compute."
  public static let example = "{interpolation: {of: f, knots: equal, neurons: 6, domain: [-2, 2]}}"

  /// Where the pieces meet.
  enum Knots: String, ChoiceOption {
    /// At equal distances.
    case equal
    /// So that every piece has the same largest error.
    case balanced
  }

  static let of = Option<Located<String>>("of", "The model to come close to, a function of one variable.")
  static let knots = Option<Knots>(
    "knots", default: .equal, shown: "equal", "At equal distances, or balanced: with equal errors.")
  static let neurons = Option<CountOption>("neurons", "How many pieces, each of which takes one neuron.")
  static let domain = Option<ClosedRange<Double>>("domain", "The interval on which it is made.")
  public static let options: [any AnyOption] = [of, knots, neurons, domain]

  public static func references(in node: Node) -> [Located<String>] { target(in: node) }

  public static func read(_ node: Node, models: Models) throws -> Model {
    let settings = try settings(node)
    let name = try settings[of]
    let target = try models.function(name)
    let (count, domain, knots) = (try settings[neurons].value, try settings[domain], try settings[knots])
    let limit = knots == .equal ? ModelLimit.pieces : ModelLimit.balancedPieces
    guard count <= limit else {
      throw Limits.passed(
        "neurons of an interpolation with \(knots) knots", of: limit, at: settings.location(of: neurons),
        hint: "use fewer")
    }
    let polyline = try locating(name.location) { () throws(ApproximationError) in
      switch knots {
      case .equal:
        try Interpolation.equalKnots(count, of: target, from: domain.lowerBound, to: domain.upperBound)
      case .balanced:
        try Interpolation.balancedKnots(count, of: target, from: domain.lowerBound, to: domain.upperBound)
      }
    }
    return .approximation(Approximation(form: .interpolation(polyline), target: name.value, domain: domain))
  }
}
