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
  static let families = Option<Located<[ApproximationFamily]>>(
    "families", default: Located(ApproximationFamily.allCases, at: SourceLocation(file: "")),
    shown: "[equal, balanced, staircase]",
    "The ways to approximate it: straight lines between equal or balanced knots, and steps.")
  static let neurons = Option<Located<[Int]>>(
    "neurons", default: Located([2, 4, 8, 16, 32, 64], at: SourceLocation(file: "")),
    shown: "[2, 4, 8, 16, 32, 64]", "The numbers of hidden neurons that are tried."
  )
  .atMost(40, "counts", hint: "leave some out")
  static let domain = Option<ClosedRange<Double>>(
    "domain", default: -2...2, shown: "[-2, 2]", "The interval on which the target is approximated.")
  static let measure = Option<Measure>(
    "measure", default: .maximum, shown: "maximum", "The error that is measured: the largest, or the root mean square.")
  static let labels = Option<LocalizedTextList?>(optional: "labels", "The names of the families.")
  public static let options: [any AnyOption] = [target, families, neurons, domain, measure, labels]

  enum Measure: String, ChoiceOption {
    case maximum
    case rmse
  }

  private struct Series {
    var family: ApproximationFamily
    /// Neurons and errors, both positive: what logarithmic axes can show.
    var points: [DataPoint]
    var fit: PowerLaw?
  }

  private let target: String
  private let measure: Measure
  private let series: [Series]
  private let labels: LocalizedTextList?

  public init(_ settings: Settings, in context: FigureContext) throws {
    let name = try settings[Self.target]
    target = name.value
    let function = try CurveFunction(model: name, in: context)
    let domain = try settings[Self.domain]
    let (families, counts) = (try settings[Self.families], try settings[Self.neurons])
    measure = try settings[Self.measure]
    labels = try settings[Self.labels]
    guard families.value.count <= ApproximationFamily.allCases.count,
      Set(families.value).count == families.value.count
    else { throw Problem("a family is named twice", at: families.location, hint: "name each once") }
    try labels.check("labels", oneForEach: families.value.count, "families")
    let sizes = Set(counts.value).sorted()
    let measure = measure
    series = try families.value.map { family in
      if let wrong = sizes.first(where: { !(1...family.mostNeurons).contains($0) }) {
        throw Problem(
          "\(wrong) neurons cannot be tried for the family “\(family.rawValue)”", at: counts.location,
          hint: "choose numbers from 1 to \(family.mostNeurons)")
      }
      let points = try sizes.map { count -> DataPoint in
        let error = try locating(name.location) { () throws(ApproximationError) in
          try family.error(neurons: count, of: function.value, over: domain)
        }
        return DataPoint(Double(count), measure == .maximum ? error.maximum : error.rootMeanSquare)
      }
      // An error of nothing but rounding has no place on a logarithmic axis.
      let largest = points.map(\.y).max() ?? 0
      let positive = points.filter { $0.y > max(largest * 1e-13, 1e-300) }
      return Series(family: family, points: positive, fit: PowerLaw(through: positive))
    }
    guard series.contains(where: { $0.points.count > 1 }) else {
      throw Problem(
        "there is no error to draw: the target is met exactly, or only one number of neurons is tried",
        at: settings.location, hint: "choose a curved target and several numbers of neurons")
    }
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let names = try labels.runs(in: page.language) ?? series.map { [TextRun($0.family.title(say))] }
    let styles: [(role: ColorRole, symbol: Points.Symbol, dash: [Double])] = [
      (.computed, .filledCircle, []), (.class0, .hollowCircle, Typography.dash), (.class1, .filledSquare, [2, 3]),
    ]
    var marks: [any Mark] = []
    for (index, (series, name)) in zip(series, names).enumerated() {
      let style = styles[index % styles.count]
      if let fit = series.fit, let first = series.points.first, let last = series.points.last {
        let slope = say("error-rate.slope", ["slope": say.fixed(fit.exponent, digits: 2)])
        marks.append(
          Line(
            [[first.x, last.x].map { DataPoint($0, fit.value(at: $0)) }],
            stroke: Stroke(style.role, width: Typography.referenceLine, dash: style.dash),
            label: name + [TextRun(slope)]))
      }
      marks.append(
        Points(
          series.points.map { .init($0) }, symbol: style.symbol, role: style.role, radius: 4,
          name: series.fit == nil ? name : []))
    }
    let sizes = Set(series.flatMap(\.points).map(\.x)).sorted()
    let ticks = sizes.count <= 8 ? sizes.map { Tick($0, label: [.number(NumberText.short($0))]) } : nil
    let plot = Plot(
      size: FigureLayout.wide.plot, title: page.title, language: page.text,
      x: Axis(
        [TextRun(say("error-rate.neurons"))], scale: .log,
        domain: Self.widened(series.flatMap(\.points).map(\.x), by: 1.2), ticks: ticks),
      y: Axis(
        [TextRun(errorName(say))], scale: .log, domain: Self.widened(series.flatMap(\.points).map(\.y), by: 1.7),
        about: 5),
      axes: .frame, hasGrid: true, marks: marks)
    var table = [["family", "neurons", "error"]]
    for series in series {
      table += series.points.map { [series.family.rawValue, NumberText.short($0.x), "\($0.y)"] }
    }
    return DrawnFigure(
      picture: FigureLayout.wide.plot(plot), narrow: FigureLayout.narrow.plot(plot), table: table,
      description: description(say, names: names.map(\.plain)))
  }

  /// From the least to the largest number and a factor beyond, so that no point lies on an axis.
  private static func widened(_ numbers: [Double], by factor: Double) -> ClosedRange<Double>? {
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return (low / factor)...(high * factor)
  }

  private func errorName(_ say: Wording) -> String {
    switch measure {
    case .maximum: say("error-rate.maximum")
    case .rmse: say("error-rate.rmse")
    }
  }

  private func description(_ say: Wording, names: [String]) -> String {
    let head = say("error-rate.head", ["error": errorName(say), "target": target])
    let parts = zip(series, names).map { series, name -> String in
      guard let first = series.points.first, let last = series.points.last else {
        return say("error-rate.exact", ["name": name])
      }
      let (from, to) = (say.rounded(first.y), say.rounded(last.y))
      let (low, high) = (say.number(first.x), say.number(last.x))
      let ends = ["name": name, "from": from, "to": to, "low": low, "high": high]
      guard let slope = series.fit?.exponent else { return say("error-rate.family", ends) }
      return say("error-rate.fitted", ends.merging(["slope": say.fixed(slope, digits: 2)]) { $1 })
    }
    return say.sentence([head] + parts)
  }
}
