import Manuscript
import Plotting

/// A point of a class.
public struct ClassPoint: OptionGroup {
  static let at = Option<Located<[Double]>>("at", "The point [x1, x2].")
  static let target = Option<Located<Int>?>(optional: "class", "Its class, 0 or 1; by default the model's output.")
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
    at = try DataPoint(pair: try settings[Self.at])
    label = try settings[Self.label]
    let target = try settings[Self.target]
    if let target, target.value != 0, target.value != 1 {
      throw Problem("a class is 0 or 1, found \(target.value)", at: target.location)
    }
    self.target = target?.value
  }
}
