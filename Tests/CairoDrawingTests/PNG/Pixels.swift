import CCairo
import Testing

@testable import CairoDrawing

/// A copy of an opaque image's pixels, three bytes each: red, green, blue; row by row from the top.
struct Pixels: Hashable {
  struct NoImage: Error {}

  let width: Int
  let height: Int
  let bytes: [UInt8]

  /// Each pixel as 0xRRGGBB.
  init(width: Int, height: Int, color: (_ x: Int, _ y: Int) -> UInt32) {
    self.width = width
    self.height = height
    bytes = (0..<height).flatMap { y in
      (0..<width).flatMap { x in
        let color = color(x, y)
        return [UInt8(color >> 16 & 255), UInt8(color >> 8 & 255), UInt8(color & 255)]
      }
    }
  }

  init(_ grid: PixelGrid) {
    self.init(width: grid.width, height: grid.height) { x, y in grid[y][x] }
  }

  /// The pixels as Cairo has them, with whatever bits where a pixel has none.
  func withSurface<Result>(
    unused: (Int) -> UInt32 = { _ in 0 }, _ body: (OpaquePointer, PixelGrid) throws -> Result
  ) throws -> Result {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
      throw NoImage()
    }
    defer { cairo_surface_destroy(surface) }
    guard let grid = PixelGrid(image: surface) else { throw NoImage() }
    for pixel in 0..<width * height {
      let color = bytes[pixel * 3..<pixel * 3 + 3].reduce(0) { $0 << 8 | UInt32($1) }
      grid[pixel / width][pixel % width] = color | unused(pixel) << 24
    }
    cairo_surface_mark_dirty(surface)
    return try body(surface, grid)
  }

  /// The file that we write.
  func encoded(unused: (Int) -> UInt32 = { _ in 0 }) throws -> [UInt8] {
    try withSurface(unused: unused) { _, grid in try #require(PNGFile.encode(grid)) }
  }

  /// The file that Cairo writes.
  func encodedByCairo() throws -> [UInt8] {
    try withSurface { surface, _ in
      let sink = ByteSink()
      cairo_surface_write_to_png_stream(surface, appendToSink, Unmanaged.passUnretained(sink).toOpaque())
      return sink.bytes
    }
  }
}
