import CCairo

@testable import CairoDrawing

/// The pixels of any PNG file, read by Cairo, on white.
enum PixelsOfFile {
  struct Unreadable: Error {}

  static func read(_ path: String) throws -> Pixels {
    guard let image = cairo_image_surface_create_from_png(path) else { throw Unreadable() }
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
    guard let pixels = Pixels(image: page) else { throw Unreadable() }
    return pixels
  }
}
