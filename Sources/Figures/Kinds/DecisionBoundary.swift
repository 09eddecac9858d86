import Manuscript
import Neurons
import Plotting

/// The regions that a model assigns to each class, its boundary, and the points it was given.
public struct DecisionBoundary: FigureKind {
  public static let name = "decision-boundary"
  public static let summary = "The regions a model of two inputs assigns to each class, its boundary, and points."
  public static let example = FigureExample(
    """
    title: XOR by two lines
    caption: Between the lines the network says 1.
    model: xor
    targets: [0, 1, 1, 0]
    """,
    models: """
      xor:
        network:
          activation: step
          layers:
            - {weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5]}
            - {weights: [[1, 1]], thresholds: [0.5]}
      """)

  static let model = Option<Located<String>?>(optional: "model", "A perceptron or network with two inputs.")
  static let points = Option<PointsSource?>(
    optional: "points", "The points; by default the four Boolean ones with the model's own output.")
  static let targets = Option<Located<[ClassNumber]>?>(
    optional: "targets", "The true class of each point; what the model gets wrong is ringed.")
  static let normal = Option<Bool>(
    "normal", default: false, shown: "false", "Whether a perceptron's weights are drawn as its normal vector.")
  static let margin = Option<Bool>(
    "margin", default: false, shown: "false",
    "Whether the band is drawn that lies between a perceptron's line and its nearest point, on both sides.")
  static let lines = Option<[LineOption]?>(optional: "lines", "Other straight lines, dashed, to compare with.")
  static let hulls = Option<Bool>(
    "hulls", default: false, shown: "false",
    "Whether thin lines go round the points of each class: where they meet those of the other, no line parts the two.")
  static let regions = Option<Bool>(
    "regions", default: true, shown: "true", "Whether the regions are tinted and named.")
  public static let options: [any AnyOption] =
    [model, points, targets] + PlaneWindow.options + [normal, margin, lines, hulls, regions]

  private let window: PlaneWindow
  private let points: ClassifiedPoints
  private let classifier: PlaneClassifier?
  private let normal: NormalVector?
  private let margin: MarginBand?
  private let lines: [LineOption]
  private let showsHulls: Bool
  private let showsRegions: Bool

  public init(_ settings: Settings, in context: FigureContext) throws {
    window = try PlaneWindow(settings)
    lines = try settings[Self.lines] ?? []
    showsHulls = try settings[Self.hulls]
    showsRegions = try settings[Self.regions]
    let rect = window.rect
    let given = try settings[Self.points]?.points(in: context)
    classifier = try settings[Self.model].map { try PlaneClassifier(model: $0, over: rect, in: context) }
    guard classifier != nil || given != nil || !lines.isEmpty else {
      throw Problem("“model” is missing", at: settings.location, hint: "give “model: name”, or “points” and “lines”")
    }
    normal =
      try settings[Self.normal]
      ? NormalVector(of: try classifier.perceptron(having: "a normal vector", Self.normal, in: settings), in: rect)
      : nil
    points = try ClassifiedPoints(given, targets: try settings[Self.targets], by: classifier)
    margin =
      try settings[Self.margin]
      ? MarginBand(
        of: try classifier.perceptron(having: "a margin", Self.margin, in: settings), around: points, in: rect,
        at: settings.location(of: Self.margin)) : nil
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    var marks: [any Mark] = []
    if let regions = classifier?.regions, showsRegions {
      marks += regions.tints
      marks += regions.names(say)
    }
    if let margin { marks += margin.marks(say) }
    for line in lines { marks.append(try line.mark(in: window.rect, on: page)) }
    if let classifier { marks.append(classifier.regions.line) }
    if let normal { marks.append(normal.mark) }
    marks += try points.marks(withHulls: showsHulls, on: page)
    return DrawnFigure(
      try window.plot(marks, title: page.title, on: page), isSquare: true, table: points.table,
      description: try description(page))
  }

  private func description(_ page: FigurePage) throws(Problem) -> String {
    let say = page.say
    var parts = points.classes(say)
    if let classifier {
      parts.append(classifier.boundary(hasNames: window.hasNames, say))
      if let margin { parts.append(say("decision-boundary.nearest", ["distance": say.rounded(margin.distance)])) }
      if let wrong = points.wrongOnes(say) { parts.append(wrong) }
    }
    for line in lines {
      guard let label = try line.label?.plain(in: page.language) else { continue }
      parts.append(say("decision-boundary.dashed", ["name": label]))
    }
    return say.sentence(parts)
  }
}
