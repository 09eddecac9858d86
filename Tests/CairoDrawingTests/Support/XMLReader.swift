@testable import CairoDrawing

/// Reads the part of XML that Cairo writes: elements, quoted attributes without entities that matter, a prolog.
struct XMLReader {
  /// Deeper than any picture clips; the tree is walked recursively.
  static let deepest = 200

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The root element with all that is in it.
  mutating func root() throws(DrawingError) -> XMLElement {
    var open: [XMLElement] = []
    while let token = try nextTag() {
      switch token {
      case .start(let element, let isEmpty):
        guard open.count < XMLReader.deepest else {
          throw .limitPassed(
            name: "clips inside clips", value: Double(open.count + 1), limit: Double(XMLReader.deepest))
        }
        open.append(element)
        if !isEmpty { continue }
      case .end: break
      }
      guard let closed = open.popLast() else { throw malformed }
      guard let last = open.indices.last else { return closed }
      open[last].children.append(closed)
    }
    throw malformed
  }

  private enum Tag {
    case start(XMLElement, isEmpty: Bool)
    case end
  }

  private var malformed: DrawingError { .library("Cairo's SVG is malformed at byte \(at)") }

  /// The next start or end of an element; nil at the end of the file.
  private mutating func nextTag() throws(DrawingError) -> Tag? {
    while skip(to: UInt8(ascii: "<")) {
      at += 1
      switch peek {
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        guard skip(to: UInt8(ascii: ">")) else { throw malformed }
      case UInt8(ascii: "/"):
        guard skip(to: UInt8(ascii: ">")) else { throw malformed }
        at += 1
        return .end
      default: return try start()
      }
    }
    return nil
  }

  private mutating func start() throws(DrawingError) -> Tag {
    var element = XMLElement(name())
    while true {
      skipSpace()
      switch peek {
      case UInt8(ascii: ">"):
        at += 1
        return .start(element, isEmpty: false)
      case UInt8(ascii: "/"):
        guard skip(to: UInt8(ascii: ">")) else { throw malformed }
        at += 1
        return .start(element, isEmpty: true)
      case nil: throw malformed
      default:
        let name = name()
        guard !name.isEmpty, peek == UInt8(ascii: "=") else { throw malformed }
        at += 1
        guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw malformed }
        at += 1
        let begin = at
        guard skip(to: quote) else { throw malformed }
        element.attributes.append((name, String(decoding: bytes[begin..<at], as: UTF8.self)))
        at += 1
      }
    }
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skip(to byte: UInt8) -> Bool {
    while at < bytes.count, bytes[at] != byte { at += 1 }
    return at < bytes.count
  }

  private mutating func skipSpace() {
    while let byte = peek, byte <= 0x20 { at += 1 }
  }

  private mutating func name() -> String {
    let begin = at
    while let byte = peek, byte > 0x20, byte != UInt8(ascii: "="), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/")
    {
      at += 1
    }
    return String(decoding: bytes[begin..<at], as: UTF8.self)
  }
}
