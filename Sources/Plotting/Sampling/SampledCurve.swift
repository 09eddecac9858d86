/// A function of one variable, as drawn: pieces between its jumps, with points where it bends.
public struct SampledCurve: Hashable, Sendable {
  /// Each piece runs from left to right; a kink is one of its points.
  public var pieces: [[DataPoint]]

  /// Samples a function over an interval.
  ///
  /// - Parameters:
  ///   - function: is asked at numbers of the interval alone.
  ///   - domain: the interval; the curve reaches both its ends.
  ///   - breaks: where the function jumps; each side gets the limit from that side, and no riser is drawn.
  ///   - kinks: where its slope jumps; each becomes a point of the curve.
  ///   - scale: the height of the plot in units of y, which says how much a bend matters; nil to measure it.
  ///
  /// The interval is halved where the curve leaves its chord by more than a thousandth of the plot's height, at
  /// most twelve times. Values that are not finite end a piece.
  public init(
    _ function: (Double) -> Double, over domain: ClosedRange<Double>, breaks: [Double] = [], kinks: [Double] = [],
    scale: ClosedRange<Double>? = nil
  ) {
    pieces = []
    let edges = ([domain.lowerBound, domain.upperBound] + breaks.filter { domain.contains($0) }).sorted()
    let height = Self.height(of: function, over: domain, within: scale)
    for (left, right) in zip(edges, edges.dropFirst()) where left < right {
      let inner = kinks.filter { left < $0 && $0 < right }.sorted()
      // A jump belongs to neither side: the value is taken just beside it.
      let from = breaks.contains(left) ? left.nextUp : left
      let to = breaks.contains(right) ? right.nextDown : right
      var points: [DataPoint] = []
      let corners = [from] + inner + [to]
      for (start, end) in zip(corners, corners.dropFirst()) where start < end {
        let sampled = Self.sampled(function, from: start, to: end, height: height)
        points += points.isEmpty ? sampled : Array(sampled.dropFirst())
      }
      if breaks.contains(left), !points.isEmpty { points[0].x = left }
      if breaks.contains(right), !points.isEmpty { points[points.count - 1].x = right }
      pieces += Self.finiteRuns(points)
    }
  }

  /// Every point, left to right.
  public var points: [DataPoint] { pieces.flatMap(\.self) }

  private static let intervals = 48
  private static let deepest = 12

  private static func height(
    of function: (Double) -> Double, over domain: ClosedRange<Double>, within scale: ClosedRange<Double>?
  ) -> Double {
    if let scale { return max(scale.upperBound - scale.lowerBound, .leastNormalMagnitude) }
    let width = domain.upperBound - domain.lowerBound
    let values = (0...intervals).map { function(domain.lowerBound + width * Double($0) / Double(intervals)) }
      .filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), (high - low).isFinite, high > low else { return 1 }
    return high - low
  }

  private static func sampled(
    _ function: (Double) -> Double, from start: Double, to end: Double, height: Double
  ) -> [DataPoint] {
    func point(_ x: Double) -> DataPoint { DataPoint(x, function(x)) }
    let width = end - start
    let knots = (0...intervals).map { index in
      point(index == intervals ? end : start + width * (Double(index) / Double(intervals)))
    }
    var result = [knots[0]]
    for (left, right) in zip(knots, knots.dropFirst()) {
      var open = [(left, right, 0)]
      while let (a, b, depth) = open.popLast() {
        let middle = point(a.x + (b.x - a.x) / 2)
        let isFlat = abs(middle.y - (a.y / 2 + b.y / 2)) <= height * 1e-3
        // Where only one end is finite the edge of the domain is searched for.
        let isDone = isFlat || !(a.isFinite || b.isFinite || middle.isFinite)
        if depth == deepest || isDone || !(a.x < middle.x && middle.x < b.x) {
          // The middle is known already, so it is used.
          if middle.isFinite, depth < deepest { result.append(middle) }
          // Steeper than any curve: a jump or a pole that nobody announced, so no riser is drawn.
          if depth == deepest, a.isFinite, b.isFinite, abs(b.y - a.y) > height * 0.05 {
            result.append(DataPoint(b.x, .nan))
          }
          result.append(b)
        } else {
          open.append((middle, b, depth + 1))
          open.append((a, middle, depth + 1))
        }
      }
    }
    return result
  }

  private static func finiteRuns(_ points: [DataPoint]) -> [[DataPoint]] {
    points.split { !$0.isFinite }.filter { $0.count > 1 }.map(Array.init)
  }
}
