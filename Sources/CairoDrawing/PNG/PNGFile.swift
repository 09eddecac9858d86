import CDeflate

/// Writes pixels as a PNG.
///
/// No filter: figures are flat areas and thin lines, which deflate packs better as they are (Cairo's own writer spends
/// most of a figure's time on choosing filters). See the PNG specification, third edition, for chunks and their order.
enum PNGFile {
  static let pixelsPerUnit = 2.0
  /// 144 dots per inch: a figure has its size in CSS pixels when a program honours the density.
  private static let pixelsPerMetre: UInt32 = 5669
  private static let compressionLevel: Int32 = 9

  static func encode(_ pixels: Pixels) throws(DrawingError) -> [UInt8] {
    guard let width = UInt32(exactly: pixels.width), let height = UInt32(exactly: pixels.height) else {
      throw .library("an image of \(pixels.width) × \(pixels.height) pixels is no PNG")
    }
    let palette = Palette(of: pixels)
    var bytes: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    let depth = palette?.bitDepth ?? 8
    let colorType: UInt8 = palette == nil ? 2 : 3
    append("IHDR", bigEndian(width) + bigEndian(height) + [depth, colorType, 0, 0, 0], to: &bytes)
    append("pHYs", bigEndian(pixelsPerMetre) + bigEndian(pixelsPerMetre) + [1], to: &bytes)
    if let palette { append("PLTE", palette.bytes, to: &bytes) }
    let lines = palette.map { $0.scanlines(of: pixels) } ?? trueColorScanlines(of: pixels)
    append("IDAT", try compressed(lines), to: &bytes)
    append("IEND", [], to: &bytes)
    return bytes
  }

  /// Each row after a byte that says it has no filter.
  private static func trueColorScanlines(of pixels: Pixels) -> [UInt8] {
    let rowBytes = pixels.width * 3
    var lines: [UInt8] = []
    lines.reserveCapacity((rowBytes + 1) * pixels.height)
    for row in 0..<pixels.height {
      lines.append(0)
      lines.append(contentsOf: pixels.bytes[row * rowBytes..<(row + 1) * rowBytes])
    }
    return lines
  }

  private static func compressed(_ bytes: [UInt8]) throws(DrawingError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(compressionLevel) else {
      throw .library("libdeflate made no compressor")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
    }
    guard !result.isEmpty else { throw .library("libdeflate could not compress an image") }
    return result
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
