/// The colours of an image that has at most 256, in the order of their first pixel.
struct Palette {
  /// Red, green and blue of each colour.
  let bytes: [UInt8]
  private let indices: [UInt8]

  /// Nil for an image of more than 256 colours: none is ever changed.
  init?(of pixels: Pixels) {
    var numbers: [UInt32: UInt8] = [:]
    var colors: [UInt8] = []
    var indices: [UInt8] = []
    indices.reserveCapacity(pixels.width * pixels.height)
    var last: (color: UInt32, index: UInt8)?
    for at in stride(from: 0, to: pixels.bytes.count, by: 3) {
      let parts = pixels.bytes[at..<at + 3]
      let color = parts.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      if let last, last.color == color {
        indices.append(last.index)
        continue
      }
      let index: UInt8
      if let known = numbers[color] {
        index = known
      } else {
        guard let next = UInt8(exactly: numbers.count) else { return nil }
        index = next
        numbers[color] = next
        colors += parts
      }
      indices.append(index)
      last = (color, index)
    }
    bytes = colors
    self.indices = indices
  }

  /// Bits a pixel takes: 1, 2, 4 or 8.
  var bitDepth: UInt8 {
    switch bytes.count / 3 {
    case ...2: 1
    case ...4: 2
    case ...16: 4
    default: 8
    }
  }

  /// Each row after a byte that says it has no filter, its pixels packed from the highest bit down.
  func scanlines(of pixels: Pixels) -> [UInt8] {
    let perByte = 8 / Int(bitDepth)
    let rowBytes = (pixels.width + perByte - 1) / perByte
    var lines: [UInt8] = []
    lines.reserveCapacity((rowBytes + 1) * pixels.height)
    for row in 0..<pixels.height {
      lines.append(0)
      let line = indices[row * pixels.width..<(row + 1) * pixels.width]
      if perByte == 1 {
        lines.append(contentsOf: line)
        continue
      }
      var byte: UInt8 = 0
      var filled = 0
      for index in line {
        byte |= index << (8 - bitDepth - UInt8(filled) * bitDepth)
        filled += 1
        if filled == perByte {
          lines.append(byte)
          (byte, filled) = (0, 0)
        }
      }
      if filled > 0 { lines.append(byte) }
    }
    return lines
  }
}
