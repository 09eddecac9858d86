/// A small part of a plot, enlarged where there is room: the part is framed, and two lines lead from it to its enlargement.
///
/// Both axes must be linear. Labels of the plot keep off the inset; inside there are none.
public struct Inset: Mark {
  /// Where in the frame the inset stands.
  public enum Corner: String, CaseIterable, Hashable, Sendable {
    case topLeft, topRight, bottomLeft, bottomRight
  }

  /// The part that is enlarged, in data.
  public var x: ClosedRange<Double>
  public var y: ClosedRange<Double>
  /// Nil for any place in which least is covered.
  public var corner: Corner?
  /// What is drawn enlarged; for curves, sampled for this part.
  public var marks: [any Mark]
  /// What the plot shows, which the enlargement should not cover.
  public var others: [any Mark]

  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, corner: Corner? = nil, marks: [any Mark],
    avoiding others: [any Mark]
  ) {
    self.x = x
    self.y = y
    self.corner = corner
    self.marks = marks
    self.others = others
  }

  private static let gap = 12.0

  public func draw(on canvas: some Canvas, using scales: Scales) {
    let (part, frame) = (part(using: scales), frame(using: scales))
    let outline = Stroke(.muted, width: 1)
    for (start, end) in Self.leaders(from: part, to: frame) { canvas.stroke(Path(from: start, to: end), with: outline) }
    canvas.fill(Path(rect: frame), with: Paint(.page))
    var inner = Scales(x: LinearScale(domain: x), y: LinearScale(domain: y))
    inner.x.range = (frame.minX, frame.maxX)
    inner.y.range = (frame.maxY, frame.minY)
    canvas.clip(to: Path(rect: frame)) {
      for layer in [MarkLayer.background, .data] {
        for mark in marks where mark.layer == layer { mark.draw(on: canvas, using: inner) }
      }
    }
    canvas.stroke(Path(rect: frame), with: outline)
    canvas.stroke(Path(rect: part), with: outline)
  }

  public func obstacles(using scales: Scales) -> [Obstacle] {
    let (part, frame) = (part(using: scales), frame(using: scales))
    return [.rect(frame.inset(by: -2)), .rect(part)] + Self.leaders(from: part, to: frame).map { .segment($0, $1) }
  }

  // MARK: Places

  /// The part as it stands in the plot, cut at the plot's frame.
  private func part(using scales: Scales) -> Rect {
    let frame = scales.frame
    func cut(_ value: Double, _ low: Double, _ high: Double) -> Double {
      value.isNaN ? low : min(max(value, low), high)
    }
    let (left, right) = (scales.x.position(x.lowerBound), scales.x.position(x.upperBound))
    let (top, bottom) = (scales.y.position(y.upperBound), scales.y.position(y.lowerBound))
    let (minX, maxX) = (cut(left, frame.minX, frame.maxX), cut(right, frame.minX, frame.maxX))
    let (minY, maxY) = (cut(top, frame.minY, frame.maxY), cut(bottom, frame.minY, frame.maxY))
    return Rect(x: minX, y: minY, width: max(0, maxX - minX), height: max(0, maxY - minY))
  }

  /// The enlargement: as large as may be without covering what is drawn, in its corner or as near to the part as there is room.
  func frame(using scales: Scales) -> Rect {
    let part = part(using: scales)
    let axes = [scales(DataPoint(0, 0))].flatMap { origin in
      [
        Obstacle.segment(
          Point(x: origin.x, y: scales.frame.minY), Point(x: origin.x, y: scales.frame.maxY)),
        .segment(Point(x: scales.frame.minX, y: origin.y), Point(x: scales.frame.maxX, y: origin.y)),
      ]
    }
    let drawn = others.flatMap { $0.obstacles(using: scales) } + axes
    /// How much a place covers; the part itself is worse than anything.
    func covered(_ rect: Rect) -> Int { drawn.count { $0.touches(rect) } + (rect.intersects(part) ? 1_000_000 : 0) }
    func distance(_ rect: Rect) -> Double {
      (Point(x: rect.midX, y: rect.midY) - Point(x: part.midX, y: part.midY)).length
    }
    var best: (rect: Rect, covered: Int, distance: Double)?
    for share in [0.38, 0.32, 0.26, 0.21] {
      for rect in Self.places(share, in: scales.frame)
      where corner.map({ Self.is(rect, in: $0, of: scales.frame) }) ?? true {
        let place = (rect, covered(rect), distance(rect))
        if let best, (best.covered, best.distance) <= (place.1, place.2) { continue }
        best = place
      }
      if best?.covered == 0 { break }
    }
    return best?.rect ?? part
  }

  /// Rectangles of one size all over a frame, its corners among them.
  private static func places(_ share: Double, in frame: Rect) -> [Rect] {
    let room = frame.inset(by: gap)
    let size = Size(width: max(1, room.width * share), height: max(1, room.height * share * 1.15))
    let (columns, rows) = (8, 6)
    return (0...rows).flatMap { row in
      (0...columns).map { column in
        Rect(
          x: room.minX + (room.width - size.width) * Double(column) / Double(columns),
          y: room.minY + (room.height - size.height) * Double(row) / Double(rows), width: size.width,
          height: size.height)
      }
    }
  }

  private static func `is`(_ rect: Rect, in corner: Corner, of frame: Rect) -> Bool {
    let isLeft = corner == .topLeft || corner == .bottomLeft
    let isTop = corner == .topLeft || corner == .topRight
    return abs(isLeft ? rect.minX - frame.minX - gap : frame.maxX - gap - rect.maxX) < 0.5
      && abs(isTop ? rect.minY - frame.minY - gap : frame.maxY - gap - rect.maxY) < 0.5
  }

  /// From the ends of the part's edge that faces the enlargement to the ends of the edge that faces back.
  private static func leaders(from part: Rect, to frame: Rect) -> [(Point, Point)] {
    let across = max(frame.minX - part.maxX, part.minX - frame.maxX)
    let up = max(frame.minY - part.maxY, part.minY - frame.maxY)
    guard up >= across else {
      let (from, to) = frame.midX > part.midX ? (part.maxX, frame.minX) : (part.minX, frame.maxX)
      return [
        (Point(x: from, y: part.minY), Point(x: to, y: frame.minY)),
        (Point(x: from, y: part.maxY), Point(x: to, y: frame.maxY)),
      ]
    }
    let (from, to) = frame.midY > part.midY ? (part.maxY, frame.minY) : (part.minY, frame.maxY)
    return [
      (Point(x: part.minX, y: from), Point(x: frame.minX, y: to)),
      (Point(x: part.maxX, y: from), Point(x: frame.maxX, y: to)),
    ]
  }
}

extension Obstacle {
  /// Whether it reaches into a rectangle. A line that does, and ends outside, crosses one of the diagonals.
  fileprivate func touches(_ rect: Rect) -> Bool {
    switch self {
    case .rect(let other): other.intersects(rect)
    case .segment(let a, let b):
      rect.contains(a) || rect.contains(b)
        || crosses(Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.maxY))
        || crosses(Point(x: rect.minX, y: rect.maxY), Point(x: rect.maxX, y: rect.minY))
    }
  }
}
