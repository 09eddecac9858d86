/// Polygons of the plane in a tint of one colour, hatched where grey print must tell them from their neighbour.
public struct Region: Mark {
  public var polygons: [[DataPoint]]
  public var role: ColorRole
  public var opacity: Double
  public var isHatched: Bool

  public init(_ polygons: [[DataPoint]], role: ColorRole, opacity: Double = 0.12, isHatched: Bool = false) {
    self.polygons = polygons
    self.role = role
    self.opacity = opacity
    self.isHatched = isHatched
  }

  public var layer: MarkLayer { .background }

  public func draw(on canvas: some Canvas, using scales: Scales) {
    let visible = polygons.map { Polygon.clipped($0.map { scales($0) }, to: scales.frame) }.filter { $0.count > 2 }
    guard !visible.isEmpty else { return }
    let path = Path(visible.flatMap { Path(polygon: $0).elements })
    canvas.fill(path, with: Paint(role, opacity: opacity))
    guard isHatched else { return }
    var lines: [Path.Element] = []
    for polygon in visible {
      for (start, end) in Polygon.hatch(polygon, spacing: 9) { lines += [.move(start), .line(end)] }
    }
    canvas.stroke(Path(lines), with: Stroke(Paint(role, opacity: 0.28), width: 1))
  }
}
