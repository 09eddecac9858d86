import Manuscript
import Plotting

/// A series with the points that are drawn of it.
struct SeriesCurve {
  let series: Series
  /// What it is called where it has no label.
  let name: String
  let pieces: [[DataPoint]]
  /// The same, sampled for the inset; empty without one.
  let enlarged: [[DataPoint]]

  /// More points than this are a stain, not a picture.
  private static let mostSymbols = 2_000

  /// A series of points that are given or were read from a file.
  init(_ series: Series, read pieces: [[DataPoint]]) throws(Problem) {
    let count = pieces.joined().count
    guard series.mark != .bars || count <= Self.mostSymbols else {
      throw Problem(
        "limit of \(Self.mostSymbols) drawn bars passed, there are \(count)", at: series.location,
        hint: "draw a line or points, which are thinned out, or keep every tenth row")
    }
    self.series = series
    name = series.y?.value ?? "y"
    switch series.mark {
    case .line: self.pieces = pieces.map { ThinnedPoints.line($0) }
    case .points: self.pieces = [ThinnedPoints.cloud(pieces.flatMap(\.self), atMost: Self.mostSymbols)]
    case .bars: self.pieces = pieces
    }
    enlarged = pieces
  }

  /// A series of a function, sampled over an interval and once more over the part that an inset enlarges.
  init(
    _ series: Series, _ sampling: ScaledSampling, over interval: ClosedRange<Double>, enlarging inset: InsetOption?,
    in context: FigureContext
  ) throws {
    let function = try series.function(in: context)
    self.series = series
    name = function.name
    pieces = sampling.pieces(of: function, over: interval)
    enlarged =
      inset.map { ScaledSampling(x: .linear, y: .linear, range: $0.y).pieces(of: function, over: $0.x) } ?? []
  }

  /// Whether any point can be shown: a logarithmic scale has no place for 0 and below.
  func isSeen(on x: ScaleKind, _ y: ScaleKind) -> Bool {
    pieces.joined().contains { point in
      point.isFinite && (x != .log || point.x > 0) && (y != .log || point.y > 0)
    }
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
