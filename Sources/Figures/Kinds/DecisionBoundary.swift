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
  static let targets = Option<Located<[Int]>?>(
    optional: "targets", "The true class of each point; what the model gets wrong is ringed.")
  static let domain = Option<ClosedRange<Double>>(
    "domain", default: -0.5...1.5, shown: "[-0.5, 1.5]", "The numbers on both axes.")
  static let xDomain = Option<ClosedRange<Double>?>(optional: "x-domain", "The numbers on the horizontal axis alone.")
  static let yDomain = Option<ClosedRange<Double>?>(optional: "y-domain", "The numbers on the vertical axis alone.")
  static let xLabel = Option<FigureLabel?>(optional: "x-label", "The name of the first input; $x_1$ by default.")
  static let yLabel = Option<FigureLabel?>(optional: "y-label", "The name of the second input; $x_2$ by default.")
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
  public static let options: [any AnyOption] = [
    model, points, targets, domain, xDomain, yDomain, xLabel, yLabel, normal, margin, lines, hulls, regions,
  ]

  private let points: ClassifiedPoints
  private let classifier: PlaneClassifier?
  private let normal: NormalVector?
  private let margin: MarginBand?
  private let lines: [LineOption]
  private let rect: Rect
  private let xLabel: FigureLabel?
  private let yLabel: FigureLabel?
  private let showsHulls: Bool
  private let showsRegions: Bool

  public init(_ settings: Settings, in context: FigureContext) throws {
    let domain = try settings[Self.domain]
    let (x, y) = (try settings[Self.xDomain] ?? domain, try settings[Self.yDomain] ?? domain)
    let rect = Rect(
      x: x.lowerBound, y: y.lowerBound, width: x.upperBound - x.lowerBound, height: y.upperBound - y.lowerBound)
    xLabel = try settings[Self.xLabel]
    yLabel = try settings[Self.yLabel]
    lines = try settings[Self.lines] ?? []
    showsHulls = try settings[Self.hulls]
    showsRegions = try settings[Self.regions]
    let name = try settings[Self.model]
    let given = try settings[Self.points]?.points(in: context)
    let targets = try settings[Self.targets]
    let classifier = try name.map { try PlaneClassifier(model: $0, over: rect, in: context) }
    guard classifier != nil || given != nil || !lines.isEmpty else {
      throw Problem("“model” is missing", at: settings.location, hint: "give “model: name”, or “points” and “lines”")
    }
    if try settings[Self.normal] {
      guard let perceptron = classifier?.perceptron else {
        throw Problem(
          "only a perceptron has a normal vector", at: settings.location(of: Self.normal), hint: "leave “normal” out")
      }
      normal = NormalVector(of: perceptron, in: rect)
    } else {
      normal = nil
    }
    points = try ClassifiedPoints(given, targets: targets, by: classifier)
    margin = try Self.margin(of: classifier?.perceptron, around: points, in: rect, settings)
    self.classifier = classifier
    self.rect = rect
  }

  private static func margin(
    of perceptron: Perceptron?, around points: ClassifiedPoints, in rect: Rect, _ settings: Settings
  ) throws(Problem) -> MarginBand? {
    guard try settings[Self.margin] else { return nil }
    let place = settings.location(of: Self.margin)
    guard let perceptron else {
      throw Problem("only a perceptron has a margin", at: place, hint: "leave “margin” out")
    }
    guard points.wrong.isEmpty else {
      throw Problem(
        "there is no margin: a point is on the wrong side", at: place, hint: "leave “margin” out, or change the model")
    }
    guard let band = MarginBand(perceptron, around: points.items.map(\.at), in: rect) else {
      throw Problem("there is no margin: a point lies on the line, or there is no line", at: place)
    }
    return band
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    var marks: [any Mark] = []
    if let regions = classifier?.regions, showsRegions {
      marks += regions.tints
      marks += regions.names(say)
    }
    if let margin { marks += margin.marks(say) }
    for line in lines { marks.append(try line.mark(in: rect, on: page)) }
    if let classifier { marks.append(classifier.regions.line) }
    if let normal { marks.append(normal.mark) }
    marks += try points.marks(withHulls: showsHulls, on: page)
    let plot = Plot(
      size: FigureLayout.wide.square, title: page.title, language: page.text,
      x: Axis(
        try xLabel?.runs(in: page.language) ?? .input(1), domain: rect.minX...rect.maxX, about: 4),
      y: Axis(
        try yLabel?.runs(in: page.language) ?? .input(2), domain: rect.minY...rect.maxY, about: 4),
      axes: .frame, isEqualAspect: isSquare, marks: marks)
    return DrawnFigure(
      picture: FigureLayout.wide.plot(plot, isSquare: true), narrow: FigureLayout.narrow.plot(plot, isSquare: true),
      table: points.table, description: try description(page))
  }

  /// A unit of one axis is as long as one of the other unless that would leave a sliver.
  private var isSquare: Bool { (0.5...2).contains(rect.width / rect.height) }

  /// The equation of a perceptron's line; nil for a network, and for names of the author's own.
  private func lineText(_ say: Wording) -> String? {
    guard let perceptron = classifier?.perceptron, xLabel == nil, yLabel == nil else { return nil }
    return LineEquation.text(of: perceptron, say)
  }

  private func description(_ page: FigurePage) throws(Problem) -> String {
    let say = page.say
    var parts: [String] = []
    for target in [0, 1] {
      let members = points.members(of: target)
      guard !members.isEmpty, points.items.count <= 12 else { continue }
      let places = say.list(members.map { say.point($0.at.x, $0.at.y) })
      parts.append(say("decision-boundary.class", ["points": places, "class": "\(target)"]))
    }
    if points.items.count > 12 { parts.append(say("decision-boundary.points", count: points.items.count)) }
    if let classifier {
      parts.append(
        classifier.regions.boundary.isEmpty
          ? say("decision-boundary.constant")
          : lineText(say).map { say("decision-boundary.line", ["line": $0]) } ?? say("decision-boundary.boundary"))
      if let margin {
        let width = say.rounded(margin.distance)
        parts.append(say("decision-boundary.nearest", ["distance": width]))
      }
      if !points.wrong.isEmpty {
        let places = say.list(points.wrong.map { say.point($0.at.x, $0.at.y) })
        parts.append(say("decision-boundary.wrong", ["points": places]))
      }
    }
    for line in lines {
      if let label = try line.label?.plain(in: page.language) {
        parts.append(say("decision-boundary.dashed", ["name": label]))
      }
    }
    return parts.joined(separator: say.separator) + say.end
  }
}
