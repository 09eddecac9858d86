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
      try TextRoom.check(in: event.text, fit: TimelinePicture.room, what: "name", at: event.location)
    }
    // Events of one year keep the order in which they were written.
    events = given.value.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(
      \.element)
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let names = try events.map { try $0.text.runs(in: page.language) }
    let years = events.map { NumberText.integer($0.year) }
    return DrawnFigure(
      table: [["year", "event"]] + zip(years, names).map { [$0, $1.plain] },
      description: say.sentence(zip(years, names).map { say("timeline.event", ["year": $0, "event": $1.plain]) })
    ) { layout in
      TimelinePicture(
        width: layout.plot.width, title: page.title, language: page.text,
        events: zip(events, names).map { TimelinePicture.Event(year: $0.year, text: $1) })
    }
  }
}
