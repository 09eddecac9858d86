import Platform
import Synchronization

/// What a person reads: results on standard output, messages and progress on standard error.
enum Terminal {
  /// Whether messages go to a person's screen rather than into a file or a log.
  static let isInteractive = StandardStream.errors.isTerminal

  static func say(_ text: String) {
    write(clean(text) + "\n", to: .errors)
  }

  static func result(_ text: String) {
    write(clean(text) + "\n", to: .output)
  }

  /// Bytes that are a result themselves, such as JSON.
  static func result(bytes: [UInt8]) {
    StandardStream.output.write(bytes)
  }

  /// The text without what could steer a terminal or turn a line around, wherever it came from: names of files and
  /// texts of a course can hold anything.
  static func clean(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0a: kept.append(scalar)
      case 0x00..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069, 0x200e, 0x200f: continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  private static func write(_ text: String, to stream: StandardStream) {
    stream.write(Array(text.utf8))
  }
}

/// How far the drawing has come: a bar that fills on a terminal, a line at each tenth elsewhere.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let tenths = Mutex(0)

  init(isShown: Bool) {
    self.isShown = isShown
  }

  func show(done: Int, of total: Int, last: String) {
    guard isShown, total > 0 else { return }
    if Terminal.isInteractive {
      let width = 30
      let filled = done * width / total
      let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
      let line = "\r\u{1b}[K\(bar) \(done)/\(total) \(Terminal.clean(String(last.prefix(30))))"
      // The bar goes when it is full: what remains on the screen is the result.
      StandardStream.errors.write(Array((done == total ? "\r\u{1b}[K" : line).utf8))
    } else {
      let tenth = done * 10 / total
      let isNext = tenths.withLock { seen in
        defer { seen = max(seen, tenth) }
        return tenth > seen
      }
      if isNext { Terminal.say("figures: \(done) of \(total)") }
    }
  }
}
