/// Pictures of any sort in rows and columns under one title, each with its own title above it.
///
/// Plots alone are better off in `Panels`, which lines up their frames.
public struct PictureGrid: Picture {
  /// One picture and its title.
  public struct Cell: Sendable {
    public var title: [TextRun]
    public var picture: any Picture

    public init(title: [TextRun], picture: any Picture) {
      self.title = title
      self.picture = picture
    }
  }

  public var title: [TextRun]
  public var language: String
  /// How many pictures stand in a row.
  public var columns: Int
  /// In reading order.
  public var cells: [Cell]

  public init(title: [TextRun], language: String, columns: Int, cells: [Cell]) {
    self.title = title
    self.language = language
    self.columns = max(1, columns)
    self.cells = cells
  }

  private static let gap = 20.0

  private var columnWidth: Double { cells.map(\.picture.size.width).max() ?? 0 }
  private var usedColumns: Int { max(1, min(columns, cells.count)) }

  private struct Row {
    var cells: Range<Int>
    /// The height of the titles of its cells, and of their pictures.
    var heading: Double
    var height: Double
  }

  private var rows: [Row] {
    stride(from: 0, to: cells.count, by: usedColumns).map { start in
      let range = start..<min(start + usedColumns, cells.count)
      let names = cells[range].map { heading(of: $0, on: Self.guess).height }
      return Row(
        cells: range, heading: names.max() ?? 0, height: cells[range].map(\.picture.size.height).max() ?? 0)
    }
  }

  /// Before there is a canvas to measure on: letters that are wide enough.
  private static var guess: RecordingCanvas { RecordingCanvas(size: Size(width: 1, height: 1)) }

  private func heading(of cell: Cell, on canvas: some Canvas) -> Heading {
    Heading(
      cell.title, style: .label(.ink), language: language, width: columnWidth - 2 * Typography.padding, on: canvas)
  }

  private func heading(on canvas: some Canvas) -> Heading {
    Heading(title, style: .title, language: language, width: width - 2 * Typography.padding, on: canvas)
  }

  private var width: Double { columnWidth * Double(usedColumns) + Self.gap * Double(usedColumns - 1) }
  private var top: Double { title.isEmpty ? 0 : Typography.padding + heading(on: Self.guess).height }

  public var size: Size {
    Size(width: width, height: top + rows.map { $0.heading + $0.height + Self.space }.reduce(0, +))
  }

  /// Between a row's titles and what stands above them.
  private static let space = 8.0

  public func draw(on canvas: some Canvas) {
    let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let inner = all.inset(by: Typography.padding)
    heading(on: canvas).draw(at: Point(x: inner.minX, y: inner.minY), within: inner, on: canvas)
    var y = top + Self.space
    for row in rows {
      for (column, index) in row.cells.enumerated() {
        let (cell, x) = (cells[index], Double(column) * (columnWidth + Self.gap))
        heading(of: cell, on: canvas).draw(at: Point(x: x + Typography.padding, y: y), within: all, on: canvas)
        let part = cell.picture.size
        // In the middle of its cell, whatever the cell's neighbours need.
        let offset = Vector(
          dx: x + (columnWidth - part.width) / 2, dy: y + row.heading + (row.height - part.height) / 2)
        draw(cell.picture, moved: offset, on: canvas)
      }
      y += row.heading + row.height + Self.space
    }
  }

  private func draw(_ picture: some Picture, moved offset: Vector, on canvas: some Canvas) {
    picture.draw(on: MovedCanvas(canvas, size: picture.size, offset: offset))
  }
}
