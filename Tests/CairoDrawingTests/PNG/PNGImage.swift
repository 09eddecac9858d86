import CDeflate
import Plotting

/// A PNG read back: enough of the format to check our own files, with every length and check sum verified.
struct PNGImage {
  struct Malformed: Error {
    let what: String
  }

  let width: Int
  let height: Int
  let chunks: [(type: String, data: [UInt8])]
  /// Red, green and blue of each pixel.
  private(set) var pixels: [UInt8] = []

  init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) else {
      throw Malformed(what: "signature")
    }
    var chunks: [(type: String, data: [UInt8])] = []
    var at = 8
    func number(_ at: Int) throws -> Int {
      guard at + 4 <= bytes.count else { throw Malformed(what: "end") }
      return bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    while at < bytes.count {
      let length = try number(at)
      let body = Array(bytes[(at + 4)..<(at + 8 + length)])
      guard try Int(libdeflate_crc32(0, body, body.count)) == number(at + 8 + length) else {
        throw Malformed(what: "check sum")
      }
      chunks.append((String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4))))
      at += 12 + length
    }
    self.chunks = chunks
    guard let header = chunks.first, header.type == "IHDR", header.data.count == 13, chunks.last?.type == "IEND" else {
      throw Malformed(what: "order of chunks")
    }
    width = header.data[0..<4].reduce(0) { $0 << 8 | Int($1) }
    height = header.data[4..<8].reduce(0) { $0 << 8 | Int($1) }
    // Eight bits each of red, green and blue.
    guard header.data[8] == 8, header.data[9] == 2 else { throw Malformed(what: "colours") }
    let packed = chunks.filter { $0.type == "IDAT" }.flatMap(\.data)
    let rowBytes = width * 3
    var lines = [UInt8](repeating: 0, count: (rowBytes + 1) * height)
    var count = 0
    let inflater = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(inflater) }
    guard libdeflate_zlib_decompress(inflater, packed, packed.count, &lines, lines.count, &count) == LIBDEFLATE_SUCCESS,
      count == lines.count
    else { throw Malformed(what: "compressed data") }
    for row in 0..<height {
      let line = lines[(row * (rowBytes + 1))..<((row + 1) * (rowBytes + 1))]
      let above = row > 0 ? Array(pixels.suffix(rowBytes)) : [UInt8](repeating: 0, count: rowBytes)
      switch line.first {
      case 0: pixels += line.dropFirst()
      case 2: pixels += zip(line.dropFirst(), above).map { $0 &+ $1 }
      default: throw Malformed(what: "filter")
      }
    }
  }

  func color(x: Int, y: Int) -> Color {
    let at = (y * width + x) * 3
    return Color(UInt32(pixels[at]) << 16 | UInt32(pixels[at + 1]) << 8 | UInt32(pixels[at + 2]))
  }

  func count(of color: Color) -> Int {
    (0..<height).reduce(0) { sum, y in sum + (0..<width).count { self.color(x: $0, y: y) == color } }
  }
}
