import Plotting

/// Figures side by side under one title, on a phone one below the other.
struct PanelArrangement {
  /// A figure with its title, which is empty for none.
  struct Panel {
    var title: [TextRun]
    var figure: DrawnFigure
  }

  let panels: [Panel]
  /// How many stand side by side on a page.
  let columns: Int
  /// The axes that show the same numbers in every plot.
  let share: (x: Bool, y: Bool)

  /// Plots alone are lined up; drawings among them make a plain grid.
  func picture(_ layout: FigureLayout, on page: FigurePage) -> any Picture {
    let plots = panels.compactMap { $0.figure.picture as? Plot }
    guard plots.count == panels.count else { return grid(layout, on: page) }
    return aligned(plots.sharing(x: share.x, y: share.y), layout, on: page)
  }

  /// Plots in cells of one size, their frames lined up.
  private func aligned(_ plots: [Plot], _ layout: FigureLayout, on page: FigurePage) -> Panels {
    let columns = layout == .wide ? min(columns, plots.count) : 1
    let rows = (plots.count + columns - 1) / columns
    let width = layout.plot.width / Double(columns)
    // A square plot gets a square, another one the proportions of a plot by itself.
    let height = plots.contains(where: \.isEqualAspect) ? min(width, 440) : [0, 300, 290, 250, 220][columns]
    return Panels(
      size: Size(width: layout.plot.width, height: 60 + Double(rows) * height), title: page.title,
      language: page.text, columns: columns,
      plots: zip(plots, panels).map { plot, panel in
        var plot = plot
        plot.title = panel.title
        return plot
      }
    ).heightened(leaving: height * 0.42)
  }

  /// Every figure as on a phone, in columns as wide as the widest.
  private func grid(_ layout: FigureLayout, on page: FigurePage) -> PictureGrid {
    PictureGrid(
      title: page.title, language: page.text, columns: layout == .wide ? min(columns, 2) : 1,
      cells: panels.map { .init(title: $0.title, picture: $0.figure.narrow) })
  }

  /// One table: which panel, then every column that any panel has.
  var table: [[String]] {
    let tables = panels.map(\.figure.table)
    var columns: [String] = []
    for name in tables.compactMap(\.first).joined() where !columns.contains(name) { columns.append(name) }
    var rows = [["panel"] + columns]
    for (index, table) in tables.enumerated() {
      let title = panels[index].title.plain
      let places = columns.map { name in table.first?.firstIndex(of: name) }
      rows += table.dropFirst().map { row in
        [title.isEmpty ? "\(index + 1)" : title] + places.map { $0.map { row[$0] } ?? "" }
      }
    }
    return rows
  }

  /// What each panel is called and says, for reading aloud.
  func texts(_ say: Wording) -> [String] {
    panels.enumerated().map { index, panel in
      let name = panel.title.isEmpty ? say("panels.panel", ["number": "\(index + 1)"]) : panel.title.plain
      return say("panels.described", ["name": name, "description": panel.figure.description])
    }
  }
}
