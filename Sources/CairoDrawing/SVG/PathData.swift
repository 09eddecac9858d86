/// The `d` of an SVG path in hundredths of a unit: a finer grid than any screen shows, in integers that never drift.
struct PathData: Hashable {
  struct Place: Hashable {
    var x: Int
    var y: Int

    static func - (a: Place, b: Place) -> Place { Place(x: a.x - b.x, y: a.y - b.y) }
    static func + (a: Place, b: Place) -> Place { Place(x: a.x + b.x, y: a.y + b.y) }
  }

  enum Segment: Hashable {
    case move(Place)
    case line(Place)
    case curve(Place, Place, end: Place)
    case close
  }

  var segments: [Segment] = []

  init(_ segments: [Segment]) {
    self.segments = segments
  }

  /// Reads the commands that Cairo writes: absolute M, L, H, V, C and Z. Nil if there is anything else.
  init?(_ text: String) {
    var reader = PathReader(Array(text.utf8))
    var command: UInt8 = 0
    var last = Place(x: 0, y: 0)
    while let next = reader.command(after: command) {
      command = next
      switch next {
      case UInt8(ascii: "M"):
        guard let place = reader.place() else { return nil }
        segments.append(.move(place))
        last = place
        command = UInt8(ascii: "L")
      case UInt8(ascii: "L"):
        guard let place = reader.place() else { return nil }
        segments.append(.line(place))
        last = place
      case UInt8(ascii: "H"):
        guard let x = reader.number() else { return nil }
        last.x = x
        segments.append(.line(last))
      case UInt8(ascii: "V"):
        guard let y = reader.number() else { return nil }
        last.y = y
        segments.append(.line(last))
      case UInt8(ascii: "C"):
        guard let a = reader.place(), let b = reader.place(), let end = reader.place() else { return nil }
        segments.append(.curve(a, b, end: end))
        last = end
      case UInt8(ascii: "Z"):
        segments.append(.close)
        command = 0
      default: return nil
      }
    }
    guard reader.isAtEnd else { return nil }
    dropEmptyMoves()
  }

  var isEmpty: Bool { segments.isEmpty }

  func moved(by offset: Place) -> PathData {
    PathData(
      segments.map { segment in
        switch segment {
        case .move(let p): .move(p + offset)
        case .line(let p): .line(p + offset)
        case .curve(let a, let b, let end): .curve(a + offset, b + offset, end: end + offset)
        case .close: .close
        }
      })
  }

  /// Cairo moves once more after each closed part, which draws nothing.
  private mutating func dropEmptyMoves() {
    var kept: [Segment] = []
    for (index, segment) in segments.enumerated() {
      if case .move = segment {
        if index == segments.count - 1 { continue }
        if case .move = segments[index + 1] { continue }
      }
      kept.append(segment)
    }
    segments = kept
  }

  /// Centre and radius if this is one whole circle as `CairoCanvas` draws it: four curves from quarter to quarter.
  var circle: (center: Place, radius: Int)? {
    guard segments.count == 6, case .move(let start) = segments[0], case .close = segments[5],
      case .curve(let a, _, let bottom) = segments[1], case .curve(_, _, let left) = segments[2],
      case .curve(_, _, let top) = segments[3], case .curve(_, _, let end) = segments[4], end == start
    else { return nil }
    let center = Place(x: (start.x + left.x) / 2, y: start.y)
    let radius = (start.x - left.x) / 2
    func isNear(_ place: Place, _ x: Int, _ y: Int) -> Bool { abs(place.x - x) <= 2 && abs(place.y - y) <= 2 }
    let reach = Int((Double(radius) * 0.5522847498).rounded())
    guard radius > 0, isNear(left, center.x - radius, center.y), isNear(bottom, center.x, center.y + radius),
      isNear(top, center.x, center.y - radius), isNear(a, start.x, center.y + reach)
    else { return nil }
    return (center, radius)
  }

  /// The shortest of the usual spellings: relative, commands and spaces left out where they say nothing.
  var text: String {
    var writer = PathWriter()
    for segment in segments { writer.add(segment) }
    return writer.text
  }
}

