import Plotting

/// A mark of its own: a stem from zero to each value, with a head.
struct Stems: Mark {
  var values: [Double]
  var role = ColorRole.computed

  var extent: Extent { Extent(of: points + [DataPoint(0, 0)]) }

  func draw(on canvas: some Canvas, using scales: Scales) {
    for point in points {
      let (foot, head) = (scales(DataPoint(point.x, 0)), scales(point))
      canvas.stroke(Path(from: foot, to: head), with: Stroke(role, width: Typography.subjectLine))
      canvas.fill(
        Path(rect: Rect(x: head.x - 4, y: head.y - 4, width: 8, height: 8), radius: 4), with: Paint(role))
    }
  }

  private var points: [DataPoint] { values.enumerated().map { DataPoint(Double($0.offset + 1), $0.element) } }
}
