/// Draws the two axes of a plot with ticks, labels and grid, and says where they leave no room for other labels.
struct AxesDrawing {
  var x: Axis
  var y: Axis
  var style: AxesStyle
  var hasGrid: Bool
  var language: String
  var scales: Scales

  /// How far axes reach beyond the data where they end in arrowheads.
  static let overhang = 12.0

  private var frame: Rect { scales.frame }

  /// Where the axes cross, in canvas units.
  private var crossing: Point {
    switch style {
    case .frame: Point(x: frame.minX, y: frame.maxY)
    case .origin:
      Point(
        x: min(max(scales.x.position(0), frame.minX), frame.maxX),
        y: min(max(scales.y.position(0), frame.minY), frame.maxY))
    }
  }

  /// The room that ticks and names need around the frame.
  static func margins(x: Axis, y: Axis, style: AxesStyle, scales: Scales, language: String, on canvas: some Canvas)
    -> Margins
  {
    func size(_ runs: [TextRun], _ style: TextStyle) -> TextSize {
      canvas.measure(style.text(runs, language: language))
    }
    let tick = size([TextRun("0")], .tick)
    let label = size([TextRun("x")], .label(.ink))
    let xTicks = x.ticks(of: scales.x).map(\.label)
    let yTicks = y.ticks(of: scales.y).map(\.label)
    var margins = Margins()
    switch style {
    case .frame:
      let widest = yTicks.map { size($0, .tick).width }.max() ?? 0
      margins.left = widest > 0 ? widest + Typography.tickLength + 5 : 2
      margins.bottom = xTicks.contains { !$0.isEmpty } ? tick.height + Typography.tickLength + 3 : 2
      if !x.label.isEmpty { margins.bottom += label.height + 3 }
      if !y.label.isEmpty { margins.top = label.height + 6 }
      margins.right = (xTicks.last.map { size($0, .tick).width } ?? 0) / 2
    case .origin:
      margins.left = overhang
      margins.bottom = 6
      margins.top = overhang + 2
      margins.right = overhang + 6 + size(x.label, .label(.ink)).width
      // Where an axis stands at the edge, its tick labels need room outside.
      if scales.x.domain.lowerBound >= 0 {
        margins.left = max(margins.left, (yTicks.map { size($0, .tick).width }.max() ?? 0) + 10)
      }
      if scales.y.domain.lowerBound >= 0 || scales.y.position(0) > scales.frame.maxY - tick.height {
        margins.bottom = max(margins.bottom, tick.height + 8)
      }
    }
    return margins
  }

