/// Data points, told apart by shape as well as colour.
public struct Points: Mark {
  /// The shape of a point.
  public typealias Symbol = PointSymbol

  /// One point and what stands beside it; an empty label for nothing.
  public struct Item: Hashable, Sendable {
    public var at: DataPoint
    public var label: [TextRun]

    public init(_ at: DataPoint, label: [TextRun] = []) {
      self.at = at
      self.label = label
    }
  }

  public var items: [Item]
  public var symbol: Symbol
  public var role: ColorRole
  public var radius: Double
  /// The colour of the labels.
  public var labelRole: ColorRole
  /// What all the points are called together; stands at the last of them, or in a legend.
  public var name: [TextRun]

  public init(
    _ items: [Item], symbol: Symbol, role: ColorRole, radius: Double = Typography.pointRadius,
    labelRole: ColorRole = .muted, name: [TextRun] = []
  ) {
    self.items = items
    self.symbol = symbol
    self.role = role
    self.radius = radius
    self.labelRole = labelRole
    self.name = name
  }

  public var extent: Extent { Extent(of: items.lazy.map(\.at)) }

  public func draw(on canvas: some Canvas, using scales: Scales) {
    for point in visible(scales).map(\.point) { symbol.draw(at: point, radius: radius, role: role, on: canvas) }
  }

  public func obstacles(using scales: Scales) -> [Obstacle] {
    let r = radius + (symbol == .ring ? 6 : 0.5)
    return visible(scales).map { .rect(Rect(x: $0.point.x - r, y: $0.point.y - r, width: 2 * r, height: 2 * r)) }
  }

  public var legendEntry: LegendEntry? { name.isEmpty ? nil : LegendEntry(.symbol(symbol, role), name) }

  public var unlabelled: any Mark {
    var points = self
    points.name = []
    return points
  }

  public func labels(using scales: Scales) -> [LabelRequest] {
    let points = visible(scales)
    let own = points.filter { !$0.item.label.isEmpty }.map { item, point in
      LabelRequest(item.label, style: .label(labelRole), sites: [point], gap: radius + 5, prefers: .around)
    }
    guard !name.isEmpty, let last = points.last else { return own }
    return own + [
      LabelRequest(
        name, style: .label(role), sites: [last.point], gap: radius + 5, prefers: .around,
        orElse: .key(.symbol(symbol, role)))
    ]
  }

  private func visible(_ scales: Scales) -> [(item: Item, point: Point)] {
    let frame = scales.frame.inset(by: -0.5)
    return items.map { ($0, scales($0.at)) }.filter { frame.contains($0.1) }
  }
}
