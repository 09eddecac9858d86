/// A key to the marks of a plot, for where labels cannot stand at what they name.
///
/// It has no box, and stands in the emptiest place of the frame.
public struct LegendEntry: Sendable {
  /// What stands before the words.
  public enum Swatch: Sendable {
    case line(Stroke)
    case symbol(Points.Symbol, ColorRole)
    case block(Paint)
  }

  public var swatch: Swatch
  public var text: [TextRun]

  public init(_ swatch: Swatch, _ text: [TextRun]) {
    self.swatch = swatch
    self.text = text
  }
}

struct Legend {
  let entries: [LegendEntry]
  let language: String

  private static let swatchWidth = 24.0
  private static let gap = 8.0
  private static let leading = 19.0

  /// Draws the entries inside `frame`, where `placement` has least to cover; the rectangle they fill.
  func draw(in frame: Rect, avoiding obstacles: [Obstacle], on canvas: some Canvas) -> Rect? {
    guard !entries.isEmpty else { return nil }
    let texts = entries.map { entry in
      TextBlock(
        TextStyle.label(.ink).text(entry.text, language: language, halo: true), width: frame.width * 0.55, on: canvas)
    }
    let width = Self.swatchWidth + Self.gap + (texts.map(\.size.width).max() ?? 0)
    let heights = texts.map { max(Self.leading, $0.size.height + 3) }
    let height = heights.reduce(0, +)
    let placement = LabelPlacement(bounds: frame, obstacles: obstacles)
    var best: (cost: Double, rect: Rect)?
    // Corners come first, so that a tie leaves the legend where readers look for it.
    for across in [1.0, 0, 0.5, 0.75, 0.25] {
      for down in [0.0, 1, 0.5, 0.25, 0.75] {
        let rect = Rect(
          x: frame.minX + 10 + across * max(0, frame.width - width - 20),
          y: frame.minY + 6 + down * max(0, frame.height - height - 12), width: width, height: height)
        let cost = placement.covered(by: rect)
        if cost < best?.cost ?? .infinity { best = (cost, rect) }
      }
    }
    guard let rect = best?.rect else { return nil }
    var top = rect.minY
    for (entry, (text, height)) in zip(entries, zip(texts, heights)) {
      let y = top + height / 2
      draw(entry.swatch, at: Point(x: rect.minX, y: y), on: canvas)
      text.write(
        at: Point(x: rect.minX + Self.swatchWidth + Self.gap, y: y), anchor: Anchor(.start, .middle), on: canvas)
      top += height
    }
    return rect
  }

  private func draw(_ swatch: LegendEntry.Swatch, at start: Point, on canvas: some Canvas) {
    let end = start + Vector(dx: Self.swatchWidth, dy: 0)
    switch swatch {
    case .line(let stroke):
      canvas.stroke(Path(from: start, to: end), with: stroke)
    case .symbol(let symbol, let role):
      symbol.draw(at: start + Vector(dx: Self.swatchWidth / 2, dy: 0), radius: 4.5, role: role, on: canvas)
    case .block(let paint):
      let middle = Rect(x: start.x + 5, y: start.y - 6, width: Self.swatchWidth - 10, height: 12)
      canvas.fill(Path(rect: middle), with: paint)
    }
  }
}
