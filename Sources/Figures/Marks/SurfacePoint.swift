import Manuscript
import Plotting

/// A point of a surface whose output is written beside it.
public struct SurfacePoint: OptionGroup {
  static let at = Option<DataPoint>("at", "The point [x1, x2].")
  static let label = Option<FigureLabel?>(optional: "label", "What it is called.")
  public static let options: [any AnyOption] = [at, label]

  let at: DataPoint
  let label: FigureLabel?

  public init(_ settings: Settings) throws(Problem) {
    at = try settings[Self.at]
    label = try settings[Self.label]
  }
}
