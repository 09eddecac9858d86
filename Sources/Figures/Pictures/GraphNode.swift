import Manuscript
import Plotting

/// A box with words, or a circle.
public struct GraphNode: OptionGroup {
  static let at = Option<BoundedPoint<Places>>(
    "at", "Its place [column, row], rows running down; neighbours are 1 apart.")
  static let text = Option<FigureLabel?>(optional: "text", "What stands in its box; a circle where left out.")
  public static let options: [any AnyOption] = [at, text]

  let at: DataPoint
  let text: FigureLabel?
  let place: SourceLocation
  let location: SourceLocation

  enum Places: Bounds { static let range = -20.0...20.0 }

  public init(_ settings: Settings) throws(Problem) {
    at = try settings[Self.at].value
    place = settings.location(of: Self.at)
    text = try settings[Self.text]
    location = settings.location(of: Self.text)
  }
}
