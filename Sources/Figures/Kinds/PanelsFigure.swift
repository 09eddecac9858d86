import Manuscript
import Plotting

/// Figures side by side: those of the same lesson by their ids, or figures written here.
public struct PanelsFigure: FigureKind {
  public static let name = "panels"
  public static let summary =
    "Figures of any kind side by side: figures of the same lesson by their ids, or written here with kind and options."
  public static let example = FigureExample(
    """
    title: A sum and its two parts
    caption: All three share their axes.
    columns: 3
    share: [x, y]
    figures:
      - {kind: plot, title: "$2x$", series: [{expression: 2*x}], domain: [-2, 2]}
      - {kind: plot, title: "$-x^2$", series: [{expression: -x^2}], domain: [-2, 2]}
      - {kind: plot, title: "$2x-x^2$", series: [{expression: 2*x-x^2}], domain: [-2, 2]}
    """)

  static let figures = Option<[PanelNode]>("figures", "The ids of figures, or mappings with “kind” and options.")
    .limited(to: CountLimit(2...12, "figures", hint: "give from 2 to 12 figures"))
  static let columns = Option<Bounded<Columns>>(
    "columns", default: Bounded(2), shown: "2", "How many stand side by side; on a phone all are one below the other.")
  static let share = Option<[SharedAxis]?>(
    optional: "share", "The axes that show the same numbers in every plot, x, y or both.")
  public static let options: [any AnyOption] = [figures, columns, share]

  enum Columns: Bounds { static let range = 1...4 }
  enum SharedAxis: String, ChoiceOption { case x, y }

  private struct Panel {
    var title: LocalizedText?
    var figure: any FigureKind
  }

  private let panels: [Panel]
  private let columns: Int
  private let share: [SharedAxis]

  public static func references(in options: Node) -> [Located<String>] {
    guard case .sequence(let nodes) = options[figures.name]?.content else { return [] }
    return nodes.compactMap { node in
      guard case .scalar(let id, _) = node.content else { return nil }
      return Located(id, at: node.textLocation)
    }
  }

  public init(_ settings: Settings, in context: FigureContext) throws {
    columns = try settings[Self.columns].value
    share = try settings[Self.share] ?? []
    var problems = Problems()
    panels = try settings[Self.figures].compactMap { node in
      problems.collect {
        let (title, kind, options) = try node.resolved(in: context.figures)
        guard kind.value != Self.name else {
          throw Problem("panels inside panels", at: kind.location, hint: "name the figures inside them one by one")
        }
        return Panel(
          title: title, figure: try FigureCatalogue.figure(kind: kind, settings: Settings(options), in: context))
      }
    }
    try problems.throwIfAny()
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let arrangement = PanelArrangement(
      panels: try panels.map { panel in
        let title = try panel.title.map { title throws(Problem) in
          try FigureLabel.runs(of: Located(try title.text(in: page.language), at: title.location))
        }
        return PanelArrangement.Panel(title: title ?? [], figure: try panel.figure.draw(on: page.inside))
      }, columns: columns, share: (share.contains(.x), share.contains(.y)))
    let head = page.say("panels.head", count: panels.count)
    return DrawnFigure(
      table: arrangement.table, description: ([head] + arrangement.texts(page.say)).joined(separator: page.say.space)
    ) { arrangement.picture($0, on: page) }
  }
}
