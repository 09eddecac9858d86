import Manuscript

/// A lesson's source with formulas, values, citations, anchors and directives cut out, ready for cmark.
struct ScannedSource: Sendable {
  var map: SourceMap
  var insets = InsetTable()
  var problems = Problems()

  var text: String { map.lines.map(\.text).joined(separator: "\n") + "\n" }

  init(_ text: LessonText) {
    map = SourceMap(file: text.file)
    var lines = text.body.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    let numbered = lines.enumerated().map { (number: text.bodyLine + $0.offset, source: String($0.element)) }
    var fence: Fence?
    var chunk: [(number: Int, source: String)] = []

    func flush() {
      guard !chunk.isEmpty else { return }
      var scanner = ChunkScanner(chunk, into: self)
      scanner.scan()
      self = scanner.result
      chunk = []
    }
    for line in numbered {
      if let open = fence {
        if !open.isLeft(by: line.source) {
          if open.isClosed(by: line.source) { fence = nil }
          appendAsWritten(line)
          continue
        }
        fence = nil
      }
      if let open = Fence(opening: line.source) {
        flush()
        fence = open
        appendAsWritten(line)
      } else if let name = Self.directive(line.source) {
        flush()
        appendDirective(name, line: line)
      } else if line.source.utf8.allSatisfy(Self.isContainerByte) {
        flush()
        appendAsWritten(line)
      } else {
        chunk.append(line)
      }
    }
    flush()
  }

  /// A space, a tab, or the mark of a quote: what may stand before the text of a line.
  static func isContainerByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
  }

  /// The line with characters that stand for insets replaced; each is a problem.
  mutating func cleaned(_ line: (number: Int, source: String)) -> String {
    guard line.source.unicodeScalars.contains(where: InsetTable.isReserved) else { return line.source }
    var clean = ""
    for scalar in line.source.unicodeScalars {
      if InsetTable.isReserved(scalar) {
        let place = SourceLocation(file: map.file, line: line.number, column: clean.count + 1)
        let code = String(scalar.value, radix: 16, uppercase: true)
        problems.append(Problem("the character U+\(code) is for private use and has no shape", at: place))
        clean += "????"  // as many bytes
      } else {
        clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }

  private mutating func appendAsWritten(_ line: (number: Int, source: String)) {
    let text = cleaned(line)
    map.lines.append(SourceMap.Line(number: line.number, source: line.source, text: text))
  }

  /// The name after `:::`, empty for the closing line; nil for any other line.
  private static func directive(_ line: String) -> String? {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix(":::"), line.utf8.count - text.utf8.count <= 3 else { return nil }
    return String(text.drop { $0 == ":" }).trimmed
  }

  /// A directive is a paragraph of its own, whatever stands around it.
  private mutating func appendDirective(_ name: String, line: (number: Int, source: String)) {
    let column = line.source.prefix { $0 == " " }.count + 1
    let place = SourceLocation(file: map.file, line: line.number, column: column)
    let inset = Inset(content: .directive(Located(name, at: place)), source: line.source, location: place)
    let blank = SourceMap.Line(number: line.number, source: line.source)
    map.lines.append(blank)
    if let scalar = insets.add(inset) {
      map.lines.append(SourceMap.Line(number: line.number, source: line.source, text: String(scalar)))
    } else {
      problems.append(.tooManyInsets(at: place))
    }
    map.lines.append(blank)
  }
}

extension Problem {
  static func tooManyInsets(at location: SourceLocation) -> Problem {
    Problem(
      "limit of \(InsetTable.limit) formulas, values and citations in one text passed", at: location,
      hint: "divide the lesson")
  }
}

/// A fenced code block that has been opened: nothing is cut out of it.
private struct Fence {
  let mark: UInt8
  let length: Int
  let isInQuote: Bool

  /// Nil when the line opens no fence.
  init?(opening line: String) {
    var bytes = Array(line.utf8)[...]
    var isInQuote = false
    while let first = bytes.first {
      if ScannedSource.isContainerByte(first) {
        isInQuote = isInQuote || first == UInt8(ascii: ">")
        bytes.removeFirst()
      } else if let marker = ListMarker.length(in: bytes) {
        bytes.removeFirst(marker)
      } else {
        break
      }
    }
    guard let mark = bytes.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = bytes.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    if mark == UInt8(ascii: "`"), bytes.dropFirst(length).contains(mark) { return nil }
    self.mark = mark
    self.length = length
    self.isInQuote = isInQuote
  }

  func isClosed(by line: String) -> Bool {
    let bytes = line.utf8.drop(while: ScannedSource.isContainerByte)
    let run = bytes.prefix { $0 == mark }.count
    return run >= length && bytes.dropFirst(run).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// A quote ends, and the fences in it, with the first line that has no mark of a quote.
  func isLeft(by line: String) -> Bool {
    isInQuote && !line.utf8.prefix(while: ScannedSource.isContainerByte).contains(UInt8(ascii: ">"))
  }
}

/// `- `, `* `, `+ `, `1. ` or `1) ` at the beginning of a line.
enum ListMarker {
  /// The number of bytes including one space; nil when there is none.
  static func length(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    var length = 1
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      guard digits <= 9, let end = bytes.dropFirst(digits).first, end == UInt8(ascii: ".") || end == UInt8(ascii: ")")
      else { return nil }
      length = digits + 1
    default: return nil
    }
    guard let next = bytes.dropFirst(length).first, next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") else {
      return nil
    }
    return length + 1
  }
}

extension StringProtocol {
  /// Without spaces, tabs and line ends at both ends.
  var trimmed: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" || character == "\n" }
    let front = self.drop(while: isBlank)
    let end = front.lastIndex { !isBlank($0) }.map { front.index(after: $0) } ?? front.startIndex
    return String(front[..<end])
  }
}
