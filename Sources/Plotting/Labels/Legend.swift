/// A key to the marks of a plot, for where labels cannot stand at what they name: its entries, laid out.
///
/// It has no box, and stands in the emptiest place of the frame, or under the plot.
struct Legend {
  private struct Item {
    var swatch: LegendEntry.Swatch
    var text: TextBlock
    /// The middle of the entry's left edge.
    var start: Vector
  }

  private let items: [Item]
  private let language: TextLanguage
  let size: Size

  private static let swatchWidth = 24.0
  private static let gap = 8.0
  private static let leading = 19.0
  private static let between = 22.0

  /// The entries below each other, none wider than `width`.
  static func column(_ entries: [LegendEntry], width: Double, language: TextLanguage, on canvas: some Canvas) -> Legend
  {
    Legend(entries, width: width, isColumn: true, mostLines: 6, language: language, on: canvas)
  }

  /// The entries one after the other on lines as wide as `width`; their words are cut to one line each where they would
  /// be higher than `height`.
  static func lines(
    _ entries: [LegendEntry], width: Double, height: Double, language: TextLanguage, on canvas: some Canvas
  ) -> Legend {
    let legend = Legend(entries, width: width, isColumn: false, mostLines: 3, language: language, on: canvas)
    guard legend.size.height > height else { return legend }
    return Legend(entries, width: width, isColumn: false, mostLines: 1, language: language, on: canvas)
  }

  private init(
    _ entries: [LegendEntry], width: Double, isColumn: Bool, mostLines: Int, language: TextLanguage,
    on canvas: some Canvas
  ) {
    self.language = language
    var items: [Item] = []
    var (x, y, rowHeight, widest) = (0.0, 0.0, 0.0, 0.0)
    for entry in entries {
      let text = TextBlock(
        TextStyle.label(.ink).text(entry.text, language: language, halo: isColumn),
        width: max(width - Self.swatchWidth - Self.gap, 1), mostLines: mostLines, on: canvas)
      let length = Self.swatchWidth + Self.gap + text.size.width
      let height = max(Self.leading, text.size.height + 3)
      if !items.isEmpty, isColumn || x + length > width {
        y += rowHeight
        (x, rowHeight) = (0, 0)
      }
      // Entries of several lines begin where their neighbours begin.
      let middle = y + Self.leading / 2 + (height - Self.leading) / 2
      items.append(Item(swatch: entry.swatch, text: text, start: Vector(dx: x, dy: middle)))
      rowHeight = max(rowHeight, height)
      widest = max(widest, x + length)
      x += length + Self.between
    }
    self.items = items
    size = Size(width: widest, height: y + rowHeight)
  }

  /// The rectangle inside `frame` where the key covers nothing; nil where there is none.
  func place(in frame: Rect, avoiding obstacles: [Obstacle]) -> Rect? {
    guard size.width <= frame.width - 20, size.height <= frame.height - 12 else { return nil }
    let placement = LabelPlacement(bounds: frame, obstacles: obstacles)
    var best: (cost: Double, rect: Rect)?
    // Corners come first, so that a tie leaves the key where readers look for it.
    for across in [1.0, 0, 0.5, 0.75, 0.25] {
      for down in [0.0, 1, 0.5, 0.25, 0.75] {
        let rect = Rect(
          x: frame.minX + 10 + across * (frame.width - size.width - 20),
          y: frame.minY + 6 + down * (frame.height - size.height - 12), width: size.width, height: size.height)
        let cost = placement.covered(by: rect, limit: best?.cost ?? 20)
        if cost < best?.cost ?? 20 { best = (cost, rect) }
      }
    }
    return best?.rect
  }

  /// Draws the entries with their upper left corner at `corner`.
  func draw(at corner: Point, on canvas: some Canvas) {
    for item in items {
      let start = corner + item.start
      draw(item.swatch, at: start, on: canvas)
      item.text.write(
        at: start + Vector(dx: Self.swatchWidth + Self.gap, dy: 0), anchor: Anchor(.start, .middle), on: canvas)
    }
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
    case .number(let number, let role):
      canvas.write(
        TextStyle.label(role).text(LegendEntry.numeral(number), language: language), at: end,
        anchor: Anchor(.end, .middle))
    }
  }
}
