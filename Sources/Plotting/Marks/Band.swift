/// The area between two curves over the same x: an error, an uncertainty, the area under a curve.
public struct Band: Mark {
  /// The lower edge, from left to right.
  public var lower: [DataPoint]
  /// The upper edge, from left to right.
  public var upper: [DataPoint]
  public var paint: Paint
  /// Written where the band is widest, or in a legend; empty for none.
  public var label: [TextRun]

  public init(lower: [DataPoint], upper: [DataPoint], paint: Paint, label: [TextRun] = []) {
    self.lower = lower
    self.upper = upper
    self.paint = paint
    self.label = label
  }

  public var extent: Extent { Extent(of: lower + upper) }
  public var layer: MarkLayer { .background }

  public func draw(on canvas: some Canvas, using scales: Scales) {
    let outline = (lower + upper.reversed()).map { scales($0) }
    let visible = Polygon.clipped(outline.filter { $0.x.isFinite && $0.y.isFinite }, to: scales.frame)
    guard visible.count > 2 else { return }
    canvas.fill(Path(polygon: Polyline.simplified(visible, tolerance: 0.02)), with: paint)
  }

  public var legendEntry: LegendEntry? { label.isEmpty ? nil : LegendEntry(.block(paint), label) }
  public var unlabelled: any Mark { Band(lower: lower, upper: upper, paint: paint) }

  public func labels(using scales: Scales) -> [LabelRequest] {
    guard !label.isEmpty else { return [] }
    // Where the band is widest there is most to see.
    let pairs = zip(lower, upper).map { (scales($0), scales($1)) }
    let widest = pairs.filter { scales.frame.contains($0.0) && scales.frame.contains($0.1) }
      .max { abs($0.0.y - $0.1.y) < abs($1.0.y - $1.1.y) }
    guard let widest else { return [] }
    let site = Point(x: widest.0.x, y: (widest.0.y + widest.1.y) / 2)
    return [
      LabelRequest(
        label, style: .label(paint.role), sites: [site], gap: 6, prefers: .around, orElse: .key(.block(paint)))
    ]
  }
}
