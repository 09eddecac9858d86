import CPango
import Plotting

/// Letters of one font at one size, laid out by Pango; frees its layout with it.
final class LayoutPiece {
  let layout: OpaquePointer
  let line: UnsafeMutablePointer<PangoLayoutLine>
  /// How far the pen moves, in user units.
  let advance: Double
  /// How far the ink of the last letter reaches beyond the pen: an italic f leans over what follows.
  let overhang: Double
  /// The letters as outlines, worked out when first asked for.
  private(set) lazy var runs = GlyphRun.runs(of: line, size: size, in: map.outlines)
  private let size: Double
  private unowned let map: FontMap

  init(
    _ string: String, face: Typeface, weight: StyledText.Weight, size: Double, language: String, in map: FontMap
  ) {
    // Pango aborts the process when memory runs out, so these are never null.
    let layout: OpaquePointer = pango_layout_new(map.context)
    self.layout = layout
    self.size = size
    self.map = map
    pango_layout_set_single_paragraph_mode(layout, 1)
    let description = FontMap.description(face, weight, size: size)
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    pango_attr_list_insert(attributes, pango_attr_language_new(pango_language_from_string(language)))
    if !language.hasPrefix("zh"), !language.hasPrefix("ja") {
      // The face is made for Chinese: its quotation marks and dots are as wide as a Han character unless it is told.
      pango_attr_list_insert(attributes, pango_attr_font_features_new("pwid"))
    }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    string.withCString { pango_layout_set_text(layout, $0, Int32(clamping: string.utf8.count)) }
    line = pango_layout_get_line_readonly(layout, 0)
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    pango_layout_line_get_extents(line, &ink, &logical)
    let unit = Double(PANGO_SCALE)
    advance = Double(logical.width) / unit
    let inkEnd = Double(ink.x) + Double(ink.width)
    overhang = ink.width > 0 ? max(0, (inkEnd - Double(logical.x) - Double(logical.width)) / unit) : 0
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
  }
}
