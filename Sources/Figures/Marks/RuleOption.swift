import Manuscript
import Plotting

/// A straight line across the plot.
struct RuleOption: OptionGroup {
  static let x = Option<Double?>(optional: "x", "Where it stands upright.")
  static let y = Option<Double?>(optional: "y", "Where it lies level.")
  static let label = Option<FigureLabel?>(optional: "label", "What it is called.")
  static let options: [any AnyOption] = [x, y, label]

  private let position: Rule.Position
  private let label: FigureLabel?

  init(_ settings: Settings) throws(Problem) {
    label = try settings[Self.label]
    switch (try settings[Self.x], try settings[Self.y]) {
    case (let x?, nil): position = .x(x)
    case (nil, let y?): position = .y(y)
    default: throw Problem("a rule stands at one x or one y", at: settings.location, hint: "give one of the two")
    }
  }

  func mark(on page: FigurePage) throws(Problem) -> Rule {
    Rule(position, label: try label?.runs(in: page.language) ?? [])
  }
}
