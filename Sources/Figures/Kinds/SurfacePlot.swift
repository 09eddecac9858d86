import Manuscript
import Neurons
import Plotting

/// The output of a neuron or a network over two inputs, as a map: darker is more, level lines carry their number.
public struct SurfacePlot: FigureKind {
  public static let name = "surface"
  public static let summary = "The output of a neuron or a network over two inputs, as a map with level lines."
  public static let example = FigureExample(
    """
    title: What a sigmoid makes of two inputs
    caption: The output grows across the level lines, never along them.
    model: slope
    domain: [-3, 3]
    """,
    models: """
      slope: {network: {activation: sigmoid, layers: [{weights: [[1, 2]], biases: [-0.5]}]}}
      """)

  static let model = Option<Located<String>>("model", "A perceptron or network with two inputs.")
  static let neuron = Option<Located<[Int]>?>(
    optional: "neuron", "The neuron [layer, number] whose output is drawn; the only output neuron by default.")
  static let levels = Option<Located<[Double]>?>(
    optional: "levels", "The outputs on whose lines the numbers stand; round ones by default."
  )
  .atMost(mostLevels, "levels", hint: "leave some out")
  static let domain = Option<ClosedRange<Double>>(
    "domain", default: -0.5...1.5, shown: "[-0.5, 1.5]", "The numbers on both axes.")
  static let xDomain = Option<ClosedRange<Double>?>(optional: "x-domain", "The numbers on the horizontal axis alone.")
  static let yDomain = Option<ClosedRange<Double>?>(optional: "y-domain", "The numbers on the vertical axis alone.")
  static let xLabel = Option<FigureLabel?>(optional: "x-label", "The name of the first input; $x_1$ by default.")
  static let yLabel = Option<FigureLabel?>(optional: "y-label", "The name of the second input; $x_2$ by default.")
  static let points = Option<[SurfacePoint]?>(
    optional: "points", "Points whose outputs are written beside them."
  )
  .atMost(40, "points", hint: "draw a “decision-boundary”")
  public static let options: [any AnyOption] = [
    model, neuron, levels, domain, xDomain, yDomain, xLabel, yLabel, points,
  ]

  /// The most level lines that can be told apart.
  static let mostLevels = 12

  private let name: String
  private let rect: Rect
  private let surface: Surface
  private let xLabel: FigureLabel?
  private let yLabel: FigureLabel?
  private let points: [(at: DataPoint, label: FigureLabel?, value: Double)]

  public init(_ settings: Settings, in context: FigureContext) throws {
    let domain = try settings[Self.domain]
    let (x, y) = (try settings[Self.xDomain] ?? domain, try settings[Self.yDomain] ?? domain)
    rect = Rect(
      x: x.lowerBound, y: y.lowerBound, width: x.upperBound - x.lowerBound, height: y.upperBound - y.lowerBound)
    xLabel = try settings[Self.xLabel]
    yLabel = try settings[Self.yLabel]
    let model = try settings[Self.model]
    name = model.value
    let levels = try settings[Self.levels]
    let source = try SurfaceSource(model, neuron: try settings[Self.neuron], in: context)
    let surface = Surface(source, over: rect, levels: levels?.value)
    guard let surface else {
      throw Problem(
        "the output of “\(name)” is not a number anywhere shown", at: model.location, hint: "choose another domain")
    }
    self.surface = surface
    let given = try settings[Self.points] ?? []
    points = given.map { ($0.at, $0.label, source.output(Point(x: $0.at.x, y: $0.at.y))) }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    var marks: [any Mark] = surface.bands.map { Region($0, role: .computed, opacity: surface.opacity) }
    if let steps = surface.steps {
      marks += surface.lines.map { Line($0, stroke: Stroke(.computed, width: Typography.boundaryLine, cap: .round)) }
      // More pieces than this have no room for their numbers.
      if steps.count <= Self.mostLevels {
        marks += zip(surface.pieces, steps).map { RegionName($0, NumberText.runs($1, digits: 3), role: .ink) }
      }
    } else {
      let levels = zip(surface.levels, surface.lines).map { LevelLines.Level($0, lines: $1) }
      marks.append(LevelLines(levels, language: page.text))
    }
    marks.append(
      Points(
        try points.map { point throws(Problem) in
          let value = NumberText.runs(point.value, digits: 3)
          let name = try point.label?.runs(in: page.language) ?? []
          return Points.Item(point.at, label: name.isEmpty ? value : name + [TextRun(" ")] + value)
        }, symbol: .filledCircle, role: .ink, radius: 4, labelRole: .ink))
    let plot = Plot(
      size: FigureLayout.wide.square, title: page.title, language: page.text,
      x: Axis(try xLabel?.runs(in: page.language) ?? .input(1), domain: rect.minX...rect.maxX, about: 4),
      y: Axis(try yLabel?.runs(in: page.language) ?? .input(2), domain: rect.minY...rect.maxY, about: 4),
      axes: .frame, isEqualAspect: (0.5...2).contains(rect.width / rect.height), marks: marks)
    return DrawnFigure(
      picture: FigureLayout.wide.plot(plot, isSquare: true), narrow: FigureLayout.narrow.plot(plot, isSquare: true),
      table: table,
      description: description(page.say))
  }

  private var table: [[String]] {
    [["x1", "x2", "output"]] + surface.samples.map { ["\($0.at.x)", "\($0.at.y)", "\($0.value)"] }
      + points.map { ["\($0.at.x)", "\($0.at.y)", "\($0.value)"] }
  }

  private func description(_ say: Wording) -> String {
    let (x, y) = (say.interval(rect.minX...rect.maxX), say.interval(rect.minY...rect.maxY))
    var parts = [
      say("surface.head", ["name": name, "x": x, "y": y])
    ]
    let (least, most) = (surface.values.lowerBound, surface.values.upperBound)
    if least == most {
      parts.append(say("surface.constant", ["value": say.number(least)]))
    } else if let steps = surface.steps {
      let list = say.list(steps.map { say.number($0) })
      parts.append(say("surface.steps", ["values": list]))
    } else {
      parts.append(
        say("surface.range", ["low": say.rounded(least), "high": say.rounded(most)]))
      if !surface.levels.isEmpty {
        let list = say.list(surface.levels.map { say.number($0) })
        parts.append(say("surface.levels", ["values": list]))
      }
    }
    if !points.isEmpty, points.count <= 8 {
      let list = say.list(points.map { "\(say.point($0.at.x, $0.at.y)) \(say.rounded($0.value))" })
      parts.append(say("surface.points", ["values": list]))
    }
    return say.sentence(parts)
  }
}

/// A point of a surface whose output is written beside it.
public struct SurfacePoint: OptionGroup {
  static let at = Option<Located<[Double]>>("at", "The point [x1, x2].")
  static let label = Option<FigureLabel?>(optional: "label", "What it is called.")
  public static let options: [any AnyOption] = [at, label]

  let at: DataPoint
  let label: FigureLabel?

  public init(_ settings: Settings) throws(Problem) {
    at = try DataPoint(pair: try settings[Self.at])
    label = try settings[Self.label]
  }
}
