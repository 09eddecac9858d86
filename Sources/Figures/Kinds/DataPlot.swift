import Manuscript
import Neurons
import Plotting

/// Lines, points and bars of expressions, of models, or of the columns of a CSV file.
public struct DataPlot: FigureKind {
  public static let name = "plot"
  public static let summary = "Lines, points and bars of expressions, of models, or of a CSV file in the lesson folder."
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

  static let series = Option<[Series]>("series", "What is drawn.")
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
  static let rules = Option<[RuleOption]?>(optional: "rules", "Straight lines across the plot at one x or y.")
  static let notes = Option<[NoteOption]?>(optional: "notes", "Words at points of the plot.")
  static let inset = Option<InsetOption?>(optional: "inset", "A small part of the plot, enlarged where there is room.")
  public static let options: [any AnyOption] = [
    series, xLabel, yLabel, xScale, yScale, ticks, domain, range, axes, legend, grid, rules, notes, inset,
  ]

  enum ScaleChoice: String, ChoiceOption {
    case linear, log, symlog
    var kind: ScaleKind {
      switch self {
      case .linear: .linear
      case .log: .log
      case .symlog: .symmetricLog()
      }
    }
  }
  enum TickChoice: String, ChoiceOption {
    case numbers, pi
    var unit: AxisUnit { self == .pi ? .pi : .one }
  }
  enum AxesChoice: String, ChoiceOption {
    case frame, origin
    var style: AxesStyle { self == .frame ? .frame : .origin }
  }

  /// More points than this are a stain, not a picture.
  static let mostSymbols = 2_000

  private struct Curve {
    var series: Series
    var name: String
    var pieces: [[DataPoint]]
    /// The same, sampled for the inset.
    var enlarged: [[DataPoint]]
  }

