import Manuscript
import Plotting

/// The points of the series of a plot that are given or read from files, on the horizontal axis that they share.
struct PlotData {
  /// What the numbers on the horizontal axis stand for.
  enum Across: Equatable {
    case numbers
    /// Days since the beginning of 1970.
    case days
    /// Names, by their order from 0.
    case names([String])
  }

  /// The pieces of each series; nil for one that is computed.
  let columns: [[[DataPoint]]?]
  let across: Across

  /// More names than these have no room on an axis.
  private static let mostNames = 60

  init(_ series: [SeriesOption], x: ScaleKind, y: ScaleKind, in context: FigureContext) throws {
    let positive = Set((x == .log ? ["x"] : []) + (y == .log ? ["y"] : []))
    let read = try series.map { try $0.data(in: context, positive: positive) }
    let cells = read.compactMap(\.self).joined().joined().lazy.map(\.x)
    guard cells.contains(where: { !$0.isNumber }) else {
      across = .numbers
      columns = try Self.points(read, of: series) { if case .number(let number) = $0 { number } else { nil } }
      return
    }
    if let computed = zip(series, read).first(where: { $1 == nil })?.0 {
      throw Problem(
        "a function has no place over days or names", at: computed.location, hint: "draw it in a figure of its own")
    }
    if x != .linear {
      throw Problem("days and names have no logarithmic scale", at: series[0].location, hint: "leave “x-scale” out")
    }
    if cells.allSatisfy({ if case .day = $0 { true } else { false } }) {
      across = .days
      columns = try Self.points(read, of: series) { if case .day(let day) = $0 { day } else { nil } }
    } else {
      var places: [String: Int] = [:]
      for cell in cells where places[cell.text] == nil { places[cell.text] = places.count }
      guard places.count <= Self.mostNames else {
        throw Problem(
          "limit of \(Self.mostNames) names on an axis passed, there are \(places.count)", at: series[0].location,
          hint: "a column with one word that is no number has names: “\(Self.firstWord(cells))”")
      }
      across = .names(places.sorted { $0.value < $1.value }.map(\.key))
      columns = try Self.points(read, of: series) { places[$0.text].map(Double.init) }
    }
  }

  private static func firstWord(_ cells: some Sequence<DataCell>) -> String {
    cells.lazy.compactMap { if case .word(let text) = $0 { Message.quote(text) } else { nil } }.first ?? ""
  }

  private static func points(
    _ read: [[[(x: DataCell, y: Double)]]?], of series: [SeriesOption], _ place: (DataCell) -> Double?
  ) throws(Problem) -> [[[DataPoint]]?] {
    read.map { pieces in
      pieces?.map { piece in piece.compactMap { point in place(point.x).map { DataPoint($0, point.y) } } }
    }
  }
}

extension PlotData.Across {
  /// The horizontal axis: with dates or names where there are any.
  func axis(
    _ label: [TextRun], scale: ScaleKind, domain: ClosedRange<Double>?, unit: AxisUnit,
    covering data: ClosedRange<Double>?
  ) -> Axis {
    switch self {
    case .numbers: return Axis(label, scale: scale, domain: domain, about: 6, unit: unit)
    case .days:
      let domain = domain ?? data
      return Axis(label, domain: domain, ticks: domain.map { DateTicks.ticks(in: $0, about: 5) }, about: 5)
    case .names(let names): return Axis(label, scale: .band(names.map { [TextRun($0)] }))
    }
  }

  /// An interval of the axis in words.
  func interval(_ interval: ClosedRange<Double>, _ say: Wording) -> String {
    switch self {
    case .numbers: return say.interval(interval)
    case .days: return say.interval(ISODate.text(interval.lowerBound), ISODate.text(interval.upperBound))
    case .names(let names): return say.list(names)
    }
  }
}

extension DataCell {
  /// What stands in the cell.
  var text: String {
    switch self {
    case .number(let number): NumberText.short(number)
    case .day(let day): ISODate.text(day)
    case .word(let word): word
    }
  }
}
