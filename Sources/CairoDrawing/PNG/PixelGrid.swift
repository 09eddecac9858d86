import CCairo

/// The pixels of an opaque image, where Cairo drew them: one number each, in the machine's byte order.
///
/// The memory is the surface's, and lives as long.
struct PixelGrid {
  let width: Int
  let height: Int
  private let start: UnsafeMutableRawPointer
  private let stride: Int

  /// Nil if the surface has another format than Cairo's RGB24, or no pixels.
  init?(image surface: OpaquePointer) {
    cairo_surface_flush(surface)
    guard cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    stride = Int(cairo_image_surface_get_stride(surface))
    start = UnsafeMutableRawPointer(data)
  }

  /// A row from the top, its pixels from the left: 0xXXRRGGBB. What XX is Cairo does not say.
  subscript(row: Int) -> UnsafeMutablePointer<UInt32> {
    (start + row * stride).assumingMemoryBound(to: UInt32.self)
  }

  /// Makes each pixel 0x00RRGGBB, so that equal colours are equal numbers.
  func clearUnusedBits() {
    for row in 0..<height {
      let line = self[row]
      for column in 0..<width { line[column] &= 0xff_ffff }
    }
  }

  /// Makes each pixel its difference from the one above, part by part: what the PNG specification calls “Up”.
  func subtractRowsAbove() {
    for row in (1..<max(height, 1)).reversed() {
      let (line, above) = (self[row], self[row - 1])
      for column in 0..<width {
        let (one, other) = (line[column], above[column])
        // Four bytes at once: the highest bit of each keeps the next from lending to it.
        line[column] = ((one | 0x8080_8080) &- (other & 0x7f7f_7f7f)) ^ ((one ^ ~other) & 0x8080_8080)
      }
    }
  }
}
