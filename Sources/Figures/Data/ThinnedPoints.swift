import Plotting

/// Fewer points that look the same: what lies beyond the eye is left out, never what is highest or lowest.
enum ThinnedPoints {
  /// More points than these on one line are beyond what a figure can show.
  static let mostOnLine = 4_000

  /// Of a line: of each stretch of as many points the first, the lowest, the highest and the last.
  static func line(_ points: [DataPoint]) -> [DataPoint] {
    guard points.count > mostOnLine else { return points }
    let stretches = mostOnLine / 4
    return (0..<stretches).flatMap { index -> [DataPoint] in
      let part = (points.count * index / stretches)..<(points.count * (index + 1) / stretches)
      let kept: [Int] = [
        part.lowerBound, part.upperBound - 1, part.min { points[$0].y < points[$1].y } ?? part.lowerBound,
        part.max { points[$0].y < points[$1].y } ?? part.lowerBound,
      ]
      return Set(kept).sorted().map { points[$0] }
    }
  }

  /// Of a cloud: one point of each cell of a grid that is as fine as the number allows, and the outermost of all.
  static func cloud(_ points: [DataPoint], atMost count: Int) -> [DataPoint] {
    guard points.count > count, let x = Extent(of: points).x, let y = Extent(of: points).y else {
      return points
    }
    let outermost: [Int] = [
      points.indices.min { points[$0].x < points[$1].x }, points.indices.max { points[$0].x < points[$1].x },
      points.indices.min { points[$0].y < points[$1].y }, points.indices.max { points[$0].y < points[$1].y },
    ].compactMap(\.self)
    var cells = 256.0
    while true {
      var seen: Set<Int> = []
      func part(_ value: Double, _ range: ClosedRange<Double>) -> Int {
        let width = range.upperBound - range.lowerBound
        return width > 0 && width.isFinite ? Int((value - range.lowerBound) / width * cells) : 0
      }
      var kept = Set(outermost)
      for index in points.indices
      where seen.insert(part(points[index].x, x) * 1_000 + part(points[index].y, y)).inserted {
        kept.insert(index)
      }
      if kept.count <= count || cells < 8 { return kept.sorted().prefix(count).map { points[$0] } }
      cells = (cells * 0.8).rounded(.down)
    }
  }
}
