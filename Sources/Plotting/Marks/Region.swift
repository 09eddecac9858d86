/// Polygons of the plane in a tint of one colour, hatched where grey print must tell them from their neighbour.
///
/// A hole is a polygon that runs the other way round.
public struct Region: Mark {
  /// The corners of each polygon.
  public var polygons: [[DataPoint]]
  public var role: ColorRole
  public var opacity: Double
  /// True for slanted lines over the tint.
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
    let lines = Self.hatch(visible, spacing: 9).flatMap { start, end -> [Path.Element] in [.move(start), .line(end)] }
    if !lines.isEmpty { canvas.stroke(Path(lines), with: Stroke(Paint(role, opacity: 0.28), width: 1)) }
  }

  /// Slanted lines through polygons that may share edges or have holes, at the same places for neighbours.
  private static func hatch(_ polygons: [[Point]], spacing: Double) -> [(Point, Point)] {
    let sums = polygons.joined().map { $0.x + $0.y }
    guard let low = sums.min(), let high = sums.max(), high - low < 10_000 else { return [] }
    return stride(from: (low / spacing).rounded(.up) * spacing, through: high, by: spacing).flatMap { sum in
      var crossings: [Point] = []
      for corners in polygons {
        for (start, end) in Polygon.edges(of: corners) {
          let (a, b) = (start.x + start.y - sum, end.x + end.y - sum)
          if (a < 0) != (b < 0) { crossings.append(start + (end - start) * (a / (a - b))) }
        }
      }
      // Along the line one goes in and out by turns.
      crossings.sort { $0.x < $1.x }
      return stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
    }
  }
}
