/// A straight arrow from one point of the data to another: a normal vector, a direction to look in.
public struct Arrow: Mark {
  public var from: DataPoint
  public var to: DataPoint
  public var role: ColorRole
  public var label: [TextRun]

  public init(from: DataPoint, to: DataPoint, role: ColorRole, label: [TextRun] = []) {
    self.from = from
    self.to = to
    self.role = role
    self.label = label
  }

  public var extent: Extent { Extent(of: [from, to]) }

  public func draw(on canvas: some Canvas, using scales: Scales) {
    Arrowhead.line(
      from: scales(from), to: scales(to), with: Stroke(role, width: Typography.boundaryLine), on: canvas)
  }

  public func obstacles(using scales: Scales) -> [Obstacle] { [.segment(scales(from), scales(to))] }

  public func labels(using scales: Scales) -> [LabelRequest] {
    label.isEmpty
      ? [] : [LabelRequest(label, style: .label(role), sites: [scales(to)], gap: 6, prefers: .around)]
  }
}

/// The head of arrows and axes: a slim filled triangle.
public enum Arrowhead {
  /// A line that ends in a head at `end`.
  public static func line(
    from start: Point, to end: Point, with stroke: Stroke, length: Double = 9, on canvas: some Canvas
  ) {
    let direction = (end - start).unit
    let reach = min(length, (end - start).length)
    let neck = end + direction * (-reach * 0.8)
    canvas.stroke(Path(from: start, to: neck), with: stroke)
    let side = direction.normal * (reach * 0.36)
    let back = end + direction * (-reach)
    canvas.fill(Path(polygon: [end, back + side, neck, back + side * -1]), with: stroke.paint)
  }
}
