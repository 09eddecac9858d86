import CCairo
import Plotting

/// A raster as a Cairo image surface; freed with it.
final class RasterImage {
  let surface: OpaquePointer

  /// Nil when there is no memory for it.
  init?(_ raster: Raster, theme: Theme) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(raster.columns), Int32(raster.rows)),
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    self.surface = surface
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<raster.rows {
      for column in 0..<raster.columns {
        let pixel = RasterImage.pixel(raster.paints[row * raster.columns + column], theme: theme)
        (data + row * stride + column * 4).withMemoryRebound(to: UInt32.self, capacity: 1) { $0.pointee = pixel }
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// Cairo's pixel: alpha in the highest byte, then red, green and blue multiplied by it.
  private static func pixel(_ paint: Paint, theme: Theme) -> UInt32 {
    let color = theme[paint.role]
    let opacity = paint.opacity > 0 ? min(paint.opacity, 1) : 0
    func part(_ value: Double) -> UInt32 { UInt32((value * opacity).rounded()) }
    return part(255) << 24 | part(Double(color.red)) << 16 | part(Double(color.green)) << 8 | part(Double(color.blue))
  }
}
