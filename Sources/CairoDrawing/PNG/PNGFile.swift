import CDeflate

/// Writes pixels as a PNG. See the PNG specification, third edition, for chunks and their order.
enum PNGFile {
  static let pixelsPerUnit = 2.0
  /// 144 dots per inch: a figure has its size in CSS pixels when a program honours the density.
  private static let pixelsPerMetre: UInt32 = 5669

  /// The file; nil for an image without pixels, which no PNG can be. The pixels are changed.
  static func encode(_ pixels: PixelGrid) -> [UInt8]? {
    guard let width = UInt32(exactly: pixels.width), let height = UInt32(exactly: pixels.height), width > 0, height > 0
    else { return nil }
    var bytes: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    // Eight bits each of red, green and blue. A palette would need more than its 256 colours: letters and edges have
    // hundreds of shades.
    append("IHDR", bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0], to: &bytes)
    append("pHYs", bigEndian(pixelsPerMetre) + bigEndian(pixelsPerMetre) + [1], to: &bytes)
    append("IDAT", PixelPacker.pack(pixels), to: &bytes)
    append("IEND", [], to: &bytes)
    return bytes
  }

  private static func append(_ type: String, _ data: [UInt8], to bytes: inout [UInt8]) {
    let body = Array(type.utf8) + data
    bytes += bigEndian(UInt32(clamping: data.count))
    bytes += body
    bytes += bigEndian(libdeflate_crc32(0, body, body.count))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) }
  }
}
