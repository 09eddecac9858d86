import CCairo
import CPango
import Plotting

/// A Pango font map over the figure fonts, with the context that lines are laid out in.
///
/// Pango's maps may be used by one thread at a time, so each setter has its own; warming one up costs a millisecond.
final class FontMap {
  private let map: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  private var fonts: [Key: UnsafeMutablePointer<PangoFont>] = [:]

  private struct Key: Hashable {
    let face: Typeface
    let weight: StyledText.Weight
  }

  init(_ fonts: FontSet) throws(DrawingError) {
    guard let map = pango_cairo_font_map_new() else { throw .library("Pango made no font map") }
    pango_fc_font_map_set_config(OpaquePointer(map), fonts.configuration.pointer)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      throw .library("Pango made no context")
    }
    self.map = map
    self.context = context
    // Layout in exact units, so that a line is as wide in every format and at every scale.
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    for face in Typeface.allCases {
      for weight in [StyledText.Weight.regular, .semibold] {
        guard let font = load(face, weight) else {
          throw .library("Pango does not find the font “\(face.family)” in the folders of the figure fonts")
        }
        self.fonts[Key(face: face, weight: weight)] = font
      }
    }
  }

  deinit {
    for font in fonts.values { g_object_unref(font) }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  /// True if the face has a glyph for the character, alone or put together from its parts.
  func covers(_ character: Character, _ face: Typeface, _ weight: StyledText.Weight, language: String) -> Bool {
    guard let font = fonts[Key(face: face, weight: weight)] else { return false }
    if character.unicodeScalars.allSatisfy({ pango_font_has_char(font, $0.value) != 0 }) { return true }
    // A letter with a mark may have one glyph of its own; shaping alone can tell.
    guard character.unicodeScalars.count > 1 else { return false }
    let piece = LayoutPiece(String(character), face: face, weight: weight, size: 16, language: language, in: self)
    return pango_layout_get_unknown_glyphs_count(piece.layout) == 0
  }

  static func description(_ face: Typeface, _ weight: StyledText.Weight, size: Double) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, face.family)
    pango_font_description_set_style(description, face.style)
    // fonts-noto-cjk ships regular and bold; the weights between are in a package of their own.
    let isBold = weight == .semibold && face.hasBold
    pango_font_description_set_weight(description, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    return description
  }

  /// Nil when what is found is not the font that was asked for.
  private func load(_ face: Typeface, _ weight: StyledText.Weight) -> UnsafeMutablePointer<PangoFont>? {
    let wanted = FontMap.description(face, weight, size: 16)
    defer { pango_font_description_free(wanted) }
    guard let font = pango_font_map_load_font(map, context, wanted) else { return nil }
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    guard let family = pango_font_description_get_family(found), String(cString: family) == face.family else {
      g_object_unref(font)
      return nil
    }
    return font
  }
}
