/// Plots side by side in equal cells, their frames aligned.
public struct Panels: Picture {
  public var size: Size
  /// Above all the panels; empty for none.
  public var title: [TextRun]
  /// BCP 47 tag of all its text.
  public var language: String
  /// How many panels stand in a row.
  public var columns: Int
  /// In reading order; the title of each stands above its frame.
  public var plots: [Plot]

  public init(
    size: Size, title: [TextRun], language: String, columns: Int, plots: [Plot]
  ) {
    self.size = size
    self.title = title
    self.language = language
    self.columns = columns
    self.plots = plots
  }

  private static let gap = 22.0

  /// The same panels, higher where titles, names and keys would leave a frame less than `least`.
  public func heightened(leaving least: Double) -> Panels {
    // As in a plot, these letters are wide enough for a guess.
    let canvas = RecordingCanvas(size: size)
    let layout = layout(on: canvas)
    let smallest = layout.cells.map { cell -> Double in
      let rect = cell.rect
      return rect.height > 1 ? cell.plot.layout(in: rect, margins: cell.margins, on: canvas).area.height : rect.height
    }.min()
    guard let smallest, smallest < least else { return self }
    var panels = self
    panels.size.height += (least - smallest) * Double((plots.count + columnCount - 1) / columnCount)
    return panels
  }

  public func draw(on canvas: some Canvas) {
    guard !plots.isEmpty else { return }
    let layout = layout(on: canvas)
    var leftmost = size.width - Typography.padding
    for cell in layout.cells {
      cell.plot.draw(in: cell.rect, margins: cell.margins, on: canvas) { frame in
        leftmost = min(leftmost, frame.minX)
        cell.heading.draw(at: Point(x: frame.minX, y: cell.top), within: cell.rect, on: canvas)
      }
    }
    let rect = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: Typography.padding)
    layout.heading.draw(at: Point(x: leftmost, y: rect.minY), within: rect, on: canvas)
  }

  // MARK: Layout

  private struct Cell {
    var plot: Plot
    var heading: Heading
    /// Where the heading begins.
    var top: Double
    /// What is left below the heading.
    var rect: Rect
    var margins: Margins
  }

  private var columnCount: Int { max(1, min(columns, plots.count)) }

  private func layout(on canvas: some Canvas) -> (heading: Heading, cells: [Cell]) {
    var body = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: Typography.padding)
    let heading = Heading(title, style: .title, language: language, width: body.width, on: canvas)
    body.y += heading.height
    body.height -= heading.height
    let plots = withSharedNumbers
    var margins = [Margins](repeating: Margins(), count: columnCount)
    var cells: [Cell] = []
    // Numbers and names may need more room in the frames that are left.
    for _ in 0..<3 {
      cells = self.cells(plots, in: body, margins, on: canvas)
      let own = zip(plots, cells).map { $0.margins(in: $1.rect, on: canvas) }
      // One set of margins for all, so that the frames line up; columns without numbers need less on their left.
      let all = own.reduce(Margins()) { $0.union($1) }
      for column in margins.indices {
        let lefts = own.indices.filter { $0 % columnCount == column }.map { own[$0].left }
        var next = all
        next.left = sharesY ? lefts.max() ?? 0 : all.left
        margins[column] = margins[column].union(next)
      }
    }
    return (heading, self.cells(plots, in: body, margins, on: canvas))
  }

  /// Cells whose frames are equally wide inside these margins.
  private func cells(_ plots: [Plot], in rect: Rect, _ margins: [Margins], on canvas: some Canvas) -> [Cell] {
    let rows = (plots.count + columnCount - 1) / columnCount
    let around = margins.map { $0.left + $0.right }
    let free = rect.width - Self.gap * Double(columnCount - 1) - around.reduce(0, +)
    let frame = max(1, free / Double(columnCount))
    let height = (rect.height - Self.gap * 0.8 * Double(rows - 1)) / Double(rows)
    let headings = plots.enumerated().map { index, plot in
      Heading(
        plot.title, style: .label(.ink), language: language, width: frame + around[index % columnCount], on: canvas)
    }
    // One height of headings for all.
    let tallest = headings.map(\.height).max() ?? 0
    return zip(plots, headings).enumerated().map { index, pair in
      let (row, column) = index.quotientAndRemainder(dividingBy: columnCount)
      let x = rect.x + around.prefix(column).reduce(0, +) + Double(column) * (frame + Self.gap)
      let top = rect.y + Double(row) * (height + Self.gap * 0.8)
      return Cell(
        plot: pair.0, heading: pair.1, top: top,
        rect: Rect(x: x, y: top + tallest, width: frame + around[column], height: max(1, height - tallest)),
        margins: margins[column])
    }
  }

  // MARK: Shared axes

  /// Whether all vertical axes are the same one, at the left of their frames.
  private var sharesY: Bool { plots.count > 1 && isShared { ($0.y, $0.scales(in: Self.unit).y.domain) } }

  /// Whether all horizontal axes are the same one, with numbers rather than names.
  private var sharesX: Bool { plots.count > 1 && isShared { ($0.x, $0.scales(in: Self.unit).x.domain) } }

  private static let unit = Rect(x: 0, y: 0, width: 1, height: 1)

  private func isShared(_ axis: (Plot) -> (Axis, ClosedRange<Double>)) -> Bool {
    guard let first = plots.first.map(axis) else { return false }
    return plots.allSatisfy { plot in
      let (own, domain) = axis(plot)
      return plot.axes == .frame && own.hasChosenNumbers && own.scale == first.0.scale && own.label == first.0.label
        && domain == first.1
    }
  }

  /// The plots, with the numbers and the names of axes that all share only at the left and at the bottom.
  private var withSharedNumbers: [Plot] {
    let (sharesX, sharesY) = (sharesX, sharesY)
    return plots.enumerated().map { index, plot in
      var plot = plot
      if sharesY, index % columnCount > 0 {
        plot.y.isNumbered = false
        plot.y.label = []
      }
      if sharesX, index + columnCount < plots.count {
        plot.x.isNumbered = false
        plot.x.label = []
      }
      return plot
    }
  }
}
