import Manuscript

/// A value of JSON that knows its line, for messages about notebooks.
struct JSONValue {
  indirect enum Content {
    case string(String)
    case number(String)
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])
    case bool(Bool)
    case null
  }

  var content: Content
  /// Counted from 1.
  var line: Int

  subscript(key: String) -> JSONValue? {
    guard case .object(let entries) = content else { return nil }
    return entries.last { $0.key == key }?.value
  }

  var string: String? { if case .string(let text) = content { text } else { nil } }
  var list: [JSONValue] { if case .list(let items) = content { items } else { [] } }
  var entries: [(key: String, value: JSONValue)] { if case .object(let entries) = content { entries } else { [] } }

  /// The text of a string or of a list of strings, piece by piece, as notebooks keep their lines.
  var pieces: [(text: String, line: Int)] {
    if let string { return [(string, line)] }
    return list.compactMap { piece in piece.string.map { ($0, piece.line) } }
  }

  var joined: String { pieces.map(\.text).joined() }
}

/// Reads JSON by its grammar, RFC 8259.
struct JSONReader {
  private static let deepest = 100

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  private var depth = 0

  static func read(_ bytes: [UInt8], file: String) throws(Problem) -> JSONValue {
    var reader = JSONReader(bytes: bytes, file: file)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.problem("something follows the end of the notebook") }
    return value
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func problem(_ what: String) -> Problem {
    let start = bytes[..<min(position, bytes.count)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self).count + 1
    return Problem(
      what, at: SourceLocation(file: file, line: line, column: column), hint: "open and save the notebook in Jupyter")
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(Problem) -> JSONValue {
    skipBlanks()
    let start = line
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw problem("lists and objects in one another are too deep") }
    switch next {
    case UInt8(ascii: "{"): return JSONValue(content: .object(try object()), line: start)
    case UInt8(ascii: "["): return JSONValue(content: .list(try list()), line: start)
    case UInt8(ascii: "\""): return JSONValue(content: .string(try string()), line: start)
    case nil: throw problem("the notebook ends in the middle")
    default: return JSONValue(content: try word(), line: start)
    }
  }

  private mutating func object() throws(Problem) -> [(key: String, value: JSONValue)] {
    position += 1
    var entries: [(key: String, value: JSONValue)] = []
    if take(UInt8(ascii: "}")) { return entries }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw problem("this is no name in quotes") }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw problem("a “:” is missing") }
      entries.append((key, try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw problem("a “,” or “}” is missing") }
    return entries
  }

  private mutating func list() throws(Problem) -> [JSONValue] {
    position += 1
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return items }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw problem("a “,” or “]” is missing") }
    return items
  }

  private mutating func word() throws(Problem) -> JSONValue.Content {
    let start = position
    while let byte = next, byte > 0x20, !Array(",]}:[{\"".utf8).contains(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      // Outputs of Python’s own writer may say NaN.
      guard Double(word) != nil else { throw problem("\(Message.quote(word)) is no value") }
      return .number(word)
    }
  }

  private mutating func string() throws(Problem) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else { throw problem("a text is not UTF-8") }
        return valid
      case UInt8(ascii: "\\"): try escape(into: &text)
      default: text.append(byte)
      }
    }
    throw problem("a text is not closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Problem) {
    guard let byte = next else { throw problem("a text is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), next == UInt8(ascii: "\\"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        units.append(try unit())
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    default: throw problem("there is no such escape")
    }
  }

  private mutating func unit() throws(Problem) -> UInt16 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw problem("“\\u” takes four digits")
    }
    position += 4
    return unit
  }
}
