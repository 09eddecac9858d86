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
    .atMost(40, "events", hint: "make two figures")
  public static let options: [any AnyOption] = [events]

  private let events: [TimelineEvent]

  public init(_ settings: Settings, in context: FigureContext) throws {
    let given = try settings[Self.events]
    for event in given.value {
      let room = TimelinePicture.textWidth(FigureLayout.narrow.plot.width) * Double(TimelinePicture.mostLines) * 0.85
      try TextRoom.check(in: event.text, fit: room, what: "name", at: event.location)
    }
    // Events of one year keep the order in which they were written.
    events = given.value.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(
      \.element)
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let names = try events.map { try $0.text.runs(in: page.language) }
    let years = events.map { NumberText.integer($0.year) }
    func picture(_ layout: FigureLayout) -> TimelinePicture {
      TimelinePicture(
        width: layout.plot.width, title: page.title, language: page.text,
        events: zip(events, names).map { TimelinePicture.Event(year: $0.year, text: $1) })
    }
    return DrawnFigure(
      picture: picture(.wide), narrow: picture(.narrow),
      table: [["year", "event"]] + zip(years, names).map { [$0, $1.plain] },
      description: zip(years, names).map { say("timeline.event", ["year": $0, "event": $1.plain]) }
        .joined(separator: say.separator) + say.end)
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

/// A line of years that runs down the page, to scale: every dot stands at its year. The names beside it never touch; one
/// that had to move is led to from its dot.
private struct TimelinePicture: Picture {
  struct Event: Sendable {
    var year: Int
    var text: [TextRun]
  }

  let size: Size
  private let title: [TextRun]
  private let language: TextLanguage
  private let events: [Event]
  /// Of each event: where its year is, and the middle of the first line of its name.
  private let places: [(dot: Double, name: Double)]

  private static let leading = 27.0
  private static let lineHeight = 18.5
  private static let unit = 4.2
  private static let axis = Typography.padding + 6
  private static let years = axis + 78
  private static let names = years + 16
  /// From the middle of a line's capitals to where a block of lines begins.
  private static let rise = 7.6
  static let mostLines = 5

  /// The width of the names on a page or a phone.
  static func textWidth(_ width: Double) -> Double { width - names - Typography.padding }

  init(width: Double, title: [TextRun], language: TextLanguage, events: [Event]) {
    self.title = title
    self.language = language
    self.events = events
    let first = events.first?.year ?? 0
    let span = Double((events.last?.year ?? 0) - first)
    let heights = events.map { event in
      let lines = TextRoom.lines(event.text, width: Self.textWidth(width), most: Self.mostLines)
      return Self.leading + Double(lines - 1) * Self.lineHeight
    }
    // As many units a year as the names need, and fewer where centuries would make a picture too tall.
    let needed = heights.dropLast().reduce(0, +)
    let scale = span > 0 ? max(min(Self.unit, 420 / span), needed / span) : 0
    let top = 56 + TextRoom.extraForTitle(title, width: width)
    let dots = events.map { top + Double($0.year - first) * scale }
    let names = Self.apart(dots, by: heights)
    let up = max(0, top - (names.first ?? top))
    places = zip(dots, names).map { ($0 + up, $1 + up) }
    let end = zip(names, heights).map { $0 + $1 + up }.max() ?? top
    size = Size(width: width, height: max(end, (places.last?.dot ?? top) + Self.leading) + 7)
  }

  /// The heights nearest to the wanted ones, in the sense of least squares, at which each thing leaves room for the
  /// next.
  ///
  /// The pool-adjacent-violators algorithm (Ayer and others, 1955) on what is left of the heights without that room.
  private static func apart(_ wanted: [Double], by rooms: [Double]) -> [Double] {
    var offsets: [Double] = []
    var pools: [(sum: Double, count: Int)] = []
    var offset = 0.0
    for (height, room) in zip(wanted, rooms) {
      offsets.append(offset)
      var pool = (sum: height - offset, count: 1)
      while let last = pools.last, last.sum / Double(last.count) > pool.sum / Double(pool.count) {
        pool = (last.sum + pool.sum, last.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
      offset += room
    }
    return zip(pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }, offsets).map(+)
  }

  func draw(on canvas: some Canvas) {
    if let first = places.first?.dot, let last = places.last?.dot {
      canvas.stroke(
        Path(from: Point(x: Self.axis, y: first - 12), to: Point(x: Self.axis, y: last + 12)),
        with: Stroke(.rule, width: Typography.axisLine * 2, cap: .round))
    }
    var words = Diagram(size: size, title: title, language: language, nodes: [], edges: [])
    for (event, (dot, name)) in zip(events, places) {
      let leader = [(8.0, dot), (12, dot), (28, name), (32, name)].map { Point(x: Self.axis + $0, y: $1) }
      canvas.stroke(Path(through: leader), with: Stroke(.muted, width: Typography.gridLine))
      let circle = Path.circle(at: Point(x: Self.axis, y: dot), radius: 4.5)
      canvas.fill(circle, with: Paint(.computed))
      canvas.stroke(circle, with: Stroke(.page, width: 1))
      let year = [TextRun(NumberText.integer(event.year), face: .maths)]
      words.captions.append(
        Diagram.Caption(
          year, at: Point(x: Self.years, y: name), anchor: Anchor(.end, .middle), style: .label(.ink)))
      // Whatever the number of lines, the first stands beside the year.
      words.captions.append(
        Diagram.Caption(
          event.text, at: Point(x: Self.names, y: name - Self.rise), anchor: Anchor(.start, .top), style: .label(.ink),
          width: Self.textWidth(size.width), mostLines: Self.mostLines))
    }
    words.draw(on: canvas)
  }
}
