import Manuscript

/// The lines of a text, and the columns that bytes of them have in the file.
///
/// A line ends with `\n`, `\r` or `\r\n`, as in cmark.
final class SourceLines {
  let file: String
  /// The line of the file on which the text begins, counted from 1.
  let firstLine: Int
  let bytes: [UInt8]
  /// Of each line, its bytes without those that end it.
  let ranges: [Range<Int>]
  /// For lines that are not ASCII alone, the bytes where characters begin; empty for the others.
  private var characterStarts: [Int: [Int]] = [:]

  init(_ text: LessonText) {
    file = text.file
    firstLine = text.bodyLine
    // cmark puts the replacement character for zero; done before, all places stay as they are.
    bytes = Array((text.body.utf8.contains(0) ? text.body.replacing("\0", with: "\u{FFFD}") : text.body).utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      ranges.append(start..<(index - 1))
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      start = index
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.ranges = ranges
  }

  /// A line counted from 0; empty below the last.
  func line(_ index: Int) -> ArraySlice<UInt8> {
    ranges.indices.contains(index) ? bytes[ranges[index]] : []
  }

  /// The place of a byte, counted from 0 like its line.
  func location(line: Int, byte: Int) -> SourceLocation {
    guard ranges.indices.contains(line) else {
      return SourceLocation(file: file, line: firstLine + min(max(0, line), max(0, ranges.count - 1)))
    }
    return SourceLocation(file: file, line: firstLine + line, column: column(ofByte: max(0, byte), in: line))
  }

  private func column(ofByte byte: Int, in line: Int) -> Int {
    let range = ranges[line]
    let starts = characterStarts[line] ?? Self.characterStarts(of: bytes[range])
    if characterStarts[line] == nil { characterStarts[line] = starts }
    guard !starts.isEmpty else { return min(byte, range.count) + 1 }
    if byte >= range.count { return starts.count + 1 }
    // The last character that does not begin behind the byte.
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// Characters that no font has a shape for.
  var problems: Problems {
    var problems = Problems()
    guard bytes.contains(where: { $0 >= 0xF3 }) else { return problems }
    for index in ranges.indices where line(index).contains(where: { $0 >= 0xF3 }) {
      var byte = 0
      for scalar in String(decoding: line(index), as: UTF8.self).unicodeScalars {
        if scalar.value >= 0xF0000 {
          let code = String(scalar.value, radix: 16, uppercase: true)
          problems.append(
            Problem(
              "the character U+\(code) is for private use and has no shape", at: location(line: index, byte: byte)))
        }
        byte += UTF8.width(scalar)
      }
    }
    return problems
  }

  private static func characterStarts(of line: ArraySlice<UInt8>) -> [Int] {
    guard line.contains(where: { $0 >= 0x80 }) else { return [] }
    var starts: [Int] = []
    var byte = 0
    for character in String(decoding: line, as: UTF8.self) {
      starts.append(byte)
      byte += character.utf8.count
    }
    return starts
  }
}

extension UInt8 {
  /// True for a space and for a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// A space, a tab, or the mark of a quote: what may stand before the text of a line.
  var isContainer: Bool { isBlank || self == UInt8(ascii: ">") }
}

extension Collection<UInt8> where Index == Int {
  /// True when the bytes of a text, which is ASCII, stand at a place.
  func has(_ text: StaticString, at index: Int) -> Bool {
    guard index >= startIndex, index + text.utf8CodeUnitCount <= endIndex else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { self[index + $0] == text.utf8Start[$0] }
  }
}

extension Collection<UInt8> where Index == Int, SubSequence == ArraySlice<UInt8> {
  /// Without blanks and line ends at the end.
  var withoutBlanksBehind: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1].isBlank || self[end - 1] == 0x0A || self[end - 1] == 0x0D { end -= 1 }
    return self[startIndex..<end]
  }

  /// The byte at a distance from the beginning; nil behind the end.
  func at(_ distance: Int) -> UInt8? {
    let index = startIndex + distance
    return indices.contains(index) ? self[index] : nil
  }

  func hasSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
    suffix.count <= count && self[(endIndex - suffix.count)...].elementsEqual(suffix)
  }
}

extension StringProtocol {
  /// Without spaces, tabs and line ends at both ends.
  var trimmed: String {
    let isBlank = { (character: Character) in " \t\n\r\r\n".contains(character) }
    let front = self.drop(while: isBlank)
    let end = front.lastIndex { !isBlank($0) }.map { front.index(after: $0) } ?? front.startIndex
    return String(front[..<end])
  }
}
