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
  static let levels = Option<[Double]?>(
    optional: "levels", "The outputs on whose lines the numbers stand; round ones by default."
  )
  .atMost(mostLevels, "levels", hint: "leave some out")
  static let points = Option<[SurfacePoint]?>(
    optional: "points", "Points whose outputs are written beside them."
  )
  .atMost(40, "points", hint: "draw a “decision-boundary”")
  public static let options: [any AnyOption] = [model, neuron, levels] + PlaneWindow.options + [points]

  /// The most level lines that can be told apart.
  static let mostLevels = 12

  private let name: String
  private let window: PlaneWindow
  private let surface: Surface
  private let points: [(at: DataPoint, label: FigureLabel?, value: Double)]

  public init(_ settings: Settings, in context: FigureContext) throws {
    window = try PlaneWindow(settings)
    let model = try settings[Self.model]
    name = model.value
    let source = try SurfaceSource(model, neuron: try settings[Self.neuron], in: context)
    guard let surface = Surface(source, over: window.rect, levels: try settings[Self.levels]) else {
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
    return DrawnFigure(
      try window.plot(marks, title: page.title, on: page), isSquare: true, table: table,
      description: description(page.say))
  }

  private var table: [[String]] {
    [["x1", "x2", "output"]] + surface.samples.map { ["\($0.at.x)", "\($0.at.y)", "\($0.value)"] }
      + points.map { ["\($0.at.x)", "\($0.at.y)", "\($0.value)"] }
  }

  private func description(_ say: Wording) -> String {
    var parts = [
      say("surface.head", ["name": name, "x": say.interval(window.x), "y": say.interval(window.y)])
    ]
    let (least, most) = (surface.values.lowerBound, surface.values.upperBound)
    if least == most {
      parts.append(say("surface.constant", ["value": say.number(least)]))
    } else if let steps = surface.steps {
      let list = say.list(steps.map { say.number($0) })
      parts.append(say("surface.steps", ["values": list]))
    } else {
      parts.append(say("surface.range", ["low": say.rounded(least), "high": say.rounded(most)]))
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
