/// A title or subtitle above a plot: left-aligned with it, on as many lines as it needs.
struct Heading {
  private let block: TextBlock?
  /// The height with the space below; 0 for an empty title.
  let height: Double

  init(_ runs: [TextRun], style: TextStyle, language: String, width: Double, on canvas: some Canvas) {
    block =
      runs.isEmpty ? nil : TextBlock(style.text(runs, language: language), width: width, mostLines: 4, on: canvas)
    height = block.map { $0.size.height + 8 } ?? 0
  }

  /// Writes the lines from `point` downwards; moved left where they would leave `rect`.
  func draw(at point: Point, within rect: Rect, on canvas: some Canvas) {
    guard let block else { return }
    let x = max(rect.minX, min(point.x, rect.maxX - block.size.width))
    block.write(at: Point(x: x, y: point.y), anchor: Anchor(.start, .top), on: canvas)
  }
}
