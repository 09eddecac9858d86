import Manuscript
import Plotting

/// A series with the points that are drawn of it.
struct SeriesCurve {
  let series: SeriesOption
  /// What it is called where it has no label.
  let name: String
  let pieces: [[DataPoint]]
  /// The same, sampled for the inset; empty without one.
  let enlarged: [[DataPoint]]

  /// A series of points that are given or were read from a file.
  init(_ series: SeriesOption, read pieces: [[DataPoint]]) throws(Problem) {
    if series.mark == .bars { try SeriesOption.symbols.check(pieces.joined().count, at: series.location) }
    self.series = series
    name = series.y?.value ?? "y"
    switch series.mark {
    case .line: self.pieces = pieces.map { ThinnedPoints.line($0) }
    case .points:
      self.pieces = [ThinnedPoints.cloud(pieces.flatMap(\.self), atMost: SeriesOption.symbols.range.upperBound)]
    case .bars: self.pieces = pieces
    }
    enlarged = pieces
  }

  /// A series of a function, sampled over an interval and once more over the part that an inset enlarges.
  init(
    _ series: SeriesOption, _ sampling: ScaledSampling, over interval: ClosedRange<Double>,
    enlarging inset: InsetOption?,
    in context: FigureContext
  ) throws {
    let function = try series.function(in: context)
    self.series = series
    name = function.name
    pieces = sampling.pieces(of: function, over: interval)
    enlarged =
      inset.map { ScaledSampling(x: .linear, y: .linear, range: $0.y).pieces(of: function, over: $0.x) } ?? []
  }

  /// A problem where no point can be shown: a logarithmic scale has no place for 0 and below.
  func checkIsSeen(on x: ScaleKind, _ y: ScaleKind) throws(Problem) {
    let isSeen = pieces.joined().contains { point in
      point.isFinite && (x != .log || point.x > 0) && (y != .log || point.y > 0)
    }
    guard !isSeen else { return }
    let isPositive = x == .log || y == .log
    throw Problem(
      "nothing of “\(name)” can be drawn: no value is a \(isPositive ? "number above 0" : "number")",
      at: series.location,
      hint: isPositive ? "choose another domain, or “symlog” for the scale" : "choose another domain or expression")
  }

  /// From where to where it runs, its ends, lowest and highest value and zeros, for reading aloud; nil without a point.
  func text(_ across: PlotData.Across, on page: FigurePage) throws(Problem) -> String? {
    let say = page.say
    let points = pieces.flatMap(\.self)
    let extent = Extent(of: points)
    guard let x = extent.x, let y = extent.y, let first = points.first, let last = points.last else { return nil }
    let zeros = series.mark == .line ? ZeroCrossings.places(of: pieces) : []
    return say(
      zeros.isEmpty ? "plot.curve" : "plot.curve-with-zeros",
      [
        "name": try series.label?.plain(in: page.language) ?? name, "interval": across.interval(x, say),
        "first": say.number(first.y), "last": say.number(last.y), "least": say.number(y.lowerBound),
        "greatest": say.number(y.upperBound), "zeros": say.list(zeros.map { say.rounded($0) }),
      ])
  }

  /// The series as it is drawn, coloured by its role or its place among the others.
  func mark(at index: Int, label: [TextRun]) -> any Mark { mark(of: pieces, at: index, label: label) }

  /// The same for the inset, without its name.
  func enlargedMark(at index: Int) -> any Mark { mark(of: enlarged, at: index, label: []) }

  private func mark(of pieces: [[DataPoint]], at index: Int, label: [TextRun]) -> any Mark {
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
}
