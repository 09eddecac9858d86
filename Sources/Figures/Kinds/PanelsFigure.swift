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

  static let figures = Option<Located<[PanelNode]>>(
    "figures", "The ids of figures, or mappings with “kind” and options.")
  static let columns = Option<Bounded<Columns>>(
    "columns", default: Bounded(2), shown: "2", "How many stand side by side; on a phone all are one below the other.")
  static let share = Option<[SharedAxis]?>(
    optional: "share", "The axes that show the same numbers in every plot, x, y or both.")
  public static let options: [any AnyOption] = [figures, columns, share]

  enum Columns: Bounds { static let range = 1...4 }
  enum SharedAxis: String, ChoiceOption { case x, y }

  static let mostPanels = 12

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
    let nodes = try settings[Self.figures]
    guard (2...Self.mostPanels).contains(nodes.value.count) else {
      throw Problem(
        "panels of \(counted(nodes.value.count, "figure"))", at: nodes.location,
        hint: "give from 2 to \(Self.mostPanels) figures")
    }
    var problems = Problems()
    panels = nodes.value.compactMap { node in
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
    let titles = try panels.map { panel -> [TextRun] in
      guard let text = panel.title else { return [] }
      return try FigureLabel.runs(of: Located(try text.text(in: page.language), at: text.location))
    }
    let drawn = try panels.map { try $0.figure.draw(on: page.inside) }
    let plots = drawn.compactMap { $0.picture as? Plot }
    func picture(_ layout: FigureLayout) -> any Picture {
      guard plots.count == drawn.count else { return grid(drawn, titles, layout, page) }
      let shared = plots.sharing(x: share.contains(.x), y: share.contains(.y))
      return aligned(shared, titles, layout, page)
    }
    return DrawnFigure(
      picture: picture(.wide), narrow: picture(.narrow), table: Self.joined(drawn.map(\.table), titles),
      description: description(drawn, titles, page.say))
  }

  /// Plots alone: in cells of one size, their frames lined up.
  private func aligned(
    _ plots: [Plot], _ titles: [[TextRun]], _ layout: FigureLayout, _ page: FigurePage
  ) -> Panels {
    let columns = layout == .wide ? min(columns, plots.count) : 1
    let rows = (plots.count + columns - 1) / columns
    let width = layout.plot.width / Double(columns)
    // A square plot gets a square, another one the proportions of a plot by itself.
    let height = plots.contains(where: \.isEqualAspect) ? min(width, 440) : [0, 300, 290, 250, 220][columns]
    return Panels(
      size: Size(width: layout.plot.width, height: 60 + Double(rows) * height), title: page.title,
      language: page.text, columns: columns,
      plots: zip(plots, titles).map { plot, title in
        var plot = plot
        plot.title = title
        return plot
      }
    ).heightened(leaving: height * 0.42)
  }

  /// Drawings among them: each as on a phone, in columns as wide as the widest.
  private func grid(
    _ drawn: [DrawnFigure], _ titles: [[TextRun]], _ layout: FigureLayout, _ page: FigurePage
  ) -> PictureGrid {
    return PictureGrid(
      title: page.title, language: page.text, columns: layout == .wide ? min(columns, 2) : 1,
      cells: zip(drawn, titles).map { .init(title: $1, picture: $0.narrow) })
  }

  /// One table: which panel, then every column that any panel has.
  private static func joined(_ tables: [[[String]]], _ titles: [[TextRun]]) -> [[String]] {
    var columns: [String] = []
    for name in tables.compactMap(\.first).joined() where !columns.contains(name) { columns.append(name) }
    var rows = [["panel"] + columns]
    for (index, table) in tables.enumerated() {
      let title = titles[index].plain
      let places = columns.map { name in table.first?.firstIndex(of: name) }
      rows += table.dropFirst().map { row in
        [title.isEmpty ? "\(index + 1)" : title] + places.map { $0.map { row[$0] } ?? "" }
      }
    }
    return rows
  }

  private func description(_ drawn: [DrawnFigure], _ titles: [[TextRun]], _ say: Wording) -> String {
    let parts = zip(drawn, titles).enumerated().map { index, panel -> String in
      let name = panel.1.isEmpty ? say("panels.panel", ["number": "\(index + 1)"]) : panel.1.plain
      return say("panels.described", ["name": name, "description": panel.0.description])
    }
    let head = say("panels.head", count: drawn.count)
    return ([head] + parts).joined(separator: say.space)
  }
}

/// A figure inside another: the id of a figure of the lesson, or a figure's own kind and options.
struct PanelNode: OptionValue {
  private let node: Node

  static var syntax: String { "the id of a figure of this lesson, or a mapping {kind: …, title: …, …}" }
  static var pluralSyntax: String { "ids of figures of this lesson, or mappings {kind: …, title: …, …}" }

  static func read(_ node: Node) throws(Problem) -> PanelNode {
    switch node.content {
    case .scalar where !node.isNothing, .mapping: return PanelNode(node: node)
    default: throw node.expectedForm(syntax)
    }
  }

  /// The title, kind and options that the node names or has.
  func resolved(
    in figures: [FigureDefinition]
  ) throws(Problem) -> (title: LocalizedText?, kind: Located<String>, options: Node) {
    switch node.content {
    case .scalar(let id, _):
      guard let figure = figures.first(where: { $0.id.value == id }) else {
        throw .unknown("figure of this lesson", id, known: figures.map(\.id.value), at: node.textLocation)
      }
      return (figure.title, figure.kind, figure.options)
    case .mapping(let entries):
      guard let kind = node["kind"] else {
        throw Problem("a panel without “kind”", at: node.location, hint: "write {kind: plot, series: …}")
      }
      let own = entries.filter { $0.key.value != "kind" && $0.key.value != "title" }
      return (
        try node["title"].map { title throws(Problem) in try LocalizedText.read(title) },
        Located(try String.read(kind), at: kind.textLocation), Node(.mapping(own), at: node.location)
      )
    case .sequence: throw node.expectedForm(Self.syntax)
    }
  }
}
