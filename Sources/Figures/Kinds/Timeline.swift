import Manuscript
import Plotting

/// Events in the order of their years, to scale.
public struct Timeline: FigureKind {
  public static let name = "timeline"
  public static let summary = "Events on a line of years, to scale."
  public static let example = FigureExample(
    """
    title: From neuron to network
    caption: Years to scale.
    events:
      - {year: 1943, text: McCulloch and Pitts}
      - {year: 1958, text: the perceptron}
      - {year: 1969, text: the book Perceptrons}
      - {year: 1986, text: backpropagation}
    """)

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
    for event in given.value {
      let room = TimelinePicture.textWidth(FigureLayout.narrow.plot.width) * Double(TimelinePicture.mostLines) * 0.85
      try TextRoom.check(in: event.text, fit: room, what: "name", at: event.location)
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
  let location: SourceLocation

  public init(_ settings: Settings) throws(Problem) {
    year = try settings[Self.year].value
    text = try settings[Self.text]
    location = settings.location(of: Self.text)
  }
}

/// A line of years that runs down the page, so that names of any length have room; equal years, equal lengths, except
/// that names never touch.
private struct TimelinePicture: Picture {
  struct Event: Sendable {
    var year: Int
    var text: [TextRun]
  }

  let size: Size
  private let title: [TextRun]
  private let language: String
  private let events: [Event]
  /// The middle of each event's first line.
  private let heights: [Double]

  private static let leading = 27.0
  private static let lineHeight = 18.5
  private static let unit = 4.2
  private static let axis = 84.0
  static let mostLines = 5

  /// The width of the names on a page or a phone.
  static func textWidth(_ width: Double) -> Double { width - axis - 18 - Typography.padding }

  init(width: Double, title: [TextRun], language: String, events: [Event]) {
    self.title = title
    self.language = language
    self.events = events
    let first = events.first?.year ?? 0
    // Fewer units a year where centuries would make a picture too tall.
    let years = Double((events.last?.year ?? 0) - first)
    let scale = years > 0 ? min(Self.unit, 420 / years) : 0
    let top = 56 + TextRoom.extraForTitle(title, width: width)
    var heights: [Double] = []
    var free = -Double.infinity
    for event in events {
      // Its place by the years, moved down where the one before takes it.
      let height = max(top + Double(event.year - first) * scale, free)
      let lines = TextRoom.lines(event.text, width: Self.textWidth(width), most: Self.mostLines)
      heights.append(height)
      free = height + Self.leading + Double(lines - 1) * Self.lineHeight
    }
    self.heights = heights
    size = Size(width: width, height: max(free, top) + 7)
  }

  func draw(on canvas: some Canvas) {
    if let first = heights.first, let last = heights.last {
      canvas.stroke(
        Path(from: Point(x: Self.axis, y: first - 12), to: Point(x: Self.axis, y: last + 16)),
        with: Stroke(.rule, width: Typography.axisLine * 2, cap: .round))
    }
    var words = Diagram(size: size, title: title, language: language, nodes: [], edges: [])
    for (event, y) in zip(events, heights) {
      canvas.fill(.circle(at: Point(x: Self.axis, y: y), radius: 4.5), with: Paint(.computed))
      let year = [TextRun(NumberText.integer(event.year), face: .maths)]
      words.captions.append(
        Diagram.Caption(
          year, at: Point(x: Self.axis - 16, y: y), anchor: Anchor(.end, .middle), style: .label(.ink)))
      // Whatever the number of lines, the first stands beside the dot.
      words.captions.append(
        Diagram.Caption(
          event.text, at: Point(x: Self.axis + 18, y: y - 9.5), anchor: Anchor(.start, .top), style: .label(.ink),
          width: Self.textWidth(size.width), mostLines: Self.mostLines))
    }
    words.draw(on: canvas)
  }
}
