/// The numbers of the axes and their names: where each stands, and what later labels must keep off.
///
/// Beside textbook axes the numbers keep to one side, and those that a curve runs through stay away; their ticks
/// remain.
struct AxesLabels {
  private struct Label {
    var text: TextBlock
    var point: Point
    var anchor: Anchor
    /// How far words keep off, so that none is read as one of the axis's numbers.
    var apart = Vector(dx: 0, dy: 0)

    var rect: Rect { text.rect(at: point, anchor: anchor) }
    /// The letters alone, without the space that a line leaves above and below them.
    var ink: Rect { text.ink(at: point, anchor: anchor) }
  }

  private let axes: AxesDrawing
  private let free: LabelPlacement
  private let bounds: Rect
  private var labels: [Label] = []

  /// The places of all labels inside `bounds`, off the `data` where there is a choice.
  init(_ axes: AxesDrawing, avoiding data: [Obstacle], within bounds: Rect, on canvas: some Canvas) {
    self.axes = axes
    self.bounds = bounds
    free = LabelPlacement(bounds: axes.frame, obstacles: data)
    placeNames()
    switch axes.style {
    case .frame: placeNumbersOutside()
    case .origin: placeNumbersBesideAxes(on: canvas)
    }
  }

  /// What labels of the data must keep off: axes, numbers, names.
  var obstacles: [Obstacle] {
    labels.map { label in
      let rect = label.rect.inset(by: 1)
      return .rect(
        Rect(
          x: rect.x - label.apart.dx, y: rect.y - label.apart.dy, width: rect.width + 2 * label.apart.dx,
          height: rect.height + 2 * label.apart.dy))
    } + axes.obstacles
  }

  func draw(on canvas: some Canvas) {
    for label in labels { label.text.write(at: label.point, anchor: label.anchor, on: canvas) }
  }

  // MARK: Numbers

  private mutating func placeNumbersOutside() {
    let (cross, length) = (axes.crossing, Typography.tickLength)
    let across = axes.xTicks.items.map { item in
      Label(
        text: item.label, point: Point(x: item.position, y: cross.y + length + 2), anchor: Anchor(.middle, .top))
    }
    let upright = axes.yTicks.items.map { item in
      Label(text: item.label, point: Point(x: cross.x - length - 4, y: item.position), anchor: Anchor(.end, .middle))
    }
    labels += (across + upright).filter { !$0.text.isEmpty && bounds.contains($0.ink) }
  }

  private mutating func placeNumbersBesideAxes(on canvas: some Canvas) {
    let (cross, length) = (axes.crossing, Typography.tickLength)
    let origin = originLabel(on: canvas)
    let across = axes.visible(axes.xTicks).filter { !$0.label.isEmpty }
    let upright = axes.visible(axes.yTicks).filter { !$0.label.isEmpty }
    place(
      across.map { item in
        [
          Label(
            text: item.label, point: Point(x: item.position, y: cross.y + length + 2), anchor: Anchor(.middle, .top),
            apart: Vector(dx: 10, dy: 0)),
          Label(
            text: item.label, point: Point(x: item.position, y: cross.y - length - 1),
            anchor: Anchor(.middle, .bottom), apart: Vector(dx: 10, dy: 0)),
        ]
      }, besides: origin)
    place(
      upright.map { item in
        [
          Label(
            text: item.label, point: Point(x: cross.x - length - 4, y: item.position), anchor: Anchor(.end, .middle),
            apart: Vector(dx: 0, dy: 4)),
          Label(
            text: item.label, point: Point(x: cross.x + length + 3, y: item.position),
            anchor: Anchor(.start, .middle), apart: Vector(dx: 0, dy: 4)),
        ]
      }, besides: origin)
    guard let origin else { return }
    // In the quarter of the plane that the curves leave free, below on the left where there is a choice.
    let places = [(-1.0, 1.0), (1, 1), (-1, -1), (1, -1)].map { across, down in
      Self.zero(origin, at: cross, across: across, down: down)
    }
    if let best = places.filter({ isFree($0) }).min(by: { cost($0) < cost($1) }), cost(best) < Self.covering {
      labels.append(best)
    }
  }

