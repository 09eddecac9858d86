import Plotting

/// The two shapes every figure is drawn in: for a page's column and for a phone. Letters are equally large in both.
public enum FigureLayout: Sendable {
  case wide, narrow

  /// A plot on its own.
  public var plot: Size {
    self == .wide ? Size(width: 720, height: 405) : Size(width: 400, height: 320)
  }

  /// A plot whose units are equally long both ways.
  public var square: Size {
    self == .wide ? Size(width: 480, height: 500) : Size(width: 400, height: 420)
  }

  /// A plot on its own, in one of the two sizes or higher where its names need that.
  public func plot(_ plot: Plot, isSquare: Bool = false) -> Plot {
    let size = isSquare ? square : self.plot
    return plot.sized(size).heightened(leaving: size.height * 0.42)
  }

  /// Panels of equal height under one title: as many columns as asked for, or two on a phone.
  public func panels(_ plots: [Plot], columns: Int, rowHeight: Double, title: [TextRun], language: TextLanguage)
    -> Panels
  {
    let columns = max(1, min(self == .wide ? columns : 2, plots.count))
    let rows = (plots.count + columns - 1) / columns
    return Panels(
      size: Size(width: plot.width, height: 60 + Double(rows) * rowHeight), title: title, language: language,
      columns: columns, plots: plots
    ).heightened(leaving: rowHeight * 0.42)
  }
}

extension DrawnFigure {
  /// A figure that is one plot, in both shapes.
  public init(_ plot: Plot, isSquare: Bool = false, table: [[String]], description: String) {
    self.init(table: table, description: description) { $0.plot(plot, isSquare: isSquare) }
  }

  /// A figure in both shapes, each drawn by `picture`.
  public init<Failure: Error>(
    table: [[String]], description: String, picture: (FigureLayout) throws(Failure) -> any Picture
  ) throws(Failure) {
    self.init(picture: try picture(.wide), narrow: try picture(.narrow), table: table, description: description)
  }
}
