/// Writes the numbers of the axes and their names, where they can on the side that the data leave free.
struct AxesLabels {
  private let axes: AxesDrawing
  private let free: LabelPlacement
  private let language: String
  private(set) var covered: [Obstacle] = []

  private var isOrigin: Bool { axes.style == .origin }

  init(_ axes: AxesDrawing, avoiding data: [Obstacle]) {
    self.axes = axes
    language = axes.language
    free = LabelPlacement(bounds: axes.frame, obstacles: data)
  }

  /// Draws all of them; what later labels must keep off.
  mutating func draw(on canvas: some Canvas) -> [Obstacle] {
    let origin = originLabel(on: canvas)
    drawTicks(origin, on: canvas)
    drawNames(on: canvas)
    return covered + axes.obstacles
  }

  private mutating func write(_ block: TextBlock, at point: Point, _ anchor: Anchor, on canvas: some Canvas) {
    block.write(at: point, anchor: anchor, on: canvas)
    covered.append(.rect(block.rect(at: point, anchor: anchor).inset(by: 1)))
  }

  // MARK: Ticks

  private struct Place {
    let point: Point
    let anchor: Anchor

    init(_ x: Double, _ y: Double, _ horizontal: Anchor.Horizontal, _ vertical: Anchor.Vertical) {
      point = Point(x: x, y: y)
      anchor = Anchor(horizontal, vertical)
    }
  }

  private mutating func drawTicks(_ origin: TextBlock?, on canvas: some Canvas) {
    let cross = axes.crossing
    let length = Typography.tickLength
    // The numbers of the x axis that have no room beside the 0 at the origin stay away; their ticks stay.
    let reserved = origin.map { (cross.x - 8 - $0.size.width)...(cross.x - 2) }
    for item in axes.visible(axes.xTicks) {
      let half = item.label.size.width / 2
      if let reserved, reserved.overlaps((item.position - half)...(item.position + half)) { continue }
      writeTick(
        item.label,
        [
          Place(item.position, cross.y + length + 2, .middle, .top),
          Place(item.position, cross.y - length - 1, .middle, .bottom),
        ], on: canvas)
    }
    for item in axes.visible(axes.yTicks) {
      writeTick(
        item.label,
        [
          Place(cross.x - length - 4, item.position, .end, .middle),
          Place(cross.x + length + 3, item.position, .start, .middle),
        ], on: canvas)
    }
    guard let origin else { return }
    // In the quarter of the plane that the curves leave free, below on the left where there is a choice.
    let (dx, dy) = (5.0, length + 2)
    writeTick(
      origin,
      [
        Place(cross.x - dx, cross.y + dy, .end, .top), Place(cross.x + dx, cross.y + dy, .start, .top),
        Place(cross.x - dx, cross.y - dy, .end, .bottom), Place(cross.x + dx, cross.y - dy, .start, .bottom),
      ], on: canvas)
  }

  /// The first place, or another where a curve runs through the first and not through that.
  private mutating func writeTick(_ label: TextBlock, _ places: [Place], on canvas: some Canvas) {
    guard isOrigin else {
      write(label, at: places[0].point, places[0].anchor, on: canvas)
      return
    }
    let costs = places.map { free.covered(by: label.rect(at: $0.point, anchor: $0.anchor).inset(by: 2)) }
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    // A number that would hide a curve on every side is left out; its tick stays.
    guard costs[best] < 20 else { return }
    let place = places[costs[best] + 10 < costs[0] ? best : 0]
    write(label, at: place.point, place.anchor, on: canvas)
  }

  /// The 0 of both axes, where one of them has it.
  private func originLabel(on canvas: some Canvas) -> TextBlock? {
    let isShown = (axes.xTicks.items + axes.yTicks.items).contains { $0.tick.value == 0 }
    guard isOrigin, isShown else { return nil }
    let text = TextStyle.tick.text([TextRun("0")], language: language, halo: true)
    return TextBlock(text, width: .infinity, on: canvas)
  }

  // MARK: Names

  private mutating func drawNames(on canvas: some Canvas) {
    let (frame, cross) = (axes.frame, axes.crossing)
    if let name = axes.xName {
      switch axes.style {
      case .frame:
        let below = axes.hasXLabels ? Typography.tickLength + axes.xTicks.tallest + 4 : 5
        write(name, at: Point(x: frame.midX, y: frame.maxY + below), Anchor(.middle, .top), on: canvas)
      case .origin:
        write(
          name, at: Point(x: frame.maxX + AxesDrawing.overhang + 5, y: cross.y), Anchor(.start, .middle), on: canvas)
      }
    }
    if let name = axes.yName {
      switch axes.style {
      case .frame:
        write(name, at: Point(x: frame.minX, y: frame.minY - 6), Anchor(.start, .bottom), on: canvas)
      case .origin:
        // Beside the arrow's head, and down from there if it has several lines.
        let top = frame.minY - AxesDrawing.overhang + 2 - name.lines[0].size * 0.37
        write(
          name, at: Point(x: cross.x + 8, y: top + name.size.capHeight), Anchor(.start, .baseline), on: canvas)
      }
    }
  }
}
