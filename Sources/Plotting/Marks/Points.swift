/// Data points, told apart by shape as well as colour.
public struct Points: Mark {
  public enum Symbol: Hashable, Sendable {
    /// Class 0.
    case hollowCircle
    /// Class 1.
    case filledSquare
    case filledCircle
    /// Around another symbol, for the one to look at.
    case ring
    case cross
  }

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

extension Points.Symbol {
  /// Draws one symbol around a point.
  func draw(at point: Point, radius: Double, role: ColorRole, on canvas: some Canvas) {
    let circle = Path.circle(at: point, radius: radius)
    switch self {
    case .hollowCircle:
      canvas.fill(circle, with: Paint(.page))
      canvas.stroke(circle, with: Stroke(role, width: 2))
    case .filledCircle:
      canvas.fill(circle, with: Paint(role))
    case .filledSquare:
      let side = radius * 1.8
      canvas.fill(
        Path(rect: Rect(x: point.x - side / 2, y: point.y - side / 2, width: side, height: side)), with: Paint(role))
    case .ring:
      canvas.stroke(.circle(at: point, radius: radius + 4.5), with: Stroke(role, width: 2))
    case .cross:
      let r = radius * 0.8
      for (dx, dy) in [(r, r), (r, -r)] {
        canvas.stroke(
          Path(from: Point(x: point.x - dx, y: point.y - dy), to: Point(x: point.x + dx, y: point.y + dy)),
          with: Stroke(role, width: 2, cap: .round))
      }
    }
  }
}
