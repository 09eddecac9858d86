import CCairo
import CPango
import Plotting

/// Draws on a Cairo surface, in the colours of one theme.
///
/// Nothing that is drawn can spoil what is drawn later: each call saves and restores Cairo's state, and skips numbers
/// that are not finite. Problems are remembered and thrown at the end, all together.
public final class CairoCanvas: Canvas {
  enum Output {
    case svg
    case pdf(title: String)
    case eps(title: String)
    case image(scale: Double)
    /// Draws nowhere; for measuring text.
    case measuring
  }

  public let size: Size
  private let theme: Theme
  /// The colours to draw in where the output is SVG.
  private let palette: SVGPalette
  private let output: CairoCanvas.Output
  private let target: CairoSurface
  private let setter: TextSetter
  private let bounds: Rect
  private var missing: [MissingCharacter] = []
  /// What was written, where the output is SVG: its letters are outlines.
  private(set) var words: [WrittenWords] = []
  private var passedLimit: DrawingError?

  init(size: Size, theme: Theme, output: Output) throws(DrawingError) {
    try CairoCanvas.check(size)
    self.size = size
    self.theme = theme
    palette = SVGPalette(theme.roles)
    self.output = output
    setter = try TextSetterPool.shared.borrow()
    target = try CairoSurface(width: size.width, height: size.height, output: output)
    // Room for wide lines; what lies further out is cut off before Cairo's fixed-point numbers overflow.
    bounds = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: -1000)
    switch output {
    case .image: fillBackground()
    // On white paper the light page needs no paint.
    case .pdf, .eps: if theme[.page] != Theme.light[.page] { fillBackground() }
    case .svg, .measuring: break
    }
  }

  deinit {
    TextSetterPool.shared.giveBack(setter)
  }

  /// A canvas that draws nowhere, for layout before drawing.
  ///
  /// - Throws: `DrawingError.missingFonts`, `.badSize` or `.limitPassed`.
  public static func measuring(_ size: Size) throws(DrawingError) -> CairoCanvas {
    try CairoCanvas(size: size, theme: .light, output: .measuring)
  }

  // MARK: Canvas

  public func stroke(_ path: Path, with stroke: Stroke) {
    guard stroke.width.isFinite, stroke.width > 0, isVisible(stroke.paint), accept(path) else { return }
    scoped { context in
      add(BoundedPath.open(path, in: bounds))
      setColor(stroke.paint)
      cairo_set_line_width(context, stroke.width)
      cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
      cairo_set_line_join(context, stroke.join == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
      let dash = stroke.dash
      // Dashes too short to see would only cost time.
      if !dash.isEmpty, dash.allSatisfy({ $0.isFinite && $0 >= 0 }), dash.reduce(0, +) >= 0.25 {
        cairo_set_dash(context, dash, Int32(clamping: dash.count), 0)
      }
      cairo_stroke(context)
    }
  }

  public func fill(_ path: Path, with paint: Paint) {
    guard isVisible(paint), accept(path) else { return }
    scoped { context in
      add(BoundedPath.closed(path, in: bounds))
      setColor(paint)
      cairo_fill(context)
    }
  }

  public func write(_ text: StyledText, at point: Point, anchor: Anchor) {
    guard point.x.isFinite, point.y.isFinite, let line = line(text) else { return }
    for problem in line.missing where !missing.contains(problem) { missing.append(problem) }
    let place = line.size.rect(at: point, anchor: anchor)
    guard isVisible(text.paint), place.intersects(bounds) else { return }
    let baseline = line.size.baseline(at: point, anchor: anchor)
    if case .svg = output, text.runs.contains(where: { $0.string.contains(where: \.isLetter) }) {
      words.append(
        WrittenWords(
          text: text.runs.plain, start: Point(x: place.x, y: baseline), width: place.width, size: text.size))
    }
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
        if case .svg = output {
          setColor(palette.code(of: .init(role: .page, purpose: .halo)))
          eachPiece(pango_cairo_show_layout_line)
          eachBar(cairo_fill)
        } else {
          setColor(Paint(.page))
          cairo_set_line_width(context, TextMetrics.haloWidth)
          cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
          eachPiece(pango_cairo_layout_line_path)
          cairo_stroke(context)
        }
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
    guard accept(path) else { return }
    scoped { context in
      add(BoundedPath.closed(path, in: bounds))
      cairo_clip(context)
      body()
    }
  }

  // MARK: The end

  /// Ends the drawing and returns the file that Cairo wrote: empty for an image.
  func finish() throws(DrawingError) -> [UInt8] {
    try throwProblems()
    return try target.finish()
  }

  /// Ends the drawing and hands out the image's pixels, which `body` may change but not keep.
  func finish<Result>(_ body: (PixelGrid) throws(DrawingError) -> Result) throws(DrawingError) -> Result {
    try throwProblems()
    try target.check()
    guard let pixels = PixelGrid(image: target.surface) else { throw .library("Cairo has no pixels") }
    return try body(pixels)
  }

  private func throwProblems() throws(DrawingError) {
    if !missing.isEmpty { throw .missingCharacters(missing) }
    if let passedLimit { throw passedLimit }
  }

  // MARK: Helpers

  private static func check(_ size: Size) throws(DrawingError) {
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else { throw .badSize(size) }
    let width = (size.width * PNGFile.pixelsPerUnit).rounded(.up)
    let height = (size.height * PNGFile.pixelsPerUnit).rounded(.up)
    // Each format keeps the PNG's limits, so that no figure exists in one format alone.
    guard max(width, height) <= Double(DrawingLimits.pixelsPerSide) else {
      throw .limitPassed(
        name: "pixels per side", value: max(width, height), limit: Double(DrawingLimits.pixelsPerSide))
    }
    guard width * height <= Double(DrawingLimits.pixels) else {
      throw .limitPassed(name: "pixels of a picture", value: width * height, limit: Double(DrawingLimits.pixels))
    }
  }

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

  private func isVisible(_ paint: Paint) -> Bool { paint.opacity > 0 }

  private func setColor(_ paint: Paint) {
    let color =
      if case .svg = output { palette.code(of: .init(role: paint.role, purpose: .paint)) } else { theme[paint.role] }
    setColor(color, opacity: min(paint.opacity, 1))
  }

  private func setColor(_ color: Color, opacity: Double = 1) {
    cairo_set_source_rgba(
      target.context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, opacity)
  }

  private func accept(_ path: Path) -> Bool {
    guard path.elements.count <= DrawingLimits.elementsPerPath else {
      pass("elements of a path", path.elements.count, DrawingLimits.elementsPerPath)
      return false
    }
    return true
  }

  private func line(_ text: StyledText) -> TextLine? {
    let count = text.runs.reduce(0) { $0 + $1.string.utf8.count }
    // Bytes are counted before characters: a hostile text is not walked through first.
    guard count <= DrawingLimits.charactersPerLine * 8,
      text.runs.reduce(0, { $0 + $1.string.count }) <= DrawingLimits.charactersPerLine
    else {
      pass("characters of a line", count, DrawingLimits.charactersPerLine)
      return nil
    }
    return setter.line(text)
  }

  private func pass(_ name: String, _ value: Int, _ limit: Int) {
    passedLimit = passedLimit ?? .limitPassed(name: name, value: Double(value), limit: Double(limit))
  }

  private func add(_ path: Path) {
    let context = target.context
    for element in path.elements {
      switch element {
      case .move(let p): cairo_move_to(context, p.x, p.y)
      case .line(let p): cairo_line_to(context, p.x, p.y)
      case .curve(let a, let b, let end): cairo_curve_to(context, a.x, a.y, b.x, b.y, end.x, end.y)
      case .circle(let center, let radius):
        addCircle(center, radius)
      case .close: cairo_close_path(context)
      }
    }
  }

  /// Four curves, whatever the radius: Cairo's own arcs have fewer for small circles, which shows when one zooms in.
  private func addCircle(_ center: Point, _ radius: Double) {
    let context = target.context
    let reach = radius * CircleArc.reach
    let (x, y) = (center.x, center.y)
    cairo_move_to(context, x + radius, y)
    cairo_curve_to(context, x + radius, y + reach, x + reach, y + radius, x, y + radius)
    cairo_curve_to(context, x - reach, y + radius, x - radius, y + reach, x - radius, y)
    cairo_curve_to(context, x - radius, y - reach, x - reach, y - radius, x, y - radius)
    cairo_curve_to(context, x + reach, y - radius, x + radius, y - reach, x + radius, y)
    cairo_close_path(context)
  }
}
