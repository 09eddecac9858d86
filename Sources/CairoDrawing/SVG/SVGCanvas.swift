import CCairo
import Plotting

/// Draws into the elements of an SVG.
///
/// Paths go through Cairo, which lays them on the same grid as for the other formats, and letters are the same outlines; but
/// Cairo's own SVG is not written. What would lie outside the picture is left out.
final class SVGCanvas: Canvas {
  let size: Size
  private(set) var items: [SVGItem] = []
  /// What was written: its letters are outlines.
  private(set) var words: [WrittenWords] = []
  private let target: CairoSurface
  private let setter: TextSetter
  private let bounds: Rect
  private let page: Rect
  private var record = DrawingRecord()
  private var clips: [CopiedPath] = []

  init(size: Size) throws(DrawingError) {
    try DrawingRecord.check(size)
    self.size = size
    setter = try TextSetterPool.shared.borrow()
    target = try CairoSurface(width: size.width, height: size.height, output: .measuring)
    bounds = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: -1000)
    page = Rect(x: 0, y: 0, width: size.width.rounded(.up), height: size.height.rounded(.up))
  }

  deinit {
    TextSetterPool.shared.giveBack(setter)
  }

  // MARK: Canvas

  func stroke(_ path: Path, with stroke: Stroke) {
    guard stroke.isVisible, record.accept(path) else { return }
    let path = copied(BoundedPath.open(path, in: bounds))
    // How far a sharp corner reaches at most.
    let reach = stroke.width * (stroke.join == .miter ? 10 * 2.squareRoot() : 0.5)
    guard let bounds = path.bounds, let clips = clips(around: bounds.inset(by: -reach)) else { return }
    var visible = stroke
    visible.dash = stroke.visibleDash
    // A shape that is filled and then stroked is one element.
    if let last = items.last, case .shape(path.data, let fill, nil) = last.drawing, last.clips == clips {
      items[items.count - 1].drawing = .shape(path.data, fill: fill, stroke: visible)
    } else {
      items.append(SVGItem(drawing: .shape(path.data, fill: nil, stroke: visible), clips: clips))
    }
  }

  func fill(_ path: Path, with paint: Paint) {
    guard paint.isVisible, record.accept(path) else { return }
    fill(copied(BoundedPath.closed(path, in: bounds)), with: .paint(paint))
  }

  private func fill(_ path: CopiedPath, with ink: SVGInk) {
    guard let bounds = path.bounds, bounds.width > 0, bounds.height > 0, let clips = clips(around: bounds) else {
      return
    }
    items.append(SVGItem(drawing: .shape(path.data, fill: ink, stroke: nil), clips: clips))
  }

  func write(_ text: StyledText, at point: Point, anchor: Anchor) {
    guard point.x.isFinite, point.y.isFinite, record.accept(text) else { return }
    let line = setter.line(text)
    record.note(line.missing)
    let place = line.size.rect(at: point, anchor: anchor)
    guard text.paint.isVisible, place.intersects(bounds) else { return }
    let baseline = line.size.baseline(at: point, anchor: anchor)
    if text.runs.contains(where: { $0.string.contains(where: \.isLetter) }) {
      words.append(
        WrittenWords(
          text: text.runs.plain, start: Point(x: place.x, y: baseline), width: place.width, size: text.size))
    }
    if text.hasHalo {
      drawPieces(of: line, x: place.x, baseline: baseline, .halo)
      fillBars(of: line, x: place.x, baseline: baseline, .halo)
    }
    fillBars(of: line, x: place.x, baseline: baseline, .paint(text.paint))
    drawPieces(of: line, x: place.x, baseline: baseline, .paint(text.paint))
  }

  func measure(_ text: StyledText) -> TextSize {
    record.accept(text) ? setter.line(text).size : TextSize(width: 0, ascent: 0, descent: 0, capHeight: 0)
  }

  func clip(to path: Path, _ body: () -> Void) {
    guard record.accept(path) else { return }
    guard clips.count < XMLElement.deepest else {
      record.pass("clips inside clips", clips.count + 1, XMLElement.deepest)
      return
    }
    clips.append(copied(BoundedPath.closed(path, in: bounds)))
    body()
    clips.removeLast()
  }

  /// Ends the drawing.
  func finish() throws(DrawingError) {
    try record.throwIfAny()
    try target.check()
  }

  // MARK: Helpers

  private func copied(_ path: Path) -> CopiedPath {
    CairoPath.add(path, to: target.context)
    return CopiedPath(takenFrom: target.context)
  }

  private func drawPieces(of line: TextLine, x: Double, baseline: Double, _ ink: SVGInk) {
    for piece in line.pieces {
      // The pen is laid on Cairo's grid before Pango moves it on from there.
      let (startX, startY) = (Self.onGrid(x + piece.x), Self.onGrid(baseline - piece.rise))
      for run in piece.layout.runs {
        guard let clips = clips(around: run.bounds(at: Point(x: startX, y: startY))) else { continue }
        let glyphs = run.glyphs.map { glyph in
          SVGItem.PlacedGlyph(
            outline: glyph.outline,
            place: .init(x: Self.hundredths(startX + glyph.x), y: Self.hundredths(startY + glyph.y)))
        }
        items.append(SVGItem(drawing: .glyphs(glyphs, ink), clips: clips))
      }
    }
  }

  private func fillBars(of line: TextLine, x: Double, baseline: Double, _ ink: SVGInk) {
    guard !line.bars.isEmpty else { return }
    for bar in line.bars {
      cairo_rectangle(
        target.context, x + bar.x, baseline - bar.rise - bar.thickness / 2, bar.width, bar.thickness)
    }
    fill(CopiedPath(takenFrom: target.context), with: ink)
  }

  /// What cuts something in a rectangle; nil if nothing of it would be left.
  private func clips(around bounds: Rect) -> [PathData]? {
    var visible = bounds.roundedOut.intersection(page)
    var paths: [PathData] = []
    var box: Rect?
    for clip in clips {
      guard let cut = clip.bounds else { return nil }
      if clip.data.isRectangle {
        box = box.map { $0.intersection(cut) } ?? cut
      } else {
        paths.append(clip.data)
      }
    }
    if let box, !box.contains(visible) {
      visible = visible.intersection(box)
      paths.insert(PathData(rectangle: visible), at: 0)
    }
    return visible.width > 0 && visible.height > 0 ? paths : nil
  }

  /// The number as Cairo keeps it, in 256ths.
  private static func onGrid(_ value: Double) -> Double { (value * 256).rounded(.toNearestOrEven) / 256 }

  /// Six decimals come first, as Cairo writes them.
  private static func hundredths(_ value: Double) -> Int { Int(((value * 1e6).rounded() / 1e6 * 100).rounded()) }
}

