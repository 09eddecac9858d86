/// A curve or polyline, in pieces: between two pieces nothing is drawn.
public struct Line: Mark {
  public var pieces: [[DataPoint]]
  public var stroke: Stroke
  /// Written beside the line, in its colour; empty for none.
  public var label: [TextRun]

  public init(_ pieces: [[DataPoint]], stroke: Stroke, label: [TextRun] = []) {
    self.pieces = pieces
    self.stroke = stroke
    self.label = label
  }

  public var extent: Extent { Extent(of: pieces.joined()) }

  public func draw(on canvas: some Canvas, using scales: Scales) {
    for piece in visiblePieces(scales) {
      canvas.stroke(Path(through: Polyline.simplified(piece, tolerance: 0.02)), with: stroke)
    }
  }

  public func obstacles(using scales: Scales) -> [Obstacle] {
    visiblePieces(scales).flatMap(Obstacle.polyline)
  }

  public func labels(using scales: Scales) -> [LabelRequest] {
    guard !label.isEmpty else { return [] }
    let sites = visiblePieces(scales).flatMap { Polyline.points(along: $0, every: 14) }
    return [
      LabelRequest(label, style: .label(stroke.paint.role), sites: sites, gap: stroke.width / 2 + 4, prefers: .along)
    ]
  }

  public var legendEntry: LegendEntry? { label.isEmpty ? nil : LegendEntry(.line(stroke), label) }
  public var unlabelled: any Mark { Line(pieces, stroke: stroke) }

  private func visiblePieces(_ scales: Scales) -> [[Point]] {
    pieces.flatMap { Polyline.clipped($0.map { scales($0) }, to: scales.frame) }
  }
}
