/// Plots side by side in equal cells, their frames aligned.
public struct Panels: Picture {
  public var size: Size
  public var title: [TextRun]
  public var language: String
  public var columns: Int
  /// In reading order; the title of each stands above its frame.
  public var plots: [Plot]
  /// A line of text under all the panels; empty for none.
  public var footnote: [TextRun]

  public init(
    size: Size, title: [TextRun], language: String, columns: Int, plots: [Plot], footnote: [TextRun] = []
  ) {
    self.size = size
    self.title = title
    self.language = language
    self.columns = columns
    self.plots = plots
    self.footnote = footnote
  }

  private static let gap = 22.0

  public func draw(on canvas: some Canvas) {
    guard !plots.isEmpty else { return }
    let rect = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: Typography.padding)
    let heading = Heading(title, style: .title, language: language, width: rect.width, on: canvas)
    var body = rect
    body.y += heading.height
    body.height -= heading.height
    if !footnote.isEmpty {
      let text = TextBlock(TextStyle.note.text(footnote, language: language), width: rect.width, on: canvas)
      body.height -= text.size.height + 8
      text.write(at: Point(x: rect.midX, y: rect.maxY), anchor: Anchor(.middle, .bottom), on: canvas)
    }
    let cells = cells(in: body)
    let headings = zip(plots, cells).map { plot, cell in
      Heading(plot.title, style: .label(.ink), language: language, width: cell.width, on: canvas)
    }
    // One height of headings and one set of margins for all, so that the frames line up.
    let tallest = headings.map(\.height).max() ?? 0
    let inner = cells.map { cell in
      Rect(x: cell.x, y: cell.y + tallest, width: cell.width, height: max(1, cell.height - tallest))
    }
    let margins = zip(plots, inner).map { $0.margins(in: $1, on: canvas) }.reduce(Margins()) { $0.union($1) }
    var leftmost = rect.maxX
    for ((plot, cell), (rect, subheading)) in zip(zip(plots, cells), zip(inner, headings)) {
      plot.draw(in: rect, margins: margins, on: canvas) { frame in
        leftmost = min(leftmost, frame.minX)
        subheading.draw(at: Point(x: frame.minX, y: cell.minY), within: cell, on: canvas)
      }
    }
    heading.draw(at: Point(x: leftmost, y: rect.minY), within: rect, on: canvas)
  }

  private func cells(in rect: Rect) -> [Rect] {
    let columns = max(1, min(columns, plots.count))
    let rows = (plots.count + columns - 1) / columns
    let width = (rect.width - Self.gap * Double(columns - 1)) / Double(columns)
    let height = (rect.height - Self.gap * 0.8 * Double(rows - 1)) / Double(rows)
    return plots.indices.map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return Rect(
        x: rect.x + Double(column) * (width + Self.gap), y: rect.y + Double(row) * (height + Self.gap * 0.8),
        width: width, height: height)
    }
  }
}
