import Manuscript
import Neurons
import Plotting

/// All that a course can name: kinds of figures, forms of models, activations, the words that figures say, and
/// their colours.
///
/// A kind of ours is its own file, its line here, and its test. A program of its own hands its kinds in:
///
///     let catalogue = FigureCatalogue.standard + [Dial.self]
///     try await FigureCatalogue.$current.withValue(catalogue) { try await renderer.render(models: models) }
public struct FigureCatalogue: Sendable {
  public var kinds: [any FigureKind.Type]
  public var modelForms: [any ModelForm.Type]
  public var activations: [Activation]
  /// Words beside those of the theme, a vocabulary for each language.
  public var words: [Vocabulary]
  /// The colours of figures and pages.
  public var themes: Themes

  public init(
    kinds: [any FigureKind.Type], modelForms: [any ModelForm.Type] = ModelCatalogue.standard,
    activations: [Activation] = Activation.all, words: [Vocabulary] = [],
    themes: Themes = .standard
  ) {
    self.kinds = kinds
    self.modelForms = modelForms
    self.activations = activations
    self.words = words
    self.themes = themes
  }

  /// The catalogue that is in force: that of `$current.withValue(…)`, else the standard one.
  @TaskLocal public static var current = standard

  /// What comes with the library.
  public static let standard = FigureCatalogue(kinds: [
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
  ])

  /// The same with more kinds behind.
  public static func + (catalogue: FigureCatalogue, kinds: [any FigureKind.Type]) -> FigureCatalogue {
    var sum = catalogue
    sum.kinds += kinds
    return sum
  }

  /// The kinds that are in force.
  public static var all: [any FigureKind.Type] { current.kinds }

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
    if !problems.isEmpty {
      // A wrong option does not hide what else is wrong, but nothing may be blamed on the figure for want of it.
      problems.append(contentsOf: furtherProblems(of: kind, settings.mended(for: kind.options), in: context))
      throw problems.sorted
    }
    // Only now: an option with a misspelt name would be missed as well.
    for rule in kind.rules { problems.collect { () throws(Problem) in try rule.check(settings) } }
    try problems.throwIfAny()
    guard let figure = problems.collect({ try kind.init(settings, in: context) }) else { throw problems.sorted }
    return figure
  }

  /// The names that a figure uses and nobody defines, and the models that do not fit it.
  private static func furtherProblems(
    of kind: any FigureKind.Type, _ settings: Settings, in context: FigureContext
  ) -> Problems {
    guard kind.options.allSatisfy({ !$0.isRequired || settings.node[$0.name] != nil }) else { return Problems() }
    var found = Problems()
    found.collect { _ = try kind.init(settings, in: context) }
    return Problems(found.list.filter { $0.matter != nil })
  }
}
