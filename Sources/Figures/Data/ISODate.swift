/// Days of the calendar as ISO 8601 writes them: `2026-11-29`, `2026-11`, `2026-11-29T12:30:05Z`.
enum ISODate {
  /// Days since the beginning of 1970; nil for what is no date. A time without a zone counts as UTC.
  static func days(_ text: String) -> Double? {
    guard (7...35).contains(text.utf8.count) else { return nil }
    let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    let numbers = parts.compactMap { whole($0) }
    guard numbers.count == parts.count, (1...12).contains(numbers[1]) else { return nil }
    let day = numbers.count == 3 ? numbers[2] : 1
    guard day >= 1, day <= length(ofMonth: numbers[1], year: numbers[0]) else { return nil }
    guard halves.count == 2 else { return Double(number(numbers[0], numbers[1], day)) }
    return time(halves[1]).map { Double(number(numbers[0], numbers[1], day)) + $0 }
  }

  /// The day of a number of days since the beginning of 1970, as `2026-11-29`.
  static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // Years of this count begin in March, so that a leap day is the last of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isSpring = month < 10
    return (
      year + era * 400 + (isSpring ? 0 : 1), isSpring ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// The days since the beginning of 1970 of a day of the calendar.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `2026-11-29`, with the time where it is not midnight.
  static func text(_ days: Double) -> String {
    let day = date(Int(clamping: Int64(max(-1e9, min(1e9, days.rounded(.down))))))
    let minutes = Int(((days - days.rounded(.down)) * 1_440).rounded())
    return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
      + (minutes == 0 ? "" : " \(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))")
  }

  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLast = month == 12
    return number(isLast ? year + 1 : year, isLast ? 1 : month + 1, 1) - number(year, month, 1)
  }

  private static func whole(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  /// The part of a day that `12:30`, `12:30:05.5Z` or `12:30+02:00` is.
  private static func time(_ text: Substring) -> Double? {
    var clock = text
    var zone = 0.0
    if clock.hasSuffix("Z") {
      clock.removeLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let offset = time(clock[sign...].dropFirst()) else { return nil }
      zone = clock[sign] == "+" ? -offset : offset
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = whole(parts[0]), let minutes = whole(parts[1]), hours < 24,
      minutes < 60
    else { return nil }
    guard parts.count == 3 else { return zone + Double(hours * 60 + minutes) / 1_440 }
    guard let seconds = Double(parts[2]), seconds >= 0, seconds < 61 else { return nil }
    return zone + (Double(hours * 60 + minutes) + seconds / 60) / 1_440
  }
}