  /// What it costs to run through a curve.
  private static let covering = 20.0

  /// Numbers on the first of their two sides, or all on the other where that shows clearly more of them. Where neither
  /// side has room for two, each stands where it can.
  private mutating func place(_ numbers: [[Label]], besides origin: TextBlock?) {
    let sides = [0, 1].map { side in
      numbers.map { $0[side] }.filter { cost($0) < Self.covering && isFree($0, besides: origin) }
    }
    if sides[0].count >= min(2, numbers.count), sides[0].count + 1 >= sides[1].count {
      labels += sides[0]
    } else if sides[1].count >= min(2, numbers.count) {
      labels += sides[1]
    } else {
      for places in numbers {
        if let first = places.first(where: { cost($0) < Self.covering && isFree($0, besides: origin) }) {
          labels.append(first)
        }
      }
    }
  }

  private func cost(_ label: Label) -> Double { free.covered(by: label.rect.inset(by: 2)) }

  /// Whether a number stands inside the picture, and neither on another label nor where the 0 is to stand.
  private func isFree(_ label: Label, besides origin: TextBlock? = nil) -> Bool {
    let ink = label.ink
    guard bounds.contains(ink) else { return false }
    if let origin {
      let zero = Self.zero(origin, at: axes.crossing, across: -1, down: 1).ink
      if zero.inset(by: -Self.apart).intersects(ink) { return false }
    }
    return !labels.contains { $0.ink.inset(by: -Self.apart).intersects(ink) }
  }

  /// How near two labels may come.
  private static let apart = 3.0

  /// The 0 in one of the four quarters around the point where the axes cross.
  private static func zero(_ text: TextBlock, at cross: Point, across: Double, down: Double) -> Label {
    Label(
      text: text, point: cross + Vector(dx: across * 5, dy: down * (Typography.tickLength + 2)),
      anchor: Anchor(across < 0 ? .end : .start, down > 0 ? .top : .bottom))
  }

  /// The 0 of both axes, where one of them has it.
  private func originLabel(on canvas: some Canvas) -> TextBlock? {
    guard let zero = (axes.xTicks.items + axes.yTicks.items).first(where: { $0.tick.value == 0 }),
      !zero.label.isEmpty, axes.frame.inset(by: -0.5).contains(axes.crossing)
    else { return nil }
    let text = TextStyle.tick.text([TextRun("0")], language: axes.language, halo: true)
    return TextBlock(text, width: .infinity, on: canvas)
  }

  // MARK: Names

  private mutating func placeNames() {
    let (frame, cross) = (axes.frame, axes.crossing)
    if let name = axes.xName {
      switch axes.style {
      case .frame:
        let below = axes.hasXLabels ? Typography.tickLength + axes.xTicks.tallest + 4 : 5
        place(name, at: Point(x: frame.midX, y: frame.maxY + below), Anchor(.middle, .top))
      case .origin:
        place(name, at: Point(x: frame.maxX + AxesDrawing.overhang + 5, y: cross.y), Anchor(.start, .middle))
      }
    }
    if let name = axes.yName {
      switch axes.style {
      case .frame:
        place(name, at: Point(x: frame.minX, y: frame.minY - 6), Anchor(.start, .bottom))
      case .origin where axes.yNameIsBesideArrow:
        let top = frame.minY - AxesDrawing.overhang + 2 - name.lines[0].size * 0.37
        place(name, at: Point(x: cross.x + 8, y: top + name.size.capHeight), Anchor(.start, .baseline))
      case .origin:
        place(
          name, at: Point(x: cross.x - 4, y: frame.minY - AxesDrawing.overhang - 3), Anchor(.start, .bottom))
      }
    }
  }

  /// At the point, or beside it where it would leave the picture.
  private mutating func place(_ name: TextBlock, at point: Point, _ anchor: Anchor) {
    let rect = name.rect(at: point, anchor: anchor)
    let right = min(0, bounds.maxX - rect.maxX)
    let left = max(0, bounds.minX - (rect.minX + right))
    labels.append(Label(text: name, point: point + Vector(dx: right + left, dy: 0), anchor: anchor))
  }
}
