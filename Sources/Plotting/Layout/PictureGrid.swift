/// Pictures of any sort in rows and columns under one title, each with its own title above it.
///
/// Plots alone are better off in `Panels`, which lines up their frames.
public struct PictureGrid: Picture {
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
  public var columns: Int
  /// In reading order.
  public var cells: [Cell]
  /// The room above each row for the titles of its cells.
  public var headingHeight: Double

  public init(title: [TextRun], language: String, columns: Int, cells: [Cell], headingHeight: Double = 26) {
    self.title = title
    self.language = language
    self.columns = max(1, columns)
    self.cells = cells
    self.headingHeight = headingHeight
  }

  private static let gap = 20.0

  private var columnWidth: Double { cells.map(\.picture.size.width).max() ?? 0 }
  private var usedColumns: Int { max(1, min(columns, cells.count)) }

  /// The heights of the rows' pictures.
  private var rows: [Double] {
    stride(from: 0, to: cells.count, by: usedColumns).map { start in
      cells[start..<min(start + usedColumns, cells.count)].map(\.picture.size.height).max() ?? 0
    }
  }

  private var width: Double { columnWidth * Double(usedColumns) + Self.gap * Double(usedColumns - 1) }

  private func heading(on canvas: some Canvas) -> Heading {
    Heading(title, style: .title, language: language, width: width - 2 * Typography.padding, on: canvas)
  }

  private var top: Double {
    guard !title.isEmpty else { return 0 }
    // These letters are wide enough for a guess; the space below is for scripts that reach further down.
    return Typography.padding + heading(on: RecordingCanvas(size: Size(width: width, height: 1))).height + 8
  }

  public var size: Size { Size(width: width, height: top + rows.map { $0 + headingHeight }.reduce(0, +)) }

  public func draw(on canvas: some Canvas) {
    let inner = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: Typography.padding)
    heading(on: canvas).draw(at: Point(x: inner.minX, y: inner.minY), within: inner, on: canvas)
    var y = top
    for (row, height) in rows.enumerated() {
      for column in 0..<usedColumns {
        let index = row * usedColumns + column
        guard cells.indices.contains(index) else { break }
        let (cell, x) = (cells[index], Double(column) * (columnWidth + Self.gap))
        let room = Rect(x: x + Typography.padding, y: y, width: columnWidth - 2 * Typography.padding, height: height)
        let name = Heading(cell.title, style: .label(.ink), language: language, width: room.width, on: canvas)
        name.draw(at: Point(x: room.minX, y: y + 6), within: room, on: canvas)
        let part = cell.picture.size
        // In the middle of its cell, whatever the cell's neighbours need.
        let offset = Vector(dx: x + (columnWidth - part.width) / 2, dy: y + headingHeight + (height - part.height) / 2)
        draw(cell.picture, moved: offset, on: canvas)
      }
      y += headingHeight + height
    }
  }

  private func draw(_ picture: some Picture, moved offset: Vector, on canvas: some Canvas) {
    picture.draw(on: MovedCanvas(canvas, size: picture.size, offset: offset))
  }
}
