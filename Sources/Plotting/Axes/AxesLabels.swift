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
        text: item.label, point: Point(x: item.position, y: cross.y + length + 2 + axes.xTicks.rise),
        anchor: Anchor(.middle, .top))
    }
    let upright = axes.yTicks.items.map { item in
      Label(text: item.label, point: Point(x: cross.x - length - 4, y: item.position), anchor: Anchor(.end, .middle))
    }
    labels += (across + upright).filter { !$0.text.isEmpty && bounds.contains($0.ink) }
  }

  private mutating func placeNumbersBesideAxes(on canvas: some Canvas) {
    let cross = axes.crossing
    let origin = originLabel(on: canvas)
    place(axes.visible(axes.xTicks), besides: origin) { item, side in
      let down = side == 0 ? Typography.tickLength + 2 : -Typography.tickLength - 1
      let vertical = side == 0 ? Anchor.Vertical.top : .bottom
      return [Anchor.Horizontal.middle, .end, .start].map { horizontal in
        let aside = horizontal == .middle ? 0 : horizontal == .end ? -1.5 : 1.5
        return Label(
          text: item.label, point: Point(x: item.position + aside, y: cross.y + down),
          anchor: Anchor(horizontal, vertical), apart: Vector(dx: 10, dy: 0))
      }
    }
    place(axes.visible(axes.yTicks), besides: origin) { item, side in
      let across = side == 0 ? -Typography.tickLength - 4 : Typography.tickLength + 3
      let horizontal = side == 0 ? Anchor.Horizontal.end : .start
      let height = item.label.size.capHeight
      return [height / 2, -1.5, height + 1.5].map { down in
        Label(
          text: item.label, point: Point(x: cross.x + across, y: item.position + down),
          anchor: Anchor(horizontal, .baseline), apart: Vector(dx: 0, dy: 4))
      }
    }
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

  /// Numbers on the first of the two sides of their axis, or all on the other where that shows clearly more of them.
  /// Where neither side has room for two, each stands where it can.
  ///
  /// A number that a curve runs through stands a little aside of its tick: a function's zeros are where it crosses the
  /// axis. `places` gives those of a number on one side, the straight one first.
  private mutating func place(
    _ items: [AxisTicks.Item], besides origin: TextBlock?, _ places: (AxisTicks.Item, Int) -> [Label]
  ) {
    let items = items.filter { !$0.label.isEmpty }
    let sides = [[0], [1], [0, 1]].map { side in
      placed(items.map { item in side.flatMap { places(item, $0) } }, besides: origin)
    }
    let enough = min(2, items.count)
    if sides[0].labels.count >= enough, sides[0].worth + 1 >= sides[1].worth {
      labels += sides[0].labels
    } else {
      labels += sides[sides[1].labels.count >= enough ? 1 : 2].labels
    }
  }

  /// The first free place of each number, none of them on another; a number aside of its tick is worth less.
  private func placed(_ numbers: [[Label]], besides origin: TextBlock?) -> (labels: [Label], worth: Double) {
    var result: (labels: [Label], worth: Double) = ([], 0)
    for places in numbers {
      let free = places.firstIndex { label in
        cost(label) < Self.covering && isFree(label, besides: origin)
          && !result.labels.contains { $0.ink.inset(by: -Self.apart).intersects(label.ink) }
      }
      guard let free else { continue }
      result.labels.append(places[free])
      result.worth += free == 0 ? 1 : 0.6
    }
    return result
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
