import Plotting

/// The sizes of figures, in user units; see `Typography` for what they hold.
enum FigureSize {
  static let wide = Size(width: 720, height: 405)
  static let square = Size(width: 480, height: 500)

  /// Panels of equal height under one title.
  static func panels(count: Int, columns: Int, rowHeight: Double) -> Size {
    let rows = max(1, (count + max(1, columns) - 1) / max(1, columns))
    return Size(width: 720, height: 60 + Double(rows) * rowHeight)
  }
}
