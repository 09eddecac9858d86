import Manuscript
import Neurons
import Plotting

/// The band on both sides of a perceptron's line that reaches as far as the nearest point.
struct MarginBand {
  /// From the line to the nearest point.
  let distance: Double
  private let polygon: [DataPoint]
  private let edges: [[DataPoint]]

  /// Nil for a perceptron without a line, and where a point lies on it.
  private init?(_ perceptron: Perceptron, around points: [DataPoint], in rect: Rect) {
    let (a, b) = (perceptron.weights[0], perceptron.weights[1])
    let length = (a * a + b * b).squareRoot()
    guard length > 0, length.isFinite else { return nil }
    let side: (Point) -> Double = { (a * $0.x + b * $0.y - perceptron.threshold) / length }
    let nearest = points.map { side(Point(x: $0.x, y: $0.y)).magnitude }.min() ?? 0
    guard nearest > 0, nearest.isFinite else { return nil }
    distance = nearest
    let inside = Polygon.clipped(
      Polygon.clipped(rect.corners, keeping: { nearest - side($0) }), keeping: { side($0) + nearest })
    polygon = inside.map { DataPoint($0.x, $0.y) }
    edges = [nearest, -nearest].flatMap { offset in Self.segment(of: { side($0) - offset }, with: rect.corners) }
  }

  /// The band around a perceptron's line; a problem at `place` where there is none.
  init(
    of perceptron: Perceptron, around points: ClassifiedPoints, in rect: Rect, at place: SourceLocation
  ) throws(Problem) {
    guard points.wrong.isEmpty else {
      throw Problem(
        "there is no margin: a point is on the wrong side", at: place, hint: "leave “margin” out, or change the model")
    }
    guard let band = MarginBand(perceptron, around: points.items.map(\.at), in: rect) else {
      throw Problem(
        "there is no margin: a point lies on the line, or there is no line", at: place, hint: "leave “margin” out")
    }
    self = band
  }

  /// The band and its two edges, of which one says how far they are from the line.
  func marks(_ say: Wording) -> [any Mark] {
    let text = [TextRun(say("decision-boundary.margin", ["distance": say.rounded(distance)]))]
    let stroke = Stroke(.mark, width: Typography.axisLine, dash: Typography.dots)
    return [Region([polygon], role: .mark, opacity: 0.16)]
      + edges.enumerated().map { Line([$0.element], stroke: stroke, label: $0.offset == 0 ? text : []) }
  }

  /// The segment on which a linear function vanishes inside a convex polygon.
  static func segment(of side: (Point) -> Double, with corners: [Point]) -> [[DataPoint]] {
    var points: [DataPoint] = []
    for (start, end) in Polygon.edges(of: corners) {
      let (a, b) = (side(start), side(end))
      guard (a < 0) != (b < 0) else { continue }
      let crossing = start + (end - start) * (a / (a - b))
      points.append(DataPoint(crossing.x, crossing.y))
    }
    return points.count == 2 ? [points] : []
  }
}
