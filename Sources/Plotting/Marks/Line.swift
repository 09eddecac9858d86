/// A curve or polyline, in pieces: between two pieces nothing is drawn.
public struct Line: Mark {
  /// The points of each piece, in order.
  public var pieces: [[DataPoint]]
  public var stroke: Stroke
  /// Written beside the line, in its colour; empty for none.
  public var label: [TextRun]

  public init(
    _ pieces: [[DataPoint]], stroke: Stroke = Stroke(.computed, width: Typography.subjectLine), label: [TextRun] = []
  ) {
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
    let pieces = visiblePieces(scales)
    if let stroke = Self.longestOfStrokes(pieces) {
      // Nobody would see which of several short strokes a label beside them means, so it points at one.
      return [
        LabelRequest(
          label, style: .label(self.stroke.paint.role), sites: [stroke], gap: 2, prefers: .pointing,
          orElse: .key(.line(self.stroke)))
      ]
    }
    let sites = pieces.flatMap { Polyline.points(along: $0, every: 14) }
    return [
      LabelRequest(
        label, style: .label(stroke.paint.role), sites: sites, gap: stroke.width / 2 + 4, prefers: .along,
        orElse: .key(.line(stroke)))
    ]
  }

  public var legendEntry: LegendEntry? { label.isEmpty ? nil : LegendEntry(.line(stroke), label) }
  public var unlabelled: any Mark { Line(pieces, stroke: stroke) }

  /// The middle of the longest of several strokes too short to carry a label; nil for a line that can.
  private static func longestOfStrokes(_ pieces: [[Point]]) -> Point? {
    let lengths = pieces.map { piece in zip(piece, piece.dropFirst()).map { ($1 - $0).length }.reduce(0, +) }
    guard pieces.count > 1, let longest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }),
      lengths[longest] < 40, let start = pieces[longest].first, let end = pieces[longest].last
    else { return nil }
    return start + (end - start) * 0.5
  }

  private func visiblePieces(_ scales: Scales) -> [[Point]] {
    pieces.flatMap { Polyline.clipped($0.map { scales($0) }, to: scales.frame) }
  }
}
