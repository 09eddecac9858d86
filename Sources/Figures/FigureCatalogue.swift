import Manuscript

/// The kinds of figures there are. A new kind is its own file, its line here, and its test.
public enum FigureCatalogue {
  public static let all: [any FigureKind.Type] = [
    ActivationCurve.self,
    DecisionBoundary.self,
    SurfacePlot.self,
    TrainingPlot.self,
    ApproximationPlot.self,
    ErrorRate.self,
    GradientFlow.self,
    NeuronDrawing.self,
    NeuronSchematic.self,
    NetworkDrawing.self,
    BarChart.self,
    SoftmaxPlot.self,
    DataPlot.self,
    Timeline.self,
    GraphDrawing.self,
    PanelsFigure.self,
  ]

  /// The kind of this name; the problem offers the nearest spelling.
  public static func kind(named name: Located<String>) throws(Problem) -> any FigureKind.Type {
    guard let kind = all.first(where: { $0.name == name.value }) else {
      throw .unknown("kind of figure", name.value, known: all.map { $0.name }, at: name.location)
    }
    return kind
  }

  /// The figures of the same lesson that a figure shows inside itself, in any of its frames.
  public static func references(of figure: FigureDefinition) -> [Located<String>] {
    guard let kind = try? kind(named: figure.kind) else { return [] }
    return ([figure.options] + figure.frames.map(\.options)).flatMap { kind.references(in: $0) }
  }

  /// The figure of this kind with these options, every option checked. Throws `Problems`.
  public static func figure(
    kind name: Located<String>, settings: Settings, in context: FigureContext
  ) throws(Problems) -> any FigureKind {
    var problems = Problems()
    guard let kind = problems.collect({ try kind(named: name) }) else { throw problems }
    problems.append(contentsOf: settings.problems(against: kind.options))
    try problems.throwIfAny()
    guard let figure = problems.collect({ try kind.init(settings, in: context) }) else { throw problems.sorted }
    return figure
  }
}
