import Manuscript
import Plotting

/// A box with words, or a circle.
public struct GraphNode: OptionGroup {
  static let at = Option<Located<[Double]>>("at", "Its place [column, row], rows running down.")
  static let text = Option<FigureLabel?>(optional: "text", "What stands in its box; a circle where left out.")
  public static let options: [any AnyOption] = [at, text]

  let at: DataPoint
  let text: FigureLabel?
  let place: SourceLocation
  let location: SourceLocation

  private static let farthest = 20.0

  public init(_ settings: Settings) throws(Problem) {
    let place = try settings[Self.at]
    at = try DataPoint(pair: place)
    self.place = place.location
    guard abs(at.x) <= Self.farthest, abs(at.y) <= Self.farthest else {
      throw Problem(
        "the place is more than \(Int(Self.farthest)) columns or rows away", at: place.location,
        hint: "neighbours are 1 apart")
    }
    text = try settings[Self.text]
    location = settings.location(of: Self.text)
  }
}