  func drawGrid(on canvas: some Canvas) {
    guard hasGrid else { return }
    var lines: [Path.Element] = []
    for tick in x.ticks(of: scales.x) {
      let position = scales.x.position(tick.value)
      lines += [.move(Point(x: position, y: frame.minY)), .line(Point(x: position, y: frame.maxY))]
    }
    for tick in y.ticks(of: scales.y) {
      let position = scales.y.position(tick.value)
      lines += [.move(Point(x: frame.minX, y: position)), .line(Point(x: frame.maxX, y: position))]
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
    var ticks: [Path.Element] = []
    for tick in visibleTicks(x, scales.x) where !tick.label.isEmpty {
      let position = scales.x.position(tick.value)
      ticks += [
        .move(Point(x: position, y: cross.y)), .line(Point(x: position, y: cross.y + Typography.tickLength)),
      ]
    }
    for tick in visibleTicks(y, scales.y) where !tick.label.isEmpty {
      let position = scales.y.position(tick.value)
      ticks += [
        .move(Point(x: cross.x, y: position)), .line(Point(x: cross.x - Typography.tickLength, y: position)),
      ]
    }
    if !ticks.isEmpty { canvas.stroke(Path(ticks), with: Stroke(.ink, width: 1)) }
  }

  /// Writes tick labels and names, where they can on the side that `data` leaves free; the rectangles they cover.
  func drawLabels(avoiding data: [Obstacle], on canvas: some Canvas) -> [Obstacle] {
    let free = LabelPlacement(bounds: frame, obstacles: data)
    var covered: [Obstacle] = []
    let cross = crossing
    let isOrigin = style == .origin
    func write(_ runs: [TextRun], _ textStyle: TextStyle, at point: Point, _ anchor: Anchor) {
      let text = textStyle.text(runs, language: language, halo: isOrigin)
      canvas.write(text, at: point, anchor: anchor)
      covered.append(.rect(canvas.measure(text).rect(at: point, anchor: anchor).inset(by: 1)))
    }
    /// The first place, or another where a curve runs through the first and not through that.
    func writeTick(_ tick: Tick, _ places: [(Point, Anchor)]) {
      let size = canvas.measure(TextStyle.tick.text(tick.label, language: language))
      let costs = places.map { free.covered(by: size.rect(at: $0.0, anchor: $0.1).inset(by: 2)) }
      let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
      // A number that would hide a curve on every side is left out; its tick stays.
      guard !isOrigin || costs[best] < 20 else { return }
      let place = places[isOrigin && costs[best] + 10 < costs[0] ? best : 0]
      write(tick.label, .tick, at: place.0, place.1)
    }
    var lastEnd = -Double.infinity
    for tick in visibleTicks(x, scales.x) {
      let position = scales.x.position(tick.value)
      let width = canvas.measure(TextStyle.tick.text(tick.label, language: language)).width
      // Labels that would touch are left out; their tick stays.
      guard position - width / 2 > lastEnd + 4, !(isOrigin && touchesZero(position, width, on: canvas)) else {
        continue
      }
      lastEnd = position + width / 2
      writeTick(
        tick,
        [
          (Point(x: position, y: cross.y + Typography.tickLength + 2), Anchor(.middle, .top)),
          (Point(x: position, y: cross.y - Typography.tickLength - 1), Anchor(.middle, .bottom)),
        ])
    }
    for tick in visibleTicks(y, scales.y) {
      let position = scales.y.position(tick.value)
      writeTick(
        tick,
        [
          (Point(x: cross.x - Typography.tickLength - 4, y: position), Anchor(.end, .middle)),
          (Point(x: cross.x + Typography.tickLength + 3, y: position), Anchor(.start, .middle)),
        ])
    }
    if isOrigin, showsOriginLabel {
      // In the quarter of the plane that the curves leave free, below on the left where there is a choice.
      let (dx, dy) = (5.0, Typography.tickLength + 2)
      writeTick(
        Tick(0, label: [TextRun("0")]),
        [
          (Point(x: cross.x - dx, y: cross.y + dy), Anchor(.end, .top)),
          (Point(x: cross.x + dx, y: cross.y + dy), Anchor(.start, .top)),
          (Point(x: cross.x - dx, y: cross.y - dy), Anchor(.end, .bottom)),
          (Point(x: cross.x + dx, y: cross.y - dy), Anchor(.start, .bottom)),
        ])
    }
    if !x.label.isEmpty {
      switch style {
      case .frame:
        let tick = canvas.measure(TextStyle.tick.text([TextRun("0")], language: language))
        let hasTicks = visibleTicks(x, scales.x).contains { !$0.label.isEmpty }
        let below = hasTicks ? Typography.tickLength + tick.height + 4 : 5
        write(
          x.label, .label(.ink), at: Point(x: frame.midX, y: frame.maxY + below), Anchor(.middle, .top))
      case .origin:
        write(
          x.label, .label(.ink), at: Point(x: frame.maxX + Self.overhang + 5, y: cross.y), Anchor(.start, .middle))
      }
    }
    if !y.label.isEmpty {
      switch style {
      case .frame:
        write(y.label, .label(.ink), at: Point(x: frame.minX, y: frame.minY - 6), Anchor(.start, .bottom))
      case .origin:
        write(
          y.label, .label(.ink), at: Point(x: cross.x + 8, y: frame.minY - Self.overhang + 2), Anchor(.start, .middle))
      }
    }
    return covered + lines
  }

  /// Textbook axes are lines that labels keep off.
  private var lines: [Obstacle] {
    let cross = crossing
    return [
      .segment(Point(x: frame.minX, y: cross.y), Point(x: frame.maxX, y: cross.y)),
      .segment(Point(x: cross.x, y: frame.minY), Point(x: cross.x, y: frame.maxY)),
    ]
  }

  /// On textbook axes 0 stands once, at the origin.
  private func visibleTicks(_ axis: Axis, _ scale: any Scale) -> [Tick] {
    let ticks = axis.ticks(of: scale)
    return style == .origin ? ticks.filter { $0.value != 0 } : ticks
  }

  /// Whether a tick label of the x axis would touch the 0 at the origin.
  private func touchesZero(_ position: Double, _ width: Double, on canvas: some Canvas) -> Bool {
    guard showsOriginLabel else { return false }
    let zero = canvas.measure(TextStyle.tick.text([TextRun("0")], language: language)).width
    return position - width / 2 < crossing.x - 2 && crossing.x - 5 - zero - 3 < position + width / 2
  }

  private var showsOriginLabel: Bool {
    x.ticks(of: scales.x).contains { $0.value == 0 } || y.ticks(of: scales.y).contains { $0.value == 0 }
  }
}

/// Space on the four sides of a frame.
struct Margins: Hashable, Sendable {
  var top = 0.0
  var left = 0.0
  var bottom = 0.0
  var right = 0.0

  func union(_ other: Margins) -> Margins {
    Margins(
      top: max(top, other.top), left: max(left, other.left), bottom: max(bottom, other.bottom),
      right: max(right, other.right))
  }
}
