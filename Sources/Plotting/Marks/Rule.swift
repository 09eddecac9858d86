/// A straight line across the whole plot at one number of one axis.
public struct Rule: Mark {
  /// The axis that the line crosses, and where.
  public enum Position: Hashable, Sendable {
    case x(Double)
    case y(Double)
  }

  public var position: Position
  public var stroke: Stroke
  /// Written beside the line; empty for none.
  public var label: [TextRun]

  public init(
    _ position: Position, stroke: Stroke = Stroke(.muted, width: 1, dash: Typography.dash), label: [TextRun] = []
  ) {
    self.position = position
    self.stroke = stroke
    self.label = label
  }

  public var extent: Extent {
    switch position {
    case .x(let x): x.isFinite ? Extent(x: x...x) : Extent()
    case .y(let y): y.isFinite ? Extent(y: y...y) : Extent()
    }
  }

  public func draw(on canvas: some Canvas, using scales: Scales) {
    guard let (start, end) = ends(scales) else { return }
    canvas.stroke(Path(from: start, to: end), with: stroke)
  }

  public func obstacles(using scales: Scales) -> [Obstacle] {
    ends(scales).map { [.segment($0, $1)] } ?? []
  }

  public func labels(using scales: Scales) -> [LabelRequest] {
    guard !label.isEmpty, let (start, end) = ends(scales) else { return [] }
    let sites = Polyline.points(along: [start, end], every: 14)
    return [
      LabelRequest(
        label, style: .label(stroke.paint.role == .rule ? .muted : stroke.paint.role), sites: sites, gap: 3,
        prefers: .along, orElse: .key(.line(stroke)))
    ]
  }

  private func ends(_ scales: Scales) -> (Point, Point)? {
    let frame = scales.frame
    switch position {
    case .x(let value):
      let x = scales.x.position(value)
      guard x >= frame.minX - 0.5, x <= frame.maxX + 0.5 else { return nil }
      return (Point(x: x, y: frame.maxY), Point(x: x, y: frame.minY))
    case .y(let value):
      let y = scales.y.position(value)
      guard y >= frame.minY - 0.5, y <= frame.maxY + 0.5 else { return nil }
      return (Point(x: frame.minX, y: y), Point(x: frame.maxX, y: y))
    }
  }
}
