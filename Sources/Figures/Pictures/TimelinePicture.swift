import Plotting

/// A line of years that runs down the page, to scale: every dot stands at its year. The names beside it never touch; one
/// that had to move is led to from its dot.
struct TimelinePicture: Picture {
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
  private static let mostLines = 5

  /// How much room the name of an event has on a phone, as `TextRoom` counts it.
  static var room: Double { textWidth(FigureLayout.narrow.plot.width) * Double(mostLines) * 0.85 }

  /// The width of the names on a page or a phone.
  private static func textWidth(_ width: Double) -> Double { width - names - Typography.padding }

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
    let names = Spread.nearest(to: dots, apart: heights)
    let up = max(0, top - (names.first ?? top))
    places = zip(dots, names).map { ($0 + up, $1 + up) }
    let end = zip(names, heights).map { $0 + $1 + up }.max() ?? top
    size = Size(width: width, height: max(end, (places.last?.dot ?? top) + Self.leading) + 7)
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
