import Manuscript

/// One event of a timeline.
public struct TimelineEvent: OptionGroup {
  enum Years: Bounds { static let range = -10_000...10_000 }

  static let year = Option<Bounded<Years>>("year", "When it happened.")
  static let text = Option<FigureLabel>("text", "What happened.")
  public static let options: [any AnyOption] = [year, text]

  let year: Int
  let text: FigureLabel
  let location: SourceLocation

  public init(_ settings: Settings) throws(Problem) {
    year = try settings[Self.year].value
    text = try settings[Self.text]
    location = settings.location(of: Self.text)
  }
}
