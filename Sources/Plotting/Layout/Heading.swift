/// A title or subtitle above a plot: left-aligned with it, on as many lines as it needs.
struct Heading {
  private let lines: [StyledText]
  private let sizes: [TextSize]
  /// The height with the space below; 0 for an empty title.
  let height: Double

  init(_ runs: [TextRun], style: TextStyle, language: String, width: Double, on canvas: some Canvas) {
    let text = style.text(runs, language: language)
    lines = runs.isEmpty ? [] : LineBreaking.lines(of: text, width: width, on: canvas)
    sizes = lines.map { canvas.measure($0) }
    height = lines.isEmpty ? 0 : sizes.map(\.height).reduce(0, +) + 8
  }

  /// Writes the lines from `point` downwards; moved left where they would leave `rect`.
  func draw(at point: Point, within rect: Rect, on canvas: some Canvas) {
    var y = point.y
    let widest = sizes.map(\.width).max() ?? 0
    let x = max(rect.minX, min(point.x, rect.maxX - widest))
    for (line, size) in zip(lines, sizes) {
      canvas.write(line, at: Point(x: x, y: y), anchor: Anchor(.start, .top))
      y += size.height
    }
  }
}
