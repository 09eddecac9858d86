import Manuscript
import Neurons
import Plotting

/// Lines, points and bars of expressions, of models, of points, or of the columns of a CSV file.
public struct DataPlot: FigureKind {
  public static let name = "plot"
  public static let summary =
    "Lines, points and bars of expressions, of models, of points, or of a CSV file in the lesson folder."
  public static let example = FigureExample(
    """
    title: Two curves and what to see
    caption: Curves carry their names.
    domain: [0, 4]
    series:
      - {expression: exp(-x), label: "$e^{-x}$"}
      - {expression: 1/(1+x), label: "$1/(1+x)$", dash: true}
    x-label: $x$
    notes: [{at: [0, 1], text: the same value}]
    """)

  static let series = Option<[SeriesOption]>("series", "What is drawn.")
    .atMost(24, "series", hint: "make two figures")
  static let xLabel = Option<FigureLabel?>(optional: "x-label", "The name of the horizontal axis.")
  static let yLabel = Option<FigureLabel?>(optional: "y-label", "The name of the vertical axis.")
  static let xScale = Option<ScaleChoice>(
    "x-scale", default: .linear, shown: "linear",
    "The horizontal scale; “symlog” is logarithmic to both sides of 0.")
  static let yScale = Option<ScaleChoice>("y-scale", default: .linear, shown: "linear", "The vertical scale.")
  static let ticks = Option<TickChoice>(
    "ticks", default: .numbers, shown: "numbers",
    "What the numbers on the horizontal axis are; “pi” for multiples of π.")
  static let domain = Option<ClosedRange<Double>?>(
    optional: "domain", "The numbers on the horizontal axis; needed for expressions alone, else the data's.")
  static let range = Option<ClosedRange<Double>?>(
    optional: "range", "The numbers on the vertical axis; chosen to fit where left out.")
  static let axes = Option<AxesChoice>(
    "axes", default: .frame, shown: "frame", "Axes at the left and bottom, or through the origin.")
  static let legend = Option<Bool>(
    "legend", default: false, shown: "false", "Whether series are named in a legend rather than beside their curves.")
  static let grid = Option<Bool>("grid", default: false, shown: "false", "Whether values are to be read off.")
  static let ruleLines = Option<[RuleOption]?>(optional: "rules", "Straight lines across the plot at one x or y.")
  static let notes = Option<[NoteOption]?>(optional: "notes", "Words at points of the plot.")
  static let inset = Option<InsetOption?>(optional: "inset", "A small part of the plot, enlarged where there is room.")
  public static let options: [any AnyOption] = [
    series, xLabel, yLabel, xScale, yScale, ticks, domain, range, axes, legend, grid, ruleLines, notes, inset,
  ]

  public static let rules: [OptionRule] = [
    .isPositive(domain, xScale), .isPositive(range, yScale), .needsLinear(inset, [xScale, yScale]),
  ]

  private let curves: [SeriesCurve]
  private let xLabel: FigureLabel?
  private let yLabel: FigureLabel?
  private let xScale: ScaleKind
  private let yScale: ScaleKind
  private let unit: AxisUnit
  private let across: PlotData.Across
  private let domain: ClosedRange<Double>?
  private let range: ClosedRange<Double>?
  private let axes: AxesStyle
  private let hasLegend: Bool
  private let hasGrid: Bool
  private let rules: [RuleOption]
  private let notes: [NoteOption]
  private let inset: InsetOption?

  public init(_ settings: Settings, in context: FigureContext) throws {
    xLabel = try settings[Self.xLabel]
    yLabel = try settings[Self.yLabel]
    xScale = try settings[Self.xScale].kind
    yScale = try settings[Self.yScale].kind
    unit = try settings[Self.ticks].unit
    domain = try settings[Self.domain]
    range = try settings[Self.range]
    axes = try settings[Self.axes].style
    hasLegend = try settings[Self.legend]
    hasGrid = try settings[Self.grid]
    rules = try settings[Self.ruleLines] ?? []
    notes = try settings[Self.notes] ?? []
    inset = try settings[Self.inset]
    let series = try settings[Self.series]
    let data = try PlotData(series, x: xScale, y: yScale, in: context)
    let columns = data.columns
    across = data.across
    let measured = Extent(of: columns.compactMap(\.self).joined().joined()).x
    let interval = domain ?? measured ?? (xScale == .log ? 1...100 : -5...5)
    let sampling = ScaledSampling(x: xScale, y: yScale, range: range)
    let inset = inset
    curves = try zip(series, columns).map { one, read in
      if let read { return try SeriesCurve(one, read: read) }
      return try SeriesCurve(one, sampling, over: interval, enlarging: inset, in: context)
    }
    for curve in curves { try curve.checkIsSeen(on: xScale, yScale) }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    var marks: [any Mark] = []
    var table = [["series", "x", "y"]]
    for rule in rules { marks.append(try rule.mark(on: page)) }
    for (index, curve) in curves.enumerated() {
      let label = try curve.series.label?.runs(in: page.language) ?? []
      let name = label.isEmpty ? curve.name : label.plain
      table += curve.pieces.joined().rows(named: name)
      marks.append(curve.mark(at: index, label: label))
    }
    if let inset {
      let enlarged = curves.enumerated().map { $1.enlargedMark(at: $0) }
      marks.append(inset.mark(enlarged, avoiding: marks))
    }
    for note in notes { marks.append(try note.mark(on: page)) }
    let plot = Plot(
      size: FigureLayout.wide.plot, title: page.title, language: page.text,
      x: across.axis(
        try xLabel?.runs(in: page.language) ?? [], scale: xScale, domain: domain, unit: unit,
        covering: Extent(of: curves.flatMap(\.pieces).joined()).x),
      y: Axis(try yLabel?.runs(in: page.language) ?? [], scale: yScale, domain: range, about: 5), axes: axes,
      hasGrid: hasGrid, hasLegend: hasLegend, marks: marks)
    var parts = try curves.compactMap { curve throws(Problem) in try curve.text(across, on: page) }
    if let inset { parts.append(inset.text(page.say)) }
    return DrawnFigure(plot, table: table, description: page.say.sentence(parts))
  }
}
