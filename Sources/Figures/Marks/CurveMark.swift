import Manuscript
import Neurons
import Plotting

/// A point of a curve that the author names.
public struct CurveMark: OptionGroup {
  public enum Curve: String, ChoiceOption { case value, derivative }

  static let x = Option<Located<Double>>("x", "Where the point lies.")
  static let text = Option<FigureLabel>("text", "What it is called.")
  static let of = Option<Curve>("of", default: .value, shown: "value", "The curve that it lies on.")
  public static let options: [any AnyOption] = [x, text, of]

  let x: Located<Double>
  let text: FigureLabel
  let of: Curve

  public init(_ settings: Settings) throws(Problem) {
    x = try settings[Self.x]
    text = try settings[Self.text]
    of = try settings[Self.of]
  }

  /// A problem for a point beside the curve.
  func check(isIn domain: ClosedRange<Double>) throws(Problem) {
    guard !domain.contains(x.value) else { return }
    let (low, high) = (NumberText.short(domain.lowerBound), NumberText.short(domain.upperBound))
    throw Problem(
      "the mark at x = \(NumberText.short(x.value)) lies outside the domain", at: x.location,
      hint: "choose a number from \(low) to \(high)")
  }

  /// The point on the curve of a function, or on that of its derivative; a problem where that has no value.
  func points(on activation: Activation, in language: Language) throws(Problem) -> Points {
    let function = of == .value ? activation.value : activation.derivative
    let point = DataPoint(x.value, function(x.value))
    guard point.isFinite else {
      throw Problem(
        "\(activation.name) has no \(of.rawValue) at \(NumberText.short(x.value))", at: x.location,
        hint: "choose another x")
    }
    return Points(
      [.init(point, label: try text.runs(in: language))], symbol: .filledCircle, role: .mark, radius: 4,
      labelRole: .mark)
  }
}