  private let curves: [Curve]
  private let xLabel: FigureLabel?
  private let yLabel: FigureLabel?
  private let xScale: ScaleKind
  private let yScale: ScaleKind
  private let unit: AxisUnit
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
    rules = try settings[Self.rules] ?? []
    notes = try settings[Self.notes] ?? []
    inset = try settings[Self.inset]
    if inset != nil, xScale != .linear || yScale != .linear {
      throw Problem(
        "an inset on a logarithmic scale", at: settings.location(of: Self.inset),
        hint: "such a scale spreads small numbers by itself; leave one of the two out")
    }
    let series = try settings[Self.series]
    for (scale, interval, option) in [(xScale, domain, "domain"), (yScale, range, "range")] {
      if scale == .log, let interval, interval.lowerBound <= 0 {
        throw Problem(
          "a logarithmic scale cannot begin at \(NumberText.short(interval.lowerBound))",
          at: settings.node[option]?.location ?? settings.location, hint: "begin above 0")
      }
    }
    let columns = try series.map { one -> [[DataPoint]]? in
      guard let file = one.csv else { return nil }
      guard let x = one.x, let y = one.y else {
        throw Problem("a series of a CSV file needs “x” and “y”", at: file.location, hint: "name two of its columns")
      }
      let text = try context.read(file.value, file.location)
      let folder = file.location.file.split(separator: "/").dropLast().joined(separator: "/")
      let table = try NumberColumns(text, file: folder.isEmpty ? file.value : "\(folder)/\(file.value)")
      return try table.pieces(x: x, y: y).map { piece in piece.map { DataPoint($0.x, $0.y) } }
    }
    let measured = Extent(of: columns.compactMap(\.self).joined().joined()).x
    let interval = domain ?? measured ?? (xScale == .log ? 1...100 : -5...5)
    let sampling = ScaledSampling(x: xScale, y: yScale, range: range)
    let inset = inset
    curves = try zip(series, columns).enumerated().map { index, pair in
      let (one, read) = pair
      if let read {
        let count = read.joined().count
        guard one.mark == .line || count <= Self.mostSymbols else {
          throw Problem(
            "limit of \(Self.mostSymbols) drawn \(one.mark.rawValue) passed, there are \(count)",
            at: one.csv?.location ?? settings.location, hint: "draw a line, or keep every tenth row")
        }
        return Curve(series: one, name: one.y?.value ?? "y", pieces: read, enlarged: read)
      }
      let function = try one.function(in: context)
      let pieces = sampling.pieces(of: function, over: interval)
      let enlarged = inset.map {
        ScaledSampling(x: .linear, y: .linear, range: $0.y).pieces(of: function, over: $0.x)
      }
      return Curve(series: one, name: function.name, pieces: pieces, enlarged: enlarged ?? [])
    }
    let (xScale, yScale) = (xScale, yScale)
    for curve in curves where !curve.pieces.joined().contains(where: { Self.hasPlace($0, on: xScale, yScale) }) {
      let isPositive = xScale == .log || yScale == .log
      throw Problem(
        "nothing of “\(curve.name)” can be drawn: no value is a \(isPositive ? "number above 0" : "number")",
        at: curve.series.location ?? settings.location(of: Self.series),
        hint: isPositive ? "choose another domain, or “symlog” for the scale" : "choose another domain or expression")
    }
  }

  /// Whether a point can be shown: a logarithmic scale has no place for 0 and below.
  private static func hasPlace(_ point: DataPoint, on x: ScaleKind, _ y: ScaleKind) -> Bool {
    point.isFinite && (x != .log || point.x > 0) && (y != .log || point.y > 0)
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    var marks: [any Mark] = []
    var table = [["series", "x", "y"]]
    for rule in rules { marks.append(try rule.mark(on: page)) }
    for (index, curve) in curves.enumerated() {
      let label = try curve.series.label?.runs(in: page.language) ?? []
      let name = label.isEmpty ? curve.name : label.plain
      table += curve.pieces.joined().map { [name, "\($0.x)", "\($0.y)"] }
      marks.append(Self.mark(curve.series, at: index, of: curve.pieces, label: label))
    }
    if let inset {
      let enlarged = curves.enumerated().map { Self.mark($1.series, at: $0, of: $1.enlarged, label: []) }
      marks.append(inset.mark(enlarged, avoiding: marks))
    }
    for note in notes { marks.append(try note.mark(on: page)) }
    let plot = Plot(
      size: FigureLayout.wide.plot, title: page.title, language: page.text,
      x: Axis(try xLabel?.runs(in: page.language) ?? [], scale: xScale, domain: domain, about: 6, unit: unit),
      y: Axis(try yLabel?.runs(in: page.language) ?? [], scale: yScale, domain: range, about: 5), axes: axes,
      hasGrid: hasGrid, hasLegend: hasLegend, marks: marks)
    return DrawnFigure(
      picture: FigureLayout.wide.plot(plot), narrow: FigureLayout.narrow.plot(plot), table: table,
      description: try description(on: page))
  }

  /// A series as it is drawn, coloured by its role or its place among the others.
  private static func mark(
    _ series: Series, at index: Int, of pieces: [[DataPoint]], label: [TextRun]
  ) -> any Mark {
    let roles: [ColorRole] = [.computed, .class0, .class1, .derivative, .mark, .ink, .muted]
    let role = series.role?.role ?? roles[index % roles.count]
    let points = pieces.flatMap(\.self)
    switch series.mark {
    case .line:
      let dash = series.dash ? Typography.dash : []
      let width = role == .ink || role == .muted ? Typography.referenceLine : Typography.subjectLine
      return Line(pieces, stroke: Stroke(role, width: width, dash: dash), label: label)
    case .points:
      let symbols: [Points.Symbol] = [.filledCircle, .filledSquare, .hollowCircle, .cross]
      let symbol = role == .class0 ? .hollowCircle : role == .class1 ? .filledSquare : symbols[index % symbols.count]
      return Points(points.map { .init($0) }, symbol: symbol, role: role, radius: 4.5, labelRole: role, name: label)
    case .bars:
      let gaps = zip(points, points.dropFirst()).map { abs($1.x - $0.x) }.filter { $0 > 0 }
      return Bars(
        points.map { .init(x: $0.x, value: $0.y, label: [.number(NumberText.short($0.y, digits: 3))]) },
        width: (gaps.min() ?? 1) * 0.6, role: role)
    }
  }

  /// How many points, from where to where, lowest and highest of every series.
  private func description(on page: FigurePage) throws(Problem) -> String {
    let say = page.say
    var parts: [String] = []
    for curve in curves {
      let points = curve.pieces.flatMap(\.self)
      let extent = Extent(of: points)
      guard let x = extent.x, let y = extent.y, let first = points.first, let last = points.last else { continue }
      let name = try curve.series.label?.plain(in: page.language) ?? curve.name
      let interval = say.interval(x)
      let zeros = curve.series.mark == .line ? Self.zeros(of: curve.pieces) : []
      let crossings = say.list(zeros.map { say.rounded($0) })
      parts.append(
        say(
          zeros.isEmpty ? "plot.curve" : "plot.curve-with-zeros",
          [
            "name": name, "interval": interval, "first": say.number(first.y), "last": say.number(last.y),
            "least": say.number(y.lowerBound), "greatest": say.number(y.upperBound), "zeros": crossings,
          ]))
    }
    if let inset {
      let part = (x: say.interval(inset.x), y: say.interval(inset.y))
      parts.append(
        say("plot.inset", ["x": part.x, "y": part.y]))
    }
    return parts.joined(separator: say.separator) + say.end
  }
}

