import CPango
import Plotting

/// Letters of one font and script in a row, as outlines.
struct GlyphRun {
  struct Glyph {
    let outline: GlyphOutline
    /// From where the pen stood at the start of the line.
    let x: Double
    let y: Double
  }

  let glyphs: [Glyph]
  private let size: Double

  /// Around the ink of all letters, roughly: a line is inside it or far outside.
  func bounds(at start: Point) -> Rect {
    let left = glyphs.map(\.x).min() ?? 0
    let right = glyphs.map(\.x).max() ?? 0
    return Rect(x: start.x + left, y: start.y, width: right - left, height: 0).inset(by: -1.5 * size)
  }

  static func runs(of line: UnsafeMutablePointer<PangoLayoutLine>, size: Double, in outlines: GlyphOutlines)
    -> [GlyphRun]
  {
    var runs: [GlyphRun] = []
    var pen: Int32 = 0
    var next = line.pointee.runs
    while let link = next {
      next = link.pointee.next
      guard let item = link.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee,
        let string = item.glyphs?.pointee, let font = item.item?.pointee.analysis.font
      else { continue }
      var glyphs: [Glyph] = []
      for index in 0..<Int(string.num_glyphs) {
        let glyph = string.glyphs[index]
        let geometry = glyph.geometry
        // Spaces that Pango put in for what shows nothing, and boxes for what no font has, have no outline.
        if glyph.glyph != PANGO_GLYPH_EMPTY, glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG == 0 {
          glyphs.append(
            Glyph(
              outline: outlines.outline(of: glyph.glyph, in: font),
              x: Double(pen + geometry.x_offset) / Double(PANGO_SCALE),
              y: Double(geometry.y_offset) / Double(PANGO_SCALE)))
        }
        pen += geometry.width
      }
      if !glyphs.isEmpty { runs.append(GlyphRun(glyphs: glyphs, size: size)) }
    }
    return runs
  }
}
