/// The size of a picture in pixels, from its first bytes: a page that knows it does not jump while it loads.
struct ImageSize: Equatable {
  var width: Int
  var height: Int

  /// Nil where it cannot be told.
  init?(_ bytes: [UInt8]) {
    func number(_ offset: Int, _ count: Int, bigEndian: Bool = true) -> Int? {
      guard offset >= 0, offset + count <= bytes.count else { return nil }
      let part = bytes[offset..<(offset + count)]
      return (bigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), let width = number(16, 4), let height = number(20, 4) {
      (self.width, self.height) = (width, height)
    } else if bytes.starts(with: Array("GIF8".utf8)), let width = number(6, 2, bigEndian: false),
      let height = number(8, 2, bigEndian: false)
    {
      (self.width, self.height) = (width, height)
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      var offset = 2
      while let mark = number(offset, 1), mark == 0xFF, let kind = number(offset + 1, 1),
        let length = number(offset + 2, 2)
      {
        let isFrame = (0xC0...0xCF).contains(kind) && kind != 0xC4 && kind != 0xC8 && kind != 0xCC
        if isFrame, let height = number(offset + 5, 2), let width = number(offset + 7, 2) {
          (self.width, self.height) = (width, height)
          return
        }
        offset += 2 + max(2, length)
      }
      return nil
    } else {
      return nil
    }
  }
}
