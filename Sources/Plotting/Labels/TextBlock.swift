/// A text on as many lines as it needs, and its extent as one thing.
struct TextBlock {
  let lines: [StyledText]
  /// The block as if it were one tall line: its baseline is that of the last line, its capitals begin at the first.
  let size: TextSize
  private let leading: Double

  /// Broken where it is wider than `width`; what does not fit on so many lines ends in “…”.
  init(_ text: StyledText, width: Double, mostLines: Int = 6, on canvas: some Canvas) {
    lines = LineBreaking.lines(of: text, width: width, most: mostLines, on: canvas)
    let sizes = lines.map { canvas.measure($0) }
    let last = sizes.last ?? TextSize(width: 0, ascent: 0, descent: 0, capHeight: 0)
    // Indices reach into the space between lines.
    leading = last.height * (text.runs.contains { $0.level != .baseline } ? 1.25 : 1)
    let above = leading * Double(max(0, lines.count - 1))
    size = TextSize(
      width: sizes.map(\.width).max() ?? 0, ascent: last.ascent + above, descent: last.descent,
      capHeight: last.capHeight + above)
  }

  var isEmpty: Bool { lines.allSatisfy(\.runs.isEmpty) }

  /// Whether letters at the end were left out.
  var isShortened: Bool { lines.last?.plain.hasSuffix("…") ?? false }

  /// Writes the lines, each aligned by the horizontal part of the anchor.
  func write(at point: Point, anchor: Anchor, on canvas: some Canvas) {
    guard lines.count != 1 else {
      canvas.write(lines[0], at: point, anchor: anchor)
      return
    }
    let baseline = size.baseline(at: point, anchor: anchor)
    for (index, line) in lines.enumerated() {
      let up = leading * Double(lines.count - 1 - index)
      canvas.write(line, at: Point(x: point.x, y: baseline - up), anchor: Anchor(anchor.horizontal, .baseline))
    }
  }

  /// The rectangle of the letters: from the height of a capital in the first line to a little below the last baseline.
  func ink(at point: Point, anchor: Anchor) -> Rect {
    let rect = size.rect(at: point, anchor: anchor)
    let top = rect.y + (size.ascent - size.capHeight) * 0.6
    return Rect(
      x: rect.x, y: top, width: rect.width, height: rect.y + size.ascent + size.descent * 0.7 - top)
  }

  func rect(at point: Point, anchor: Anchor) -> Rect { size.rect(at: point, anchor: anchor) }
}
