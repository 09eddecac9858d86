import CDeflate

/// Writes pixels as a PNG.
///
/// One filter for the whole image, none or the difference from the row above, chosen by packing a part of it both ways:
/// flat areas and letters pack best as they are, smooth shades as differences. Cairo's own writer chooses for each row,
/// which takes most of its time. See the PNG specification, third edition, for chunks, their order and filters.
enum PNGFile {
  static let pixelsPerUnit = 2.0
  /// 144 dots per inch: a figure has its size in CSS pixels when a program honours the density.
  private static let pixelsPerMetre: UInt32 = 5669
  /// On a plot, two to three times as fast as Cairo's writer, and no larger; the next level takes twice the time for
  /// 1 % less.
  private static let compressionLevel: Int32 = 7
  private static let trialLevel: Int32 = 1

  private enum Filter: UInt8, CaseIterable {
    case none = 0
    case up = 2
  }

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
    let lines: [UInt8]
    if let palette {
      lines = palette.scanlines(of: pixels)
    } else {
      lines = scanlines(of: pixels, rows: 0..<pixels.height, filter: try bestFilter(for: pixels))
    }
    append("IDAT", try compressed(lines, level: compressionLevel), to: &bytes)
    append("IEND", [], to: &bytes)
    return bytes
  }

  /// The filter that packs best where it was tried: bands of rows from all over the image, a quarter of it.
  private static func bestFilter(for pixels: Pixels) throws(DrawingError) -> Filter {
    let band = 24
    var best = (filter: Filter.none, size: Int.max)
    for filter in Filter.allCases {
      var sample: [UInt8] = []
      for top in stride(from: 0, to: pixels.height, by: 4 * band) {
        sample += scanlines(of: pixels, rows: top..<min(top + band, pixels.height), filter: filter)
      }
      let size = try compressed(sample, level: trialLevel).count
      if size < best.size { best = (filter, size) }
    }
    return best.filter
  }

  /// Each row after the number of its filter.
  private static func scanlines(of pixels: Pixels, rows: Range<Int>, filter: Filter) -> [UInt8] {
    let rowBytes = pixels.width * 3
    let count = (rowBytes + 1) * rows.count
    return [UInt8](unsafeUninitializedCapacity: count) { lines, written in
      pixels.bytes.withUnsafeBufferPointer { bytes in
        var to = 0
        for row in rows {
          lines[to] = filter.rawValue
          to += 1
          for at in row * rowBytes..<(row + 1) * rowBytes {
            lines[to] = filter == .up && row > 0 ? bytes[at] &- bytes[at - rowBytes] : bytes[at]
            to += 1
          }
        }
        written = to
      }
    }
  }

  private static func compressed(_ bytes: [UInt8], level: Int32) throws(DrawingError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(level) else {
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
