/// What tells one build of a program or library from another, on any machine.
package enum BuildIdentity {
  /// The identifier that the linker made from a file's content, in hexadecimal; nil where it wrote none.
  package static func identifier(of path: String) -> String? {
    guard let file = try? Descriptor(file: path), let head = try? file.head(1 << 16) else { return nil }
    return identifier(in: head)
  }

  /// The identifier in the first bytes of an ELF file of 64 bits, which every system of Linux and the BSDs has.
  static func identifier(in head: [UInt8]) -> String? {
    let file = LittleEndian(bytes: head)
    guard head.starts(with: [0x7f, 0x45, 0x4c, 0x46, 2, 1]), let table = file.number(at: 32, bytes: 8),
      let size = file.number(at: 54, bytes: 2), let count = file.number(at: 56, bytes: 2)
    else { return nil }
    for index in 0..<count {
      let (entry, isOver) = table.addingReportingOverflow(index * size)
      guard !isOver, file.number(at: entry, bytes: 4) == 4, let start = file.number(at: entry &+ 8, bytes: 8),
        let length = file.number(at: entry &+ 32, bytes: 8)
      else { continue }
      if let found = identifier(in: file, from: start, count: length) { return found }
    }
    return nil
  }

  /// Walks the notes of one segment.
  private static func identifier(in file: LittleEndian, from start: Int, count: Int) -> String? {
    let (end, isOver) = start.addingReportingOverflow(count)
    guard !isOver, end <= file.bytes.count else { return nil }
    var place = start
    while place + 12 <= end, let nameSize = file.number(at: place, bytes: 4),
      let size = file.number(at: place + 4, bytes: 4), let type = file.number(at: place + 8, bytes: 4)
    {
      let content = place + 12 + aligned(nameSize)
      guard content + size <= end else { return nil }
      if type == 3, file.bytes[(place + 12)..<(place + 12 + nameSize)].elementsEqual([0x47, 0x4e, 0x55, 0]) {
        return file.bytes[content..<(content + size)].map { hexadecimal($0) }.joined()
      }
      place = content + aligned(size)
    }
    return nil
  }

  private static func aligned(_ size: Int) -> Int { (size + 3) & ~3 }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}

/// Numbers among bytes, each checked to be there.
private struct LittleEndian {
  let bytes: [UInt8]

  func number(at place: Int, bytes count: Int) -> Int? {
    guard place >= 0, place <= bytes.count - count else { return nil }
    return Int(exactly: bytes[place..<(place + count)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
