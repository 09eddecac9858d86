import Manuscript
import Plotting

/// A point of a class.
public struct ClassPoint: OptionGroup {
  static let at = Option<DataPoint>("at", "The point [x1, x2].")
  static let target = Option<ClassNumber?>(optional: "class", "Its class; by default the model's output.")
  static let label = Option<FigureLabel?>(optional: "label", "What it is called.")
  public static let options: [any AnyOption] = [at, target, label]

  let at: DataPoint
  let target: Int?
  let label: FigureLabel?

  /// A point without a name.
  init(at point: DataPoint, target: Int?) {
    at = point
    self.target = target
    label = nil
  }

  public init(_ settings: Settings) throws(Problem) {
    at = try settings[Self.at]
    label = try settings[Self.label]
    target = try settings[Self.target]?.value
  }
}
