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
  static let points = Option<[ClassPoint]?>(
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

  /// A point with the class that it has and the class that the model gives it.
  private struct Classified {
    var at: DataPoint
    var label: FigureLabel?
    var target: Int
    /// Nil without a model.
    var output: Int?
  }

  private let classified: [Classified]
  private let labelsCoordinates: Bool
  private let found: DecisionRegions?
  private let normalArrow: (from: DataPoint, to: DataPoint)?
  private let margin: MarginBand?
  /// The line of a perceptron, for the description.
  private let perceptron: Perceptron?
  private let lines: [LineOption]
  private let rect: Rect
  private let xLabel: FigureLabel?
  private let yLabel: FigureLabel?
  private let showsHulls: Bool
  private let showsRegions: Bool

  public init(_ settings: Settings, in context: FigureContext) throws {
    let domain = try settings[Self.domain]
    let (x, y) = (try settings[Self.xDomain] ?? domain, try settings[Self.yDomain] ?? domain)
    rect = Rect(
      x: x.lowerBound, y: y.lowerBound, width: x.upperBound - x.lowerBound, height: y.upperBound - y.lowerBound)
    xLabel = try settings[Self.xLabel]
    yLabel = try settings[Self.yLabel]
    lines = try settings[Self.lines] ?? []
    showsHulls = try settings[Self.hulls]
    showsRegions = try settings[Self.regions]
    let name = try settings[Self.model]
    let given = try settings[Self.points]
    let targets = try settings[Self.targets]
    let classify: ((DataPoint) -> Int)?
    var perceptron: Perceptron?
    switch try name.map({ try context.models.model($0) }) {
    case nil:
      guard given != nil || !lines.isEmpty else {
        throw Problem("“model” is missing", at: settings.location, hint: "give “model: name”, or “points” and “lines”")
      }
      found = nil
      classify = nil
    case .perceptron(let model) where model.inputCount == 2:
      found = DecisionRegions(model, over: rect)
      classify = { (try? model.output([$0.x, $0.y])) ?? 0 }
      perceptron = model
    case .network(let model) where model.inputCount == 2 && model.outputCount == 1:
      found = DecisionRegions(model, over: rect)
      classify = { ((try? model.output([$0.x, $0.y]).first) ?? 0) > 0.5 ? 1 : 0 }
    case _?:
      throw Problem(
        "the model “\(name?.value ?? "")” does not take two inputs to one output",
        at: name?.location ?? settings.location,
        hint: "give a perceptron with two weights, or a network 2-…-1")
    }
    if try settings[Self.normal] {
      guard let perceptron else {
        throw Problem(
          "only a perceptron has a normal vector", at: settings.location(of: Self.normal), hint: "leave “normal” out")
      }
      normalArrow = Self.normal(of: perceptron, in: rect)
    } else {
      normalArrow = nil
    }
    let points =
      given?.map { (at: $0.at, label: $0.label, target: $0.target) }
      ?? [(0, 0), (0, 1), (1, 0), (1, 1)].map { (at: DataPoint($0.0, $0.1), label: nil, target: nil) }
    labelsCoordinates = given == nil
    if let targets, targets.value.count != points.count {
      throw Problem(
        "there are \(targets.value.count) targets for \(points.count) points", at: targets.location,
        hint: "give one a point")
    }
    if let targets, let wrong = targets.value.first(where: { $0 != 0 && $0 != 1 }) {
      throw Problem("a target is 0 or 1, found \(wrong)", at: targets.location)
    }
    classified = points.enumerated().map { index, point in
      let output = classify?(point.at)
      return Classified(
        at: point.at, label: point.label, target: targets?.value[index] ?? point.target ?? output ?? 0, output: output)
    }
    self.perceptron = perceptron
    margin = try Self.margin(of: perceptron, around: classified, in: rect, settings)
  }

  private static func margin(
    of perceptron: Perceptron?, around points: [Classified], in rect: Rect, _ settings: Settings
  ) throws(Problem) -> MarginBand? {
    guard try settings[Self.margin] else { return nil }
    let place = settings.location(of: Self.margin)
    guard let perceptron else {
      throw Problem("only a perceptron has a margin", at: place, hint: "leave “margin” out")
    }
    guard points.allSatisfy({ $0.output == $0.target }) else {
      throw Problem(
        "there is no margin: a point is on the wrong side", at: place, hint: "leave “margin” out, or change the model")
    }
    guard let band = MarginBand(perceptron, around: points.map(\.at), in: rect) else {
      throw Problem("there is no margin: a point lies on the line, or there is no line", at: place)
    }
    return band
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    var marks: [any Mark] = []
    if let found, showsRegions {
      marks += found.tints
      marks += regionNames(say)
    }
    if let margin { marks += margin.marks(say) }
    for line in lines {
      marks.append(
        Line(
          MarginBand.segment(of: line.side, with: rect.corners),
          stroke: Stroke(.ink, width: Typography.referenceLine, dash: Typography.dash),
          label: try line.label?.runs(in: page.language) ?? []))
    }
    if let found { marks.append(found.line) }
    if let normalArrow {
      marks.append(
        Arrow(
          from: normalArrow.from, to: normalArrow.to, role: .mark, label: [TextRun("w", face: .variable)]))
    }
    for (target, symbol, role) in [(0, Points.Symbol.hollowCircle, ColorRole.class0), (1, .filledSquare, .class1)] {
      let members = classified.filter { $0.target == target }
      if showsHulls { marks += ConvexHull.outline(around: members.map(\.at), role: role) }
      let items = try members.map { point throws(Problem) in
        Points.Item(point.at, label: try label(of: point, on: page))
      }
      marks.append(Points(items, symbol: symbol, role: role))
    }
    let wrong = classified.filter { $0.output != nil && $0.output != $0.target }
    if !wrong.isEmpty { marks.append(Points(wrong.map { .init($0.at) }, symbol: .ring, role: .mark)) }
    let plot = Plot(
      size: FigureLayout.wide.square, title: page.title, language: page.text,
      x: Axis(
        try xLabel?.runs(in: page.language) ?? .input(1), domain: rect.minX...rect.maxX, about: 4),
      y: Axis(
        try yLabel?.runs(in: page.language) ?? .input(2), domain: rect.minY...rect.maxY, about: 4),
      axes: .frame, isEqualAspect: isSquare, marks: marks)
    var table = [["x1", "x2", "class", "output"]]
    table += classified.map { ["\($0.at.x)", "\($0.at.y)", "\($0.target)", $0.output.map(String.init) ?? ""] }
    return DrawnFigure(
      picture: FigureLayout.wide.plot(plot, isSquare: true), narrow: FigureLayout.narrow.plot(plot, isSquare: true),
      table: table,
      description: try description(page))
  }

  /// A unit of one axis is as long as one of the other unless that would leave a sliver.
  private var isSquare: Bool { (0.5...2).contains(rect.width / rect.height) }

  private func label(of point: Classified, on page: FigurePage) throws(Problem) -> [TextRun] {
    if let label = point.label { return try label.runs(in: page.language) }
    guard labelsCoordinates else { return [] }
    return [TextRun(page.say.coordinates(point.at.x, point.at.y), face: .maths)]
  }

  /// What each region says, written where the regions leave most room.
  private func regionNames(_ say: Wording) -> [any Mark] {
    guard let found else { return [] }
    let names = found.certainties.isEmpty ? ["0", "1"] : ["< 0.5", "> 0.5"]
    return [(found.silent, names[0], ColorRole.class0), (found.firing, names[1], .class1)].compactMap {
      polygons, output, role in
      guard !polygons.isEmpty else { return nil }
      return RegionName(polygons, [TextRun(say("decision-boundary.output", ["output": "\(output)"]))], role: role)
    }
  }

  /// From the point of the line nearest to the middle of the plot, along the weights, a sixth of the plot long.
  private static func normal(of perceptron: Perceptron, in rect: Rect) -> (from: DataPoint, to: DataPoint)? {
    let (a, b) = (perceptron.weights[0], perceptron.weights[1])
    let square = a * a + b * b
    guard square > 0 else { return nil }
    let excess = (a * rect.midX + b * rect.midY - perceptron.threshold) / square
    let foot = DataPoint(rect.midX - a * excess, rect.midY - b * excess)
    let length = min(rect.width, rect.height) / 6 / square.squareRoot()
    return (foot, DataPoint(foot.x + a * length, foot.y + b * length))
  }

  /// `0.5 x₁ + 0.5 x₂ = 0.7`; nil for a network, and for names of the author's own.
  private func lineText(_ say: Wording) -> String? {
    guard let perceptron, xLabel == nil, yLabel == nil else { return nil }
    let terms = zip(perceptron.weights, ["x₁", "x₂"]).filter { $0.0 != 0 }
    let sum = terms.enumerated().map { index, term in
      let sign = term.0 < 0 ? NumberText.minus : index == 0 ? "" : "+"
      let factor = say.number(term.0.magnitude)
      let product =
        term.0.magnitude == 1 ? term.1 : say("decision-boundary.product", ["factor": factor, "input": term.1])
      return index > 0 ? say("decision-boundary.term", ["sign": sign, "product": product]) : sign + product
    }.joined()
    return say("decision-boundary.equation", ["sum": sum, "threshold": say.number(perceptron.threshold)])
  }

  private func description(_ page: FigurePage) throws(Problem) -> String {
    let say = page.say
    var parts: [String] = []
    for target in [0, 1] {
      let members = classified.filter { $0.target == target }
      guard !members.isEmpty, classified.count <= 12 else { continue }
      let places = say.list(members.map { say.point($0.at.x, $0.at.y) })
      parts.append(say("decision-boundary.class", ["points": places, "class": "\(target)"]))
    }
    if classified.count > 12 { parts.append(say("decision-boundary.points", count: classified.count)) }
    if let found {
      let wrong = classified.filter { $0.output != $0.target }
      parts.append(
        found.boundary.isEmpty
          ? say("decision-boundary.constant")
          : lineText(say).map {
            say("decision-boundary.line", ["line": $0])
          } ?? say("decision-boundary.boundary"))
      if let margin {
        let width = say.rounded(margin.distance)
        parts.append(say("decision-boundary.nearest", ["distance": width]))
      }
      if !wrong.isEmpty {
        let places = say.list(wrong.map { say.point($0.at.x, $0.at.y) })
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

/// A point of a class.
public struct ClassPoint: OptionGroup {
  static let at = Option<Located<[Double]>>("at", "The point [x1, x2].")
  static let target = Option<Located<Int>?>(optional: "class", "Its class, 0 or 1; by default the model's output.")
  static let label = Option<FigureLabel?>(optional: "label", "What it is called.")
  public static let options: [any AnyOption] = [at, target, label]

  let at: DataPoint
  let target: Int?
  let label: FigureLabel?

  public init(_ settings: Settings) throws(Problem) {
    at = try DataPoint(pair: try settings[Self.at])
    label = try settings[Self.label]
    let target = try settings[Self.target]
    if let target, target.value != 0, target.value != 1 {
      throw Problem("a class is 0 or 1, found \(target.value)", at: target.location)
    }
    self.target = target?.value
  }
}

/// The line on which a weighted sum equals a threshold.
public struct LineOption: OptionGroup {
  static let weights = Option<Located<[Double]>>("weights", "The two weights.")
  static let threshold = Option<Double>("threshold", default: 0, shown: "0", "The threshold.")
  static let label = Option<FigureLabel?>(optional: "label", "What it is called.")
  public static let options: [any AnyOption] = [weights, threshold, label]

  private let weights: DataPoint
  private let threshold: Double
  let label: FigureLabel?

  public init(_ settings: Settings) throws(Problem) {
    let pair = try settings[Self.weights]
    weights = try DataPoint(pair: pair)
    guard weights.x != 0 || weights.y != 0 else {
      throw Problem("both weights are 0, which is no line", at: pair.location, hint: "give one that is not 0")
    }
    threshold = try settings[Self.threshold]
    label = try settings[Self.label]
  }

  /// Positive where the line's neuron would fire.
  var side: (Point) -> Double {
    { [weights, threshold] in weights.x * $0.x + weights.y * $0.y - threshold }
  }
}
