import CCairo

/// The pixels of an opaque image, three bytes each: red, green, blue; row by row from the top.
struct Pixels: Hashable, Sendable {
  let width: Int
  let height: Int
  let bytes: [UInt8]

  init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// Copies a surface of Cairo's format RGB24; nil if it has another one or no pixels.
  init?(image surface: OpaquePointer) {
    cairo_surface_flush(surface)
    guard cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    self.width = width
    self.height = height
    bytes = Array(unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      var to = 0
      for row in 0..<height {
        let line = UnsafeRawPointer(data + row * stride)
        for column in 0..<width {
          // Cairo's pixel is one number in the machine's byte order: 0xXXRRGGBB.
          let pixel = line.load(fromByteOffset: column * 4, as: UInt32.self)
          buffer[to] = UInt8(truncatingIfNeeded: pixel >> 16)
          buffer[to + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
          buffer[to + 2] = UInt8(truncatingIfNeeded: pixel)
          to += 3
        }
      }
      count = to
    }
  }
}
