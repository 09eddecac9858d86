import Plotting

extension Plot {
  /// More bars than these are too thin for their numbers.
  static let barLimit = CountLimit(60, "bars", hint: "draw a “plot” of points")

  /// Bars of values, each with its name below and its number above.
  static func bars(
    _ values: [Double], names: [[TextRun]], texts: BarLabels, title: [TextRun], yLabel: [TextRun],
    range: ClosedRange<Double>, language: TextLanguage
  ) -> Plot {
    let bars = values.enumerated().map { index, value in
      Bars.Bar(x: Double(index), value: value, label: [.number(texts.text(value))])
    }
    return Plot(
      size: FigureLayout.wide.plot, title: title, language: language,
      x: Axis(scale: .band(names)),
      y: Axis(yLabel, domain: range, about: 4), axes: .frame, marks: [Bars(bars, role: .computed)])
  }

  /// From the lowest value or 0 to the highest, with room for the numbers on the bars.
  static func room(forBars values: [Double]) -> ClosedRange<Double> {
    let low = max(min(0, (values.min() ?? 0) * 1.15), -8e307)
    return low...max(min(max(0, (values.max() ?? 1) * 1.15), 8e307), low + 1e-300)
  }
}

extension [[TextRun]] {
  /// 1, 2, 3: the names of bars that were given none.
  static func numbered(_ count: Int) -> [[TextRun]] { (0..<count).map { [TextRun("\($0 + 1)")] } }
}
