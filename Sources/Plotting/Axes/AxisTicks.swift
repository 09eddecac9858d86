/// The ticks of one axis, chosen so that their labels do not touch.
///
/// The scale is asked for fewer and fewer ticks until the labels fit; landmarks keep their place, and the ticks of the
/// scale that would touch them go.
struct AxisTicks {
  enum Direction { case across, upright }

  struct Item {
    let tick: Tick
    let position: Double
    let label: TextBlock
  }

  /// In the order of their positions.
  let items: [Item]

  init(_ axis: Axis, _ scale: any Scale, _ direction: Direction, halo: Bool, language: String, on canvas: some Canvas) {
    let room = Self.room(axis, scale, direction)
    func laidOut(_ ticks: [Tick]) -> [Item] {
      ticks.map { tick in
        Item(
          tick: tick, position: scale.position(tick.value),
          label: TextBlock(
            TextStyle.tick.text(tick.label, language: language, halo: halo), width: room, mostLines: 3,
            on: canvas))
      }.filter(\.position.isFinite).sorted { $0.position < $1.position }
    }
    let landmarks = Self.separate(laidOut(axis.landmarks(on: scale)), direction)
    func merged(_ ticks: [Tick]) -> [Item] {
      let free = laidOut(ticks).filter { item in !landmarks.contains { Self.touch($0, item, direction) } }
      return (landmarks + free).sorted { $0.position < $1.position }
    }
    var chosen = merged(axis.ticks(of: scale, about: axis.count))
    if axis.ticks == nil {
      var count = min(axis.count, 100)
      while count > 1, !Self.isSeparate(chosen, direction) {
        count -= 1
        chosen = merged(axis.ticks(of: scale, about: count))
      }
    }
    items = Self.separate(chosen, direction)
  }

  /// The width and height of the largest label.
  var widest: Double { items.map(\.label.size.width).max() ?? 0 }
  var tallest: Double { items.map(\.label.size.height).max() ?? 0 }

  /// Names of bands may take a band's width and then go on below; other labels stay on one line.
  private static func room(_ axis: Axis, _ scale: any Scale, _ direction: Direction) -> Double {
    guard direction == .across, let ticks = axis.ticks ?? (scale as? BandScale)?.ticks(about: 0), ticks.count > 1 else {
      return .infinity
    }
    let places = ticks.map { scale.position($0.value) }.sorted()
    let nearest = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? .infinity
    return max(nearest - gapAcross, 24)
  }

  private static let gapAcross = 8.0
  private static let gapUpright = 2.0

  private static func touch(_ a: Item, _ b: Item, _ direction: Direction) -> Bool {
    guard !a.tick.label.isEmpty, !b.tick.label.isEmpty else { return false }
    let way = (a.position - b.position).magnitude
    return switch direction {
    case .across: way < (a.label.size.width + b.label.size.width) / 2 + gapAcross
    case .upright: way < (a.label.size.capHeight + b.label.size.capHeight) / 2 + 3 * gapUpright
    }
  }

  private static func isSeparate(_ items: [Item], _ direction: Direction) -> Bool {
    !zip(items, items.dropFirst()).contains { touch($0, $1, direction) }
  }

  /// The items without those that touch an earlier one.
  private static func separate(_ items: [Item], _ direction: Direction) -> [Item] {
    items.reduce(into: []) { kept, item in
      guard let last = kept.last, touch(last, item, direction) else {
        kept.append(item)
        return
      }
    }
  }
}
