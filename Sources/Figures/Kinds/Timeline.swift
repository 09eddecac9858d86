import Manuscript
import Plotting

/// Events in the order of their years, to scale.
public struct Timeline: FigureKind {
  public static let name = "timeline"
  public static let summary = "Events on a line of years, to scale."

  static let events = Option<Located<[TimelineEvent]>>("events", "The events, each with its year and its name.")
  public static let options: [any AnyOption] = [events]

  private let events: [TimelineEvent]

  static let mostEvents = 40

  public init(_ settings: Settings, in context: FigureContext) throws {
    let given = try settings[Self.events]
    guard given.value.count <= Self.mostEvents else {
      throw Problem(
        "limit of \(Self.mostEvents) events passed, there are \(given.value.count)", at: given.location,
        hint: "make two figures")
    }
    // Events of one year keep the order in which they were written.
    events = given.value.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(
      \.element)
  }

  public func draw(titled title: String, in language: Language) throws -> DrawnFigure {
    let say = Wording(language)
    let runs = try [TextRun].title(title)
    let names = try events.map { try $0.text.runs(in: language) }
    let years = events.map { NumberText.integer($0.year) }
    func picture(_ layout: FigureLayout) -> TimelinePicture {
      TimelinePicture(
        width: layout.plot.width, title: runs, language: language.code,
        events: zip(events, names).map { TimelinePicture.Event(year: $0.year, text: $1) })
    }
    return DrawnFigure(
      picture: picture(.wide), narrow: picture(.narrow),
      table: [["year", "event"]] + zip(years, names).map { [$0, $1.plain] },
      description: zip(years, names).map { say(zh: "\($0) 年：\($1.plain)", en: "\($0): \($1.plain)") }
        .joined(separator: say(zh: "；", en: "; ")) + say(zh: "。", en: "."))
  }
}

/// One event of a timeline.
public struct TimelineEvent: OptionGroup {
  enum Years: Bounds { static let range = -10_000...10_000 }

  static let year = Option<Bounded<Years>>("year", "When it happened.")
  static let text = Option<FigureLabel>("text", "What happened.")
  public static let options: [any AnyOption] = [year, text]

  let year: Int
  let text: FigureLabel

  public init(_ settings: Settings) throws(Problem) {
    year = try settings[Self.year].value
    text = try settings[Self.text]
  }
}

/// A line of years that runs down the page, so that names of any length have room; equal years, equal lengths, except
/// that names never touch.
private struct TimelinePicture: Picture {
  struct Event: Sendable {
    var year: Int
    var text: [TextRun]
  }

  let width: Double
  let title: [TextRun]
  let language: String
  let events: [Event]

  private static let top = 56.0
  private static let leading = 27.0
  private static let unit = 4.2

  /// Where each event stands: its place by the years, moved down where the one before takes it.
  private var heights: [Double] {
    let first = events.first?.year ?? 0
    var heights: [Double] = []
    for event in events {
      let scaled = Self.top + Double(event.year - first) * scale
      heights.append(max(scaled, (heights.last ?? -.infinity) + Self.leading))
    }
    return heights
  }

  /// Units a year; less where centuries would make a picture too tall.
  private var scale: Double {
    let years = Double((events.last?.year ?? 0) - (events.first?.year ?? 0))
    return years > 0 ? min(Self.unit, 420 / years) : 0
  }

  var size: Size { Size(width: width, height: (heights.last ?? Self.top) + 34) }

  func draw(on canvas: some Canvas) {
    let heading = TextStyle.title.text(title, language: language)
    canvas.write(heading, at: Point(x: 14, y: 14), anchor: Anchor(.start, .top))
    guard let first = heights.first, let last = heights.last else { return }
    let axis = 84.0
    canvas.stroke(
      Path(from: Point(x: axis, y: first - 12), to: Point(x: axis, y: last + 16)),
      with: Stroke(.rule, width: Typography.axisLine * 2, cap: .round))
    for (event, y) in zip(events, heights) {
      canvas.fill(.circle(at: Point(x: axis, y: y), radius: 4.5), with: Paint(.computed))
      let year = [TextRun(NumberText.integer(event.year), face: .maths)]
      canvas.write(
        TextStyle.label(.ink).text(year, language: language), at: Point(x: axis - 16, y: y),
        anchor: Anchor(.end, .middle))
      canvas.write(
        TextStyle.label(.ink).text(event.text, language: language), at: Point(x: axis + 18, y: y),
        anchor: Anchor(.start, .middle))
    }
  }
}
