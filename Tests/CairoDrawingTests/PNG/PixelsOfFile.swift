import CCairo

@testable import CairoDrawing

/// The pixels of any PNG, read by Cairo, on white.
enum PixelsOfFile {
  struct Unreadable: Error {}

  static func read(_ path: String) throws -> Pixels {
    try pixels(of: cairo_image_surface_create_from_png(path))
  }

  static func read(_ bytes: [UInt8]) throws -> Pixels {
    let source = ByteSource(bytes)
    return try pixels(
      of: cairo_image_surface_create_from_png_stream(
        { closure, data, count in
          guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
          return Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue().read(Int(count), into: data)
        }, Unmanaged.passUnretained(source).toOpaque()))
  }

  private static func pixels(of image: OpaquePointer?) throws -> Pixels {
    guard let image else { throw Unreadable() }
    defer { cairo_surface_destroy(image) }
    guard cairo_surface_status(image) == CAIRO_STATUS_SUCCESS,
      let page = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, cairo_image_surface_get_width(image), cairo_image_surface_get_height(image))
    else { throw Unreadable() }
    defer { cairo_surface_destroy(page) }
    let context = cairo_create(page)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_set_source_surface(context, image, 0, 0)
    cairo_paint(context)
    cairo_destroy(context)
    guard let grid = PixelGrid(image: page) else { throw Unreadable() }
    return Pixels(grid)
  }

  /// Hands Cairo the bytes of a file.
  private final class ByteSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func read(_ count: Int, into data: UnsafeMutablePointer<UInt8>) -> cairo_status_t {
      guard rest.count >= count else { return CAIRO_STATUS_READ_ERROR }
      for (offset, byte) in rest.prefix(count).enumerated() { data[offset] = byte }
      rest = rest.dropFirst(count)
      return CAIRO_STATUS_SUCCESS
    }
  }
}
