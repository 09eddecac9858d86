import Testing

@testable import Figures

struct ISODateTests {
  @Test(arguments: [
    ("1970-01-01", 0.0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-29", 20_786), ("2026-11", 20_758),
    ("1970-01-01T12:00Z", 0.5), ("1970-01-01 06:00:00", 0.25), ("1970-01-01T12:00+06:00", 0.25),
  ])
  func daysSince1970(text: String, days: Double) {
    #expect(ISODate.days(text) == days)
  }

  @Test(arguments: [
    "2026-13-01", "2026-02-29", "26-01-01", "2026-1-1", "2026", "1-2-3", "2026-01-01T25:00", "abcdefg", "2026-01-01x",
  ])
  func noDates(text: String) {
    #expect(ISODate.days(text) == nil)
  }

  @Test func everyDayIsSaidAsItIsRead() {
    for day in stride(from: -200_000, through: 200_000, by: 997) {
      #expect(ISODate.days(ISODate.text(Double(day))) == Double(day))
    }
  }

  @Test(arguments: [
    (0.0...10.0, "1970-01-03"), (0.0...400.0, "1970-03"), (0.0...4_000.0, "1972"), (0.0...1.0, "06:00"),
  ])
  func ticksAreRound(interval: ClosedRange<Double>, label: String) {
    let ticks = DateTicks.ticks(in: interval, about: 5).map { $0.label.plain }
    #expect((2...12).contains(ticks.count) && ticks.contains(label), "\(ticks)")
  }
}