extension DataPlot {
  /// Where a line crosses zero or touches it between two points; none where there are more than a listener keeps in mind.
  fileprivate static func zeros(of pieces: [[DataPoint]]) -> [Double] {
    var zeros: [Double] = []
    for piece in pieces {
      for (a, b) in zip(piece, piece.dropFirst()) {
        if a.y == 0 {
          if zeros.last != a.x { zeros.append(a.x) }
        } else if (a.y < 0) != (b.y < 0), b.y != 0 {
          zeros.append(a.x + (b.x - a.x) * (a.y / (a.y - b.y)))
        }
      }
      if let last = piece.last, last.y == 0, zeros.last != last.x { zeros.append(last.x) }
    }
    return zeros.count <= 4 ? zeros : []
  }
}

/// One line, set of points or set of bars.
public struct Series: OptionGroup {
  enum Mark: String, ChoiceOption { case line, points, bars }

  static let expression = Option<Located<String>?>(optional: "expression", "A function of x, such as x^2.")
  static let model = Option<Located<String>?>(optional: "model", "A model of one variable.")
  static let csv = Option<Located<String>?>(
    optional: "csv", "A file in the lesson folder, with “x” and “y”; a row with an empty cell ends a line.")
  static let x = Option<Located<String>?>(optional: "x", "The column of the file for the horizontal axis.")
  static let y = Option<Located<String>?>(optional: "y", "The column of the file for the vertical axis.")
  static let mark = Option<Mark>("mark", default: .line, shown: "line", "How it is drawn.")
  static let label = Option<FigureLabel?>(optional: "label", "What it is called, written beside it.")
  static let role = Option<RoleChoice?>(optional: "role", "What it stands for, which gives its colour.")
  static let dash = Option<Bool>("dash", default: false, shown: "false", "Whether a line is dashed.")
  public static let options: [any AnyOption] = [expression, model, csv, x, y, mark, label, role, dash]

  let expression: Located<String>?
  let model: Located<String>?
  let csv: Located<String>?
  let x: Located<String>?
  let y: Located<String>?
  let mark: Mark
  let label: FigureLabel?
  let role: RoleChoice?
  let dash: Bool

  public init(_ settings: Settings) throws(Problem) {
    expression = try settings[Self.expression]
    model = try settings[Self.model]
    csv = try settings[Self.csv]
    x = try settings[Self.x]
    y = try settings[Self.y]
    mark = try settings[Self.mark]
    label = try settings[Self.label]
    role = try settings[Self.role]
    dash = try settings[Self.dash]
    let sources = [expression, model, csv].compactMap(\.self)
    guard sources.count == 1 else {
      throw Problem(
        sources.isEmpty ? "the series draws nothing" : "the series has \(sources.count) sources",
        at: sources.last?.location ?? settings.location, hint: "give one of “expression”, “model” and “csv”")
    }
  }

  /// Where the source of the series is named.
  var location: SourceLocation? { (expression ?? model ?? csv)?.location }

  /// The function of a series that is not read from a file.
  func function(in context: FigureContext) throws -> CurveFunction {
    if let expression { return try CurveFunction(expression: expression) }
    guard let model else { throw Problem("the series draws nothing", at: nil) }
    return try CurveFunction(model: model, in: context)
  }
}

/// What a series stands for; see look and `ColorRole`.
enum RoleChoice: String, ChoiceOption {
  case ink, muted, class0, class1, computed, derivative, mark

  var role: ColorRole { ColorRole(rawValue) }
}

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

/// Words at a point.
struct NoteOption: OptionGroup {
  static let at = Option<Located<[Double]>>("at", "The point [x, y].")
  static let text = Option<FigureLabel>("text", "The words.")
  static let options: [any AnyOption] = [at, text]

  private let point: DataPoint
  private let text: FigureLabel

  init(_ settings: Settings) throws(Problem) {
    point = try DataPoint(pair: try settings[Self.at])
    text = try settings[Self.text]
  }

  func mark(on page: FigurePage) throws(Problem) -> Note {
    Note(at: point, try text.runs(in: page.language), role: .mark)
  }
}

extension DataPoint {
  /// The point written as `[x, y]`.
  init(pair: Located<[Double]>) throws(Problem) {
    guard pair.value.count == 2 else {
      throw Problem("expected a point [x, y], found \(pair.value.count) numbers", at: pair.location)
    }
    self.init(pair.value[0], pair.value[1])
  }
}
