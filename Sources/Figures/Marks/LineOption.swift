import Manuscript
import Plotting

/// The line on which a weighted sum equals a threshold.
public struct LineOption: OptionGroup {
  static let weights = Option<[Double]>("weights", "The two weights.").exactly(
    2, "weights", hint: "give one for each input")
  static let threshold = Option<Double>("threshold", default: 0, shown: "0", "The threshold.")
  static let label = Option<FigureLabel?>(optional: "label", "What it is called.")
  public static let options: [any AnyOption] = [weights, threshold, label]

  private let weights: DataPoint
  private let threshold: Double
  let label: FigureLabel?

  public init(_ settings: Settings) throws(Problem) {
    let pair = try settings[Self.weights]
    weights = DataPoint(pair[0], pair[1])
    guard weights.x != 0 || weights.y != 0 else {
      throw Problem(
        "both weights are 0, which is no line", at: settings.location(of: Self.weights), hint: "give one that is not 0")
    }
    threshold = try settings[Self.threshold]
    label = try settings[Self.label]
  }

  /// The line inside a rectangle, dashed, with its name.
  func mark(in rect: Rect, on page: FigurePage) throws(Problem) -> Line {
    Line(
      MarginBand.segment(of: side, with: rect.corners),
      stroke: Stroke(.ink, width: Typography.referenceLine, dash: Typography.dash),
      label: try label?.runs(in: page.language) ?? [])
  }

  /// Positive where the line's neuron would fire.
  private var side: (Point) -> Double {
    { [weights, threshold] in weights.x * $0.x + weights.y * $0.y - threshold }
  }
}
