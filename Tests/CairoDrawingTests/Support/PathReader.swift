@testable import CairoDrawing

/// Takes numbers and commands from the text of a path.
struct PathReader {
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

extension PathData {
  /// Reads the commands that Cairo writes: absolute M, L, H, V, C and Z. Nil if there is anything else.
  init?(_ text: String) {
    self.init([])
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
}
