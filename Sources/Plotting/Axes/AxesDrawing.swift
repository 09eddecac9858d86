/// The two axes of a plot in a frame of given scales: lines, ticks, grid; see `AxesLabels` for the words.
struct AxesDrawing {
  let style: AxesStyle
  let hasGrid: Bool
  let language: TextLanguage
  let scales: Scales
  let xTicks: AxisTicks
  let yTicks: AxisTicks
  let xName: TextBlock?
  let yName: TextBlock?

  init(
    x: Axis, y: Axis, style: AxesStyle, hasGrid: Bool, language: TextLanguage, scales: Scales, on canvas: some Canvas
  ) {
    self.style = style
    self.hasGrid = hasGrid
    self.language = language
    self.scales = scales
    let halo = style == .origin
    xTicks = AxisTicks(x, scales.x, .across, halo: halo, language: language, on: canvas)
    yTicks = AxisTicks(y, scales.y, .upright, halo: halo, language: language, on: canvas)
    let frame = scales.frame
    // On textbook axes the names stand at the ends of the arrows, beside the frame and above it.
    func name(_ axis: Axis, _ ticks: AxisTicks, width: Double) -> TextBlock? {
      let factor = ticks.power == 0 || !axis.isNumbered ? [] : NumberText.factor(power: ticks.power)
      func block(_ runs: [TextRun]) -> TextBlock {
        let text = TextStyle.label(.ink).text(runs, language: language, halo: halo)
        return TextBlock(text, width: width, mostLines: 3, on: canvas)
      }
      if axis.label.isBlank { return factor.isEmpty ? nil : block(factor) }
      guard !factor.isEmpty else { return block(axis.label) }
      let whole = block(axis.label + [TextRun(" (")] + factor + [TextRun(")")])
      // Of a name too long for its place the factor must not be lost.
      return whole.isShortened ? block([TextRun("(")] + factor + [TextRun(") ")] + axis.label) : whole
    }
    xName = name(x, xTicks, width: style == .origin ? max(60, frame.width * 0.2) : frame.width)
    yName = name(y, yTicks, width: style == .origin ? max(60, frame.width * 0.4) : frame.width)
  }

  /// How far axes reach beyond the data where they end in arrowheads.
  static let overhang = 12.0
  /// From an axis through the origin to the far side of its numbers, beyond their own size.
  static let gapToNumbers = 10.0

  /// Short names such as *y* stand beside the arrow's head; others above it, where no curve can be.
  var yNameIsBesideArrow: Bool {
    guard let yName else { return true }
    return yName.lines.count == 1 && yName.size.width <= 40 && crossing.x + 8 + yName.size.width <= frame.maxX
  }

  var frame: Rect { scales.frame }

  /// Where the axes cross, in canvas units.
  var crossing: Point {
    switch style {
    case .frame: Point(x: frame.minX, y: frame.maxY)
    case .origin:
      Point(
        x: Self.kept(scales.x.position(0), frame.minX, frame.maxX, otherwise: frame.minX),
        y: Self.kept(scales.y.position(0), frame.minY, frame.maxY, otherwise: frame.maxY))
    }
  }

  /// The place in the interval that is nearest to `position`; a logarithmic scale has none for zero.
  private static func kept(_ position: Double, _ low: Double, _ high: Double, otherwise: Double) -> Double {
    position.isFinite ? min(max(position, low), high) : otherwise
  }

  var hasXLabels: Bool { xTicks.items.contains { !$0.label.isEmpty } }

  /// On textbook axes 0 stands once, at the origin.
  func visible(_ ticks: AxisTicks) -> [AxisTicks.Item] {
    style == .origin ? ticks.items.filter { $0.tick.value != 0 } : ticks.items
  }

  func drawGrid(on canvas: some Canvas) {
    guard hasGrid else { return }
    let lines =
      xTicks.items.flatMap { item -> [Path.Element] in
        [.move(Point(x: item.position, y: frame.minY)), .line(Point(x: item.position, y: frame.maxY))]
      }
      + yTicks.items.flatMap { item -> [Path.Element] in
        [.move(Point(x: frame.minX, y: item.position)), .line(Point(x: frame.maxX, y: item.position))]
      }
    canvas.stroke(Path(lines), with: Stroke(.rule, width: Typography.gridLine))
  }

  func drawLines(on canvas: some Canvas) {
    let stroke = Stroke(.ink, width: Typography.axisLine)
    let cross = crossing
    switch style {
    case .frame:
      canvas.stroke(
        Path(through: [
          Point(x: frame.minX, y: frame.minY), Point(x: frame.minX, y: frame.maxY),
          Point(x: frame.maxX, y: frame.maxY),
        ]), with: stroke)
    case .origin:
      let over = Self.overhang
      Arrowhead.line(
        from: Point(x: frame.minX - over * 0.6, y: cross.y), to: Point(x: frame.maxX + over, y: cross.y), with: stroke,
        length: 7, on: canvas)
      Arrowhead.line(
        from: Point(x: cross.x, y: frame.maxY + over * 0.4), to: Point(x: cross.x, y: frame.minY - over), with: stroke,
        length: 7, on: canvas)
    }
    let length = Typography.tickLength
    let ticks =
      visible(xTicks).filter { !$0.tick.label.isEmpty }.flatMap { item -> [Path.Element] in
        [.move(Point(x: item.position, y: cross.y)), .line(Point(x: item.position, y: cross.y + length))]
      }
      + visible(yTicks).filter { !$0.tick.label.isEmpty }.flatMap { item -> [Path.Element] in
        [.move(Point(x: cross.x, y: item.position)), .line(Point(x: cross.x - length, y: item.position))]
      }
    if !ticks.isEmpty { canvas.stroke(Path(ticks), with: Stroke(.ink, width: 1)) }
  }

  /// Textbook axes are lines that labels keep off.
  var obstacles: [Obstacle] {
    let cross = crossing
    return [
      .segment(Point(x: frame.minX, y: cross.y), Point(x: frame.maxX, y: cross.y)),
      .segment(Point(x: cross.x, y: frame.minY), Point(x: cross.x, y: frame.maxY)),
    ]
  }
}
