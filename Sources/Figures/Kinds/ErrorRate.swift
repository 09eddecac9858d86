import Manuscript
import Neurons
import Plotting

/// How fast the error falls as neurons are added: measured points on logarithmic axes, and the slope fitted to them.
public struct ErrorRate: FigureKind {
  public static let name = "error-rate"
  public static let summary =
    "How the error of approximations falls with the number of neurons, measured, with fitted slopes on logarithmic axes."
  public static let example = FigureExample(
    """
    title: Lines are better than steps
    caption: Twice the neurons halve the error of steps and quarter that of lines.
    target: parabola
    families: [equal, staircase]
    neurons: [4, 8, 16, 32, 64]
    """,
    models: """
      parabola: {function: "x^2/4"}
      """)

  static let target = Option<Located<String>>("target", "The function that is approximated.")
  static let families = Option<[ApproximationFamily]>(
    "families", default: ApproximationFamily.allCases, shown: "[equal, balanced, staircase]",
    "The ways to approximate it: straight lines between equal or balanced knots, and steps.")
  static let neurons = Option<[Bounded<Neurons>]>(
    "neurons", default: [2, 4, 8, 16, 32, 64].map { Bounded($0) }, shown: "[2, 4, 8, 16, 32, 64]",
    "The numbers of hidden neurons that are tried."
  )
  .atMost(40, "counts", hint: "leave some out")
  .drawing(ApproximationFamily.balancedNeurons)
  static let domain = Option<ClosedRange<Double>>(
    "domain", default: -2...2, shown: "[-2, 2]", "The interval on which the target is approximated.")
  static let measure = Option<MeasuredFamily.Measure>(
    "measure", default: .maximum, shown: "maximum", "The error that is measured: the largest, or the root mean square.")
  static let labels = Option<LocalizedTextList?>(optional: "labels", "The names of the families.")
  public static let options: [any AnyOption] = [target, families, neurons, domain, measure, labels]

  enum Neurons: Bounds { static let range = 1...1_024 }

  private let target: String
  private let measure: MeasuredFamily.Measure
  private let families: [MeasuredFamily]
  private let labels: LocalizedTextList?

  public init(_ settings: Settings, in context: FigureContext) throws {
    let name = try settings[Self.target]
    target = name.value
    let function = try CurveFunction(model: name, in: context)
    let (domain, families) = (try settings[Self.domain], try settings[Self.families])
    let measure = try settings[Self.measure]
    self.measure = measure
    labels = try settings[Self.labels]
    guard Set(families).count == families.count else {
      throw Problem("a family is named twice", at: settings.location(of: Self.families), hint: "name each once")
    }
    try labels.check("labels", oneForEach: families.count, "families")
    let sizes = Set(try settings[Self.neurons].map(\.value)).sorted()
    for family in families { try family.check(neurons: sizes.last ?? 1, at: settings.location(of: Self.neurons)) }
    self.families = try locating(name.location) { () throws(ApproximationError) in
      try families.map { family throws(ApproximationError) in
        try MeasuredFamily(family, neurons: sizes, of: function, over: domain, by: measure)
      }
    }
    guard self.families.contains(where: { $0.points.count > 1 }) else {
      throw Problem(
        "there is no error to draw: the target is met exactly, or only one number of neurons is tried",
        at: settings.location, hint: "choose a curved target and several numbers of neurons")
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let names = try labels.runs(in: page.language) ?? families.map { [TextRun($0.family.title(say))] }
    let points = families.flatMap(\.points)
    let sizes = Set(points.map(\.x)).sorted()
    let plot = Plot(
      size: FigureLayout.wide.plot, title: page.title, language: page.text,
      x: Axis(
        [TextRun(say("error-rate.neurons"))], scale: .log, domain: Self.widened(points.map(\.x), by: 1.2),
        ticks: sizes.count <= 8 ? sizes.map { Tick($0, label: [.number(NumberText.short($0))]) } : nil),
      y: Axis(
        [TextRun(measure.title(say))], scale: .log, domain: Self.widened(points.map(\.y), by: 1.7), about: 5),
      axes: .frame, hasGrid: true,
      marks: zip(families, names).enumerated().flatMap { $1.0.marks(at: $0, named: $1.1, say) })
    let rows = families.flatMap { measured in
      measured.points.map { [measured.family.rawValue, NumberText.short($0.x), "\($0.y)"] }
    }
    let head = say("error-rate.head", ["error": measure.title(say), "target": target])
    return DrawnFigure(
      plot, table: [["family", "neurons", "error"]] + rows,
      description: say.sentence([head] + zip(families, names).map { $0.text(named: $1.plain, say) }))
  }

  /// From the least to the largest number and a factor beyond, so that no point lies on an axis.
  private static func widened(_ numbers: [Double], by factor: Double) -> ClosedRange<Double>? {
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return (low / factor)...(high * factor)
  }
}
