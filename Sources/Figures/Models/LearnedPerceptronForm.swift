import Manuscript
import Neurons

/// `{learned-perceptron: {targets: [0, 0, 0, 1], corrections: 3}}`
public enum LearnedPerceptronForm: ModelForm {
  public static let name = "learned-perceptron"
  public static let summary =
    "A perceptron that the learning rule has brought about, starting from weights and bias 0."
  public static let example = "{learned-perceptron: {targets: [0, 0, 0, 1]}}"

  static let targets = Option<[Int]>("targets", "The class of each point, 0 or 1.")
  static let points = Option<[[Double]]?>(
    optional: "points", "The inputs; where left out, those of a truth table: 00, 01, 10, 11.")
  static let rate = Option<Double>("rate", default: 1, shown: "1", "The learning rate η.")
  static let corrections = Option<Int?>(
    optional: "corrections", "Stop after so many corrections; otherwise learning goes on until every point is right.")
  public static let options: [any AnyOption] = [targets, points, rate, corrections]

  /// Presentations of a point before learning is given up.
  static let mostPresentations = 100_000

  public static func read(_ node: Node, models: Models) throws -> Model {
    let settings = try settings(node)
    let targets = try settings[targets]
    let points = try settings[points] ?? booleanPoints(targets.count, at: settings.location(of: Self.targets))
    let learning = PerceptronLearning(
      rate: try settings[rate], maximumEpochs: max(1, mostPresentations / max(1, points.count)))
    let history = try locating(settings.location) { () throws(PerceptronError) in
      try learning.learn(points, targets: targets)
    }
    guard let corrections = try settings[corrections] else {
      guard history.isConverged else {
        throw Problem(
          "the learning rule comes to no end with these targets", at: settings.location(of: Self.targets),
          hint: "no perceptron separates them, or only with very many corrections; give “corrections: …” to stop before"
        )
      }
      return try model(history.weights, history.bias, at: settings.location)
    }
    guard corrections >= 0, corrections <= history.corrections else {
      throw Problem(
        "learning takes \(counted(history.corrections, "correction")), not \(corrections)",
        at: settings.location(of: Self.corrections))
    }
    guard corrections > 0, let last = history.presentations.first(where: { $0.corrections == corrections }) else {
      return try model(Array(repeating: 0, count: points.first?.count ?? 1), 0, at: settings.location)
    }
    return try model(last.weights, last.bias, at: settings.location)
  }

  private static func model(_ weights: [Double], _ bias: Double, at place: SourceLocation) throws(Problem) -> Model {
    .perceptron(try locating(place) { () throws(PerceptronError) in try Perceptron(weights: weights, bias: bias) })
  }

  /// The points of the truth table that has so many rows.
  private static func booleanPoints(_ count: Int, at place: SourceLocation) throws(Problem) -> [[Double]] {
    for inputs in 1...ModelLimit.truthTableInputs {
      if let points = BooleanPoints.all(inputs), points.count == count { return points }
    }
    throw Problem(
      "no truth table has \(counted(count, "row"))", at: place, hint: "give 2, 4, 8, … targets, or add “points: …”")
  }
}
