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
