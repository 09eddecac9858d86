import Manuscript
import Neurons
import Plotting

/// How fast the error of a family of approximations falls as neurons are added: what was measured, and the slope
/// fitted to it.
struct MeasuredFamily {
  enum Measure: String, ChoiceOption {
    case maximum
    case rmse

    func title(_ say: Wording) -> String {
      switch self {
      case .maximum: say("error-rate.maximum")
      case .rmse: say("error-rate.rmse")
      }
    }
  }

  let family: ApproximationFamily
  /// Neurons and errors, both positive: what logarithmic axes can show.
  let points: [DataPoint]
  private let fit: PowerLaw?

  /// Measures the family with each of these numbers of neurons. Throws `ApproximationError` for a target that has no
  /// value somewhere.
  init(
    _ family: ApproximationFamily, neurons: [Int], of target: CurveFunction, over domain: ClosedRange<Double>,
    by measure: Measure
  ) throws(ApproximationError) {
    var points: [DataPoint] = []
    for count in neurons {
      let error = try family.error(neurons: count, of: target.value, over: domain)
      points.append(DataPoint(Double(count), measure == .maximum ? error.maximum : error.rootMeanSquare))
    }
    // An error of nothing but rounding has no place on a logarithmic axis.
    let largest = points.map(\.y).max() ?? 0
    self.family = family
    self.points = points.filter { $0.y > max(largest * 1e-13, 1e-300) }
    fit = PowerLaw(through: self.points)
  }

  /// The points in the style of their place among the families, and the fitted line with its name and slope.
  func marks(at index: Int, named name: [TextRun], _ say: Wording) -> [any Mark] {
    let styles: [(role: ColorRole, symbol: Points.Symbol, dash: [Double])] = [
      (.computed, .filledCircle, []), (.class0, .hollowCircle, Typography.dash), (.class1, .filledSquare, [2, 3]),
    ]
    let style = styles[index % styles.count]
    let symbols = Points(
      points.map { .init($0) }, symbol: style.symbol, role: style.role, radius: 4, name: fit == nil ? name : [])
    guard let fit, let first = points.first, let last = points.last else { return [symbols] }
    let line = Line(
      [[first.x, last.x].map { DataPoint($0, fit.value(at: $0)) }],
      stroke: Stroke(style.role, width: Typography.referenceLine, dash: style.dash),
      label: name + [TextRun(say("error-rate.slope", ["slope": say.fixed(fit.exponent, digits: 2)]))])
    return [line, symbols]
  }

  /// Where the error begins and ends, and how steeply it falls, for reading aloud.
  func text(named name: String, _ say: Wording) -> String {
    guard let first = points.first, let last = points.last else { return say("error-rate.exact", ["name": name]) }
    let ends = [
      "name": name, "from": say.rounded(first.y), "to": say.rounded(last.y), "low": say.number(first.x),
      "high": say.number(last.x),
    ]
    guard let slope = fit?.exponent else { return say("error-rate.family", ends) }
    return say("error-rate.fitted", ends.merging(["slope": say.fixed(slope, digits: 2)]) { $1 })
  }
}