/// Takes numbers and commands from the text of a path.
private struct PathReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { at == bytes.count }

  /// The next letter, or `previous` again where a number follows; nil at the end.
  mutating func command(after previous: UInt8) -> UInt8? {
    skipSeparators()
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    if byte >= UInt8(ascii: "A") {
      at += 1
      return byte
    }
    return previous == 0 ? nil : previous
  }

  mutating func place() -> PathData.Place? {
    guard let x = number(), let y = number() else { return nil }
    return PathData.Place(x: x, y: y)
  }

  /// A decimal number in hundredths, rounded; nil if there is none or it is out of reach.
  mutating func number() -> Int? {
    skipSeparators()
    var isNegative = false
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") {
      isNegative = true
      at += 1
    }
    var value = 0
    var decimals: Int?
    var digits = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(bytes[at] - UInt8(ascii: "0"))
        digits += 1
        if let known = decimals {
          if known < 2 { value = value * 10 + digit }
          if known == 2, digit >= 5 { value += 1 }
          decimals = known + 1
        } else {
          value = value * 10 + digit
        }
        guard value < 1_000_000_000_00 else { return nil }
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      default:
        guard bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ",") else { return nil }
        return digits > 0 ? finished(value, decimals ?? 0, isNegative) : nil
      }
      at += 1
    }
    return digits > 0 ? finished(value, decimals ?? 0, isNegative) : nil
  }

  private func finished(_ value: Int, _ decimals: Int, _ isNegative: Bool) -> Int {
    let hundredths = decimals == 0 ? value * 100 : decimals == 1 ? value * 10 : value
    return isNegative ? -hundredths : hundredths
  }

  private mutating func skipSeparators() {
    while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ",") { at += 1 }
  }
}

/// Spells a path, segment by segment.
private struct PathWriter {
  private var bytes: [UInt8] = []
  private var command: UInt8 = 0
  private var last = PathData.Place(x: 0, y: 0)
  private var start = PathData.Place(x: 0, y: 0)
  private var lastNumberHasPoint = false
  private var needsSeparator = false
  /// True once the part begun by the last move has a line or a curve.
  private var hasDrawn = false
  /// How far the last curve's second control point lay before its end.
  private var mirrored = PathData.Place(x: 0, y: 0)

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ segment: PathData.Segment) {
    var control = PathData.Place(x: 0, y: 0)
    switch segment {
    case .move(let place):
      // A pair of numbers after a move is a line, absolute or relative like the move.
      if bytes.isEmpty {
        write(UInt8(ascii: "M"), place.x, place.y)
        command = UInt8(ascii: "L")
      } else {
        write(UInt8(ascii: "m"), place.x - last.x, place.y - last.y)
        command = UInt8(ascii: "l")
      }
      last = place
      start = place
      hasDrawn = false
    case .line(let place):
      let d = place - last
      // Nothing on this grid; but a part of nothing else is a dot.
      if d.x == 0, d.y == 0, hasDrawn { break }
      if d.y == 0, d.x != 0 {
        write(UInt8(ascii: "h"), d.x)
      } else if d.x == 0, d.y != 0 {
        write(UInt8(ascii: "v"), d.y)
      } else {
        write(UInt8(ascii: "l"), d.x, d.y)
      }
      last = place
    case .curve(let a, let b, let end):
      let first = a - last
      let second = b - last
      let d = end - last
      if first == mirrored {
        write(UInt8(ascii: "s"), second.x, second.y, d.x, d.y)
      } else {
        write(UInt8(ascii: "c"), first.x, first.y, second.x, second.y, d.x, d.y)
      }
      control = end - b
      last = end
    case .close:
      write(UInt8(ascii: "z"))
      last = start
    }
    mirrored = control
    if case .move = segment { return }
    hasDrawn = true
  }

  private mutating func write(_ letter: UInt8, _ numbers: Int...) {
    if command != letter {
      bytes.append(letter)
      command = letter
      needsSeparator = false
    }
    for number in numbers {
      let hasPoint = number % 100 != 0
      let beginsWithPoint = hasPoint && number.magnitude < 100
      if needsSeparator, number >= 0, !(beginsWithPoint && lastNumberHasPoint) { bytes.append(UInt8(ascii: " ")) }
      SVGNumber.append(hundredths: number, to: &bytes)
      lastNumberHasPoint = hasPoint
      needsSeparator = true
    }
  }
}
