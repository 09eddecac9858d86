/// Turns the bytes of a file into text that every later step can trust.
enum TextDecoder {
  /// UTF-8 without the mark at its beginning, lines ended by `\n` alone.
  ///
  /// Bytes that are no UTF-8 are a problem at their place, and so is any character that no page, figure or YAML may hold:
  /// controls other than the tab, the separators U+2028 and U+2029, which some programs count as line ends and others
  /// do not, and the noncharacters U+FFFE and U+FFFF.
  static func decode(_ bytes: [UInt8], file: String) throws(Problem) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = endingInLineFeeds(bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...])
    guard let text = String(validating: lines, as: UTF8.self) else {
      throw Problem(
        "the file is not UTF-8 text", at: placeOfBadByte(in: lines, file: file),
        hint: "save it with the encoding UTF-8")
    }
    if let refused = text.unicodeScalars.firstIndex(where: InvisibleText.isRefused) {
      throw Problem(
        "the character \(InvisibleText.code(text.unicodeScalars[refused])) is not allowed",
        at: place(after: text[..<refused], file: file), hint: "remove it; it is invisible in most editors")
    }
    return text
  }

  private static func endingInLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard bytes.contains(carriageReturn) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var followsReturn = false
    for byte in bytes {
      if byte != lineFeed || !followsReturn { result.append(byte == carriageReturn ? lineFeed : byte) }
      followsReturn = byte == carriageReturn
    }
    return result
  }

  private static func placeOfBadByte(in bytes: [UInt8], file: String) -> SourceLocation {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var good = String.UnicodeScalarView()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { good.append(scalar) }
    return place(after: Substring(String(good)), file: file)
  }

  private static func place(after text: Substring, file: String) -> SourceLocation {
    let line = text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) + 1
    let start = text.utf8.lastIndex(of: UInt8(ascii: "\n")).map(text.utf8.index(after:)) ?? text.startIndex
    return SourceLocation(file: file, line: line, column: text[start...].count + 1)
  }
}
