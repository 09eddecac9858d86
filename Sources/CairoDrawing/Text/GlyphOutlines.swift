import CCairo
import CPango

/// The outlines of glyphs in the fonts and sizes that were used so far.
final class GlyphOutlines {
  private struct Key: Hashable {
    let font: OpaquePointer
    let glyph: UInt32
  }

  private var fonts: Set<OpaquePointer> = []
  private var known: [Key: GlyphOutline] = [:]
  private var equal: [PathData: GlyphOutline] = [:]
  private let context: OpaquePointer?

  init() {
    let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nil)
    context = cairo_create(surface)
    cairo_surface_destroy(surface)
  }

  /// Forgets the outlines where there are many. Not while a picture is drawn.
  func trim() {
    guard known.count > GlyphOutlines.most else { return }
    (known, equal) = ([:], [:])
  }

  private static let most = 20_000

  deinit {
    for font in fonts { cairo_scaled_font_destroy(font) }
    cairo_destroy(context)
  }

  func outline(of glyph: UInt32, in font: UnsafeMutablePointer<PangoFont>) -> GlyphOutline {
    guard let context, let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)) else {
      return GlyphOutline(PathData([]))
    }
    let key = Key(font: scaled, glyph: glyph)
    if let outline = known[key] { return outline }
    // Kept as long as the outlines, or another font could have its address.
    if fonts.insert(scaled).inserted { cairo_scaled_font_reference(scaled) }
    cairo_set_scaled_font(context, scaled)
    cairo_new_path(context)
    var place = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
    cairo_glyph_path(context, &place, 1)
    let path = CopiedPath(takenFrom: context).data
    let outline = equal[path] ?? GlyphOutline(path)
    equal[path] = outline
    known[key] = outline
    return outline
  }
}
