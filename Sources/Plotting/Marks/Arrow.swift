/// A straight arrow from one point of the data to another: a normal vector, a direction to look in.
public struct Arrow: Mark {
  public var from: DataPoint
  public var to: DataPoint
  public var role: ColorRole
  /// Written at the head; empty for none.
  public var label: [TextRun]

  public init(from: DataPoint, to: DataPoint, role: ColorRole, label: [TextRun] = []) {
    self.from = from
    self.to = to
    self.role = role
    self.label = label
  }

  public var extent: Extent { Extent(of: [from, to]) }

  public func draw(on canvas: some Canvas, using scales: Scales) {
    guard let (start, end) = visible(scales) else { return }
    let stroke = Stroke(role, width: Typography.boundaryLine)
    // An arrow that leaves the frame has its head outside.
    if end == scales(to) {
      Arrowhead.line(from: start, to: end, with: stroke, on: canvas)
    } else {
      canvas.stroke(Path(from: start, to: end), with: stroke)
    }
  }

  public func obstacles(using scales: Scales) -> [Obstacle] {
    visible(scales).map { [.segment($0.0, $0.1)] } ?? []
  }

  public func labels(using scales: Scales) -> [LabelRequest] {
    guard !label.isEmpty, let (_, end) = visible(scales) else { return [] }
    return [LabelRequest(label, style: .label(role), sites: [end], gap: 6, prefers: .around)]
  }

  /// The part of the arrow inside the frame; nil for none.
  private func visible(_ scales: Scales) -> (Point, Point)? {
    Polyline.segment(from: scales(from), to: scales(to), inside: scales.frame)
  }
}
