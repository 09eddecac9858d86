import Plotting

/// Ticks of an axis of days: at the first of years, of months, or at days, as ISO 8601 writes them.
enum DateTicks {
  /// About so many ticks within an interval of days.
  static func ticks(in interval: ClosedRange<Double>, about count: Int) -> [Tick] {
    let span = interval.upperBound - interval.lowerBound
    // Days on which the calendar of these numbers is one.
    guard span.isFinite, abs(interval.lowerBound) < 3e6, abs(interval.upperBound) < 3e6, count > 0 else { return [] }
    let step = span / Double(count)
    if step < 0.75 { return clock(interval, step: step) }
    if step < 20 { return days(interval, step: [1, 2, 7, 14].first { Double($0) >= step * 0.75 } ?? 14) }
    let months = [1, 2, 3, 6].first { Double($0) * 30.4 >= step * 0.75 }
    let years =
      months == nil ? ([1, 2, 5, 10, 20, 50, 100, 200, 500].first { Double($0) * 365 >= step * 0.75 } ?? 1_000) : 0
    return firsts(interval, months: months ?? years * 12)
  }

  private static func clock(_ interval: ClosedRange<Double>, step: Double) -> [Tick] {
    let minutes = [5, 10, 15, 30, 60, 120, 180, 360, 720].first { Double($0) / 1_440 >= step * 0.75 } ?? 720
    let first = Int((interval.lowerBound * 1_440 / Double(minutes)).rounded(.up))
    let last = Int((interval.upperBound * 1_440 / Double(minutes)).rounded(.down))
    guard last - first < 100 else { return [] }
    return stride(from: first, through: last, by: 1).map { index in
      let day = Double(index * minutes) / 1_440
      let text = ISODate.text(day)
      // The day stands where it begins, the time elsewhere.
      return Tick(day, label: [TextRun(text.contains(" ") ? String(text.suffix(5)) : text)])
    }
  }

  private static func days(_ interval: ClosedRange<Double>, step: Int) -> [Tick] {
    let first = Int(interval.lowerBound.rounded(.up))
    let last = Int(interval.upperBound.rounded(.down))
    return stride(from: first, through: last, by: step).map {
      Tick(Double($0), label: [TextRun(ISODate.text(Double($0)))])
    }
  }

  private static func firsts(_ interval: ClosedRange<Double>, months step: Int) -> [Tick] {
    let start = ISODate.date(Int(interval.lowerBound.rounded(.down)))
    var month = (start.year * 12 + start.month - 1) / step * step
    var ticks: [Tick] = []
    while ticks.count < 100 {
      let (year, index) = (month / 12, month % 12 + 1)
      let day = Double(ISODate.number(year, index, 1))
      if day > interval.upperBound { break }
      if day >= interval.lowerBound {
        let text = ISODate.padded(year, 4) + (step % 12 == 0 ? "" : "-" + ISODate.padded(index, 2))
        ticks.append(Tick(day, label: [TextRun(text)]))
      }
      month += step
    }
    return ticks
  }
}
