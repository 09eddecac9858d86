/// The shapes that tell data points apart.
public enum PointSymbol: Hashable, Sendable {
  /// Class 0.
  case hollowCircle
  /// Class 1.
  case filledSquare
  case filledCircle
  /// Around another symbol, for the one to look at.
  case ring
  case cross
}

extension PointSymbol {
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
