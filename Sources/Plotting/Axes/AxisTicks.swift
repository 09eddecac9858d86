/// The ticks of one axis, chosen so that their labels do not touch.
///
/// The scale is asked for fewer and fewer ticks until the labels fit; landmarks keep their place, and the ticks of the
/// scale that would touch them go. An axis whose numbers leave out a power of ten has no landmarks: their numbers would
/// be misread.
struct AxisTicks {
  enum Direction { case across, upright }

  struct Item {
    let tick: Tick
    let position: Double
    let label: TextBlock
  }

  /// In the order of their positions.
  let items: [Item]
  /// The power of ten that the labels leave out; 0 for none.
  let power: Int

  init(
    _ axis: Axis, _ scale: any Scale, _ direction: Direction, halo: Bool, language: TextLanguage, on canvas: some Canvas
  ) {
    let room = Self.room(scale, direction)
    func laidOut(_ ticks: [Tick]) -> [Item] {
      ticks.map { tick in
        let label = axis.isNumbered ? tick.label : []
        return Item(
          tick: tick, position: scale.position(tick.value),
          label: TextBlock(
            TextStyle.tick.text(label, language: language, halo: halo), width: room, mostLines: 3, on: canvas))
      }.filter(\.position.isFinite).sorted { $0.position < $1.position }
    }
    power = axis.ticks(of: scale, about: axis.count).map(\.power).first { $0 != 0 } ?? 0
    let landmarks = power == 0 ? Self.separate(laidOut(axis.landmarks(on: scale)), direction) : []
    func merged(_ ticks: [Tick]) -> [Item] {
      let regular = laidOut(ticks)
      // A landmark that is a tick of the scale anyway has as many digits as its neighbours.
      let own = landmarks.filter { item in !regular.contains { abs($0.position - item.position) < 0.01 } }
      let free = regular.filter { item in !own.contains { Self.touch($0, item, direction) } }
      return (own + free).sorted { $0.position < $1.position }
    }
    var chosen = merged(axis.ticks(of: scale, about: axis.count))
    if axis.hasChosenNumbers, axis.isNumbered {
      var count = min(axis.count, 100)
      while count > 1, !Self.isSeparate(chosen, direction) {
        count -= 1
        chosen = merged(axis.ticks(of: scale, about: count))
      }
      // Where the next round step would leave hardly a number, every second or third of the finer ones is better.
      if chosen.count < 3 {
        let finer = axis.ticks(of: scale, about: axis.count)
        let thinned = (2...5).lazy.map { merged(Self.every($0, of: finer)) }
        if let found = thinned.first(where: { $0.count > chosen.count && Self.isSeparate($0, direction) }) {
          chosen = found
        }
      }
    }
    items = Self.separate(chosen, direction)
  }

  /// The width and height of the largest label.
  var widest: Double { items.map(\.label.size.width).max() ?? 0 }
  var tallest: Double { (items.filter { !$0.label.isEmpty }.map(\.label.size.height).max() ?? 0) + rise }
  /// How much lower numbers with exponents stand under an axis, so that these keep off the corner of the other axis.
  var rise: Double { items.contains { $0.tick.label.contains { $0.level == .superscript } } ? 3 : 0 }

  /// How far labels centred on their ticks reach beyond both ends of `interval`.
  func overhang(beyond interval: ClosedRange<Double>) -> (before: Double, after: Double) {
    let ends = items.filter { !$0.label.isEmpty }.map { ($0.position, $0.label.size.width / 2) }
    return (
      ends.map { interval.lowerBound - ($0 - $1) }.max().map { max(0, $0) } ?? 0,
      ends.map { $0 + $1 - interval.upperBound }.max().map { max(0, $0) } ?? 0
    )
  }

  /// Names of bands may take a band's width and then go on below; other labels stay on one line.
  private static func room(_ scale: any Scale, _ direction: Direction) -> Double {
    guard direction == .across, let bands = scale as? BandScale else { return .infinity }
    return max(bands.bandwidth.magnitude - gapAcross, 24)
  }

  private static let gapAcross = 8.0
  private static let gapUpright = 2.0

  private static func touch(_ a: Item, _ b: Item, _ direction: Direction) -> Bool {
    guard !a.label.isEmpty, !b.label.isEmpty else { return false }
    let way = (a.position - b.position).magnitude
    return switch direction {
    case .across: way < (a.label.size.width + b.label.size.width) / 2 + gapAcross
    case .upright: way < (a.label.size.capHeight + b.label.size.capHeight) / 2 + 3 * gapUpright
    }
  }

  /// The ticks at whole multiples of so many steps; none where they are not evenly spaced.
  private static func every(_ count: Int, of ticks: [Tick]) -> [Tick] {
    guard ticks.count > 2 else { return [] }
    let step = ticks[1].value - ticks[0].value
    let isEven = zip(ticks, ticks.dropFirst()).allSatisfy { abs($1.value - $0.value - step) <= abs(step) * 1e-6 }
    guard isEven, step > 0 else { return [] }
    return ticks.filter { (($0.value / step).rounded() / Double(count)).truncatingRemainder(dividingBy: 1) == 0 }
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
