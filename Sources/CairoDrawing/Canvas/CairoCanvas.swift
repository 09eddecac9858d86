import CCairo
import CPango
import Plotting

/// Draws on a Cairo surface, in the colours of one theme.
///
/// Nothing that is drawn can spoil what is drawn later: each call saves and restores Cairo's state, and skips numbers
/// that are not finite. Problems are remembered and thrown at the end, all together.
public final class CairoCanvas: Canvas {
  enum Output {
    case pdf(title: String)
    case eps(title: String)
    case image(scale: Double)
    /// Draws nowhere; for measuring text.
    case measuring
  }

  public let size: Size
  private let theme: Theme
  private let output: CairoCanvas.Output
  private let target: CairoSurface
  private let setter: TextSetter
  private let bounds: Rect
  private var record = DrawingRecord()

  init(size: Size, theme: Theme, output: Output) throws(DrawingError) {
    try DrawingRecord.check(size)
    self.size = size
    self.theme = theme
    self.output = output
    setter = try TextSetterPool.shared.borrow()
    target = try CairoSurface(width: size.width, height: size.height, output: output, background: theme[.page])
    // Room for wide lines; what lies further out is cut off before Cairo's fixed-point numbers overflow.
    bounds = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: -1000)
    switch output {
    // On white paper the light page needs no paint.
    case .pdf, .eps: if theme[.page] != Theme.light[.page] { fillBackground() }
    case .image, .measuring: break
    }
  }

  /// A canvas that draws nowhere, for layout before drawing.
  ///
  /// - Throws: `DrawingError.missingFonts`, `.badSize` or `.limitPassed`.
  public static func measuring(_ size: Size) throws(DrawingError) -> CairoCanvas {
    try CairoCanvas(size: size, theme: .light, output: .measuring)
  }

  deinit {
    TextSetterPool.shared.giveBack(setter)
  }

  // MARK: Canvas

  public func stroke(_ path: Path, with stroke: Stroke) {
    guard stroke.isVisible, record.accept(path) else { return }
    scoped { context in
      CairoPath.add(BoundedPath.open(path, in: bounds), to: context)
      setColor(stroke.paint)
      cairo_set_line_width(context, stroke.width)
      cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
      cairo_set_line_join(context, stroke.join == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
      let dash = stroke.visibleDash
      if !dash.isEmpty { cairo_set_dash(context, dash, Int32(clamping: dash.count), 0) }
      cairo_stroke(context)
    }
  }

  public func fill(_ path: Path, with paint: Paint) {
    guard paint.isVisible, record.accept(path) else { return }
    scoped { context in
      CairoPath.add(BoundedPath.closed(path, in: bounds), to: context)
      setColor(paint)
      cairo_fill(context)
    }
  }

  public func write(_ text: StyledText, at point: Point, anchor: Anchor) {
    guard point.x.isFinite, point.y.isFinite, let line = line(text) else { return }
    record.note(line.missing)
    let place = line.size.rect(at: point, anchor: anchor)
    guard text.paint.isVisible, place.intersects(bounds) else { return }
    let baseline = line.size.baseline(at: point, anchor: anchor)
    scoped { context in
      func eachPiece(_ draw: (OpaquePointer?, UnsafeMutablePointer<PangoLayoutLine>?) -> Void) {
        for piece in line.pieces {
          cairo_move_to(context, place.x + piece.x, baseline - piece.rise)
          draw(context, piece.line)
        }
      }
      func eachBar(_ draw: (OpaquePointer?) -> Void) {
        for bar in line.bars {
          cairo_rectangle(
            context, place.x + bar.x, baseline - bar.rise - bar.thickness / 2, bar.width, bar.thickness)
        }
        if !line.bars.isEmpty { draw(context) }
      }
      if text.hasHalo {
        setColor(Paint(.page))
        cairo_set_line_width(context, TextMetrics.haloWidth)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        eachPiece(pango_cairo_layout_line_path)
        cairo_stroke(context)
      }
      setColor(text.paint)
      eachBar(cairo_fill)
      if case .image = output {
        // Cairo moves glyphs of an image to whole pixels, which spaces letters unevenly; outlines stay where they are.
        eachPiece(pango_cairo_layout_line_path)
        cairo_fill(context)
      } else {
        eachPiece(pango_cairo_show_layout_line)
      }
    }
  }

  public func measure(_ text: StyledText) -> TextSize {
    line(text)?.size ?? TextSize(width: 0, ascent: 0, descent: 0, capHeight: 0)
  }

  public func clip(to path: Path, _ body: () -> Void) {
    guard record.accept(path) else { return }
    scoped { context in
      CairoPath.add(BoundedPath.closed(path, in: bounds), to: context)
      cairo_clip(context)
      body()
    }
  }

  // MARK: The end

  /// Ends the drawing and returns the file that Cairo wrote: empty for an image.
  func finish() throws(DrawingError) -> [UInt8] {
    try record.throwIfAny()
    return try target.finish()
  }

  /// Ends the drawing and hands out the image's pixels, which `body` may change but not keep.
  func finish<Result>(_ body: (PixelGrid) throws(DrawingError) -> Result) throws(DrawingError) -> Result {
    try record.throwIfAny()
    try target.check()
    guard let pixels = PixelGrid(image: target.surface) else { throw .library("Cairo has no pixels") }
    return try body(pixels)
  }

  // MARK: Helpers

  private func scoped(_ body: (OpaquePointer) -> Void) {
    cairo_save(target.context)
    defer { cairo_restore(target.context) }
    cairo_new_path(target.context)
    body(target.context)
  }

  private func fillBackground() {
    scoped { context in
      setColor(Paint(.page))
      cairo_paint(context)
    }
  }

  private func setColor(_ paint: Paint) {
    let color = theme[paint.role]
    cairo_set_source_rgba(
      target.context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      min(paint.opacity, 1))
  }

  private func line(_ text: StyledText) -> TextLine? { record.accept(text) ? setter.line(text) : nil }
}