extension Rect {
  /// The smallest rectangle around it with whole corners.
  fileprivate var roundedOut: Rect {
    let (x, y) = (minX.rounded(.down), minY.rounded(.down))
    return Rect(x: x, y: y, width: maxX.rounded(.up) - x, height: maxY.rounded(.up) - y)
  }

  /// What two rectangles have in common; of no size or a negative one if that is nothing.
  fileprivate func intersection(_ other: Rect) -> Rect {
    let (x, y) = (max(minX, other.minX), max(minY, other.minY))
    return Rect(x: x, y: y, width: min(maxX, other.maxX) - x, height: min(maxY, other.maxY) - y)
  }
}

extension PathData {
  /// A rectangle clockwise from its first corner.
  fileprivate init(rectangle: Rect) {
    func place(_ x: Double, _ y: Double) -> Place { Place(x: Int((x * 100).rounded()), y: Int((y * 100).rounded())) }
    self.init([
      .move(place(rectangle.minX, rectangle.minY)), .line(place(rectangle.maxX, rectangle.minY)),
      .line(place(rectangle.maxX, rectangle.maxY)), .line(place(rectangle.minX, rectangle.maxY)), .close,
    ])
  }

  /// Whether this is one rectangle with level sides.
  fileprivate var isRectangle: Bool {
    guard segments.count == 5, case .move(let a) = segments[0], case .line(let b) = segments[1],
      case .line(let c) = segments[2], case .line(let d) = segments[3], case .close = segments[4]
    else { return false }
    return a.x == d.x && b.x == c.x && a.y == b.y && c.y == d.y || a.y == d.y && b.y == c.y && a.x == b.x && c.x == d.x
  }
}
