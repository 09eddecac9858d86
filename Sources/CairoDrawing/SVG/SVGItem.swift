import Plotting

/// Something drawn on an `SVGCanvas`, in hundredths of a unit.
struct SVGItem {
  enum Drawing {
    /// At least one of fill and stroke is there.
    case shape(PathData, fill: SVGInk?, stroke: Stroke?)
    /// Letters of one font and colour.
    case glyphs([PlacedGlyph], SVGInk)
  }

  struct PlacedGlyph {
    let outline: GlyphOutline
    let place: PathData.Place
  }

  var drawing: Drawing
  /// What cuts it, the outermost first.
  let clips: [PathData]
}

/// What fills a shape or letters.
enum SVGInk: Hashable {
  case paint(Paint)
  /// In the colour of the page, with an edge of the same: behind letters.
  case halo
}
