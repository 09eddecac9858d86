/// How a table is written: with commas to the letter of RFC 4180, or as some other program writes one.
public struct TableDialect: Hashable, Sendable {
  /// Between two cells: a comma, a semicolon or a tab.
  public var separator: UInt8
  /// Whether lines that begin with “#” are comments, and blanks around cells no part of them.
  public var isLoose: Bool

  public static let standard = TableDialect(separator: comma, isLoose: false)

  /// The separator in words, for messages: “commas”.
  public var separators: String {
    switch separator {
    case semicolon: "semicolons"
    case tab: "tabs"
    default: "commas"
    }
  }

  /// Whether numbers may have a comma before their decimals.
  public var hasDecimalComma: Bool { separator != comma }
}

extension TableDialect {
  /// The dialect of a table that some program wrote: the separator that parts the first lines most alike.
  public init(of bytes: [UInt8]) {
    self.init(separator: Self.separator(in: bytes), isLoose: true)
  }

  private static func separator(in bytes: [UInt8]) -> UInt8 {
    let lines = firstLines(of: bytes)
    if let first = lines.first, first.starts(with: Array("sep=".utf8)), let separator = first.dropFirst(4).first,
      [comma, semicolon, tab].contains(separator)
    {
      return separator
    }
    // A comma may stand in numbers, so that what is rarer in tables goes first.
    for separator in [tab, semicolon] {
      let counts = lines.map { line in count(of: separator, in: line) }
      if let first = counts.first, first > 0, counts.allSatisfy({ $0 > 0 }) { return separator }
    }
    return comma
  }

  /// The first lines that are neither empty nor comments, up to twenty.
  private static func firstLines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    while lines.count < 20, !rest.isEmpty {
      let line = line(of: rest)
      rest = rest[line.endIndex...].dropFirst()
      let text = line.drop { $0 == blank }
      if !text.isEmpty, text.first != numberSign { lines.append(line) }
    }
    return lines
  }

  /// Up to the line end, but for those inside quotes.
  private static func line(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isQuoted = false
    return bytes.prefix { byte in
      if byte == quote { isQuoted.toggle() }
      return isQuoted || (byte != lineFeed && byte != carriageReturn)
    }
  }

  private static func count(of separator: UInt8, in line: ArraySlice<UInt8>) -> Int {
    var isQuoted = false
    return line.count { byte in
      if byte == quote { isQuoted.toggle() }
      return !isQuoted && byte == separator
    }
  }
}
