/// Finds a free place for each label: near what it names, clear of lines, points and other labels.
///
/// Every label tries many places, on long lines and on short ones; each costs what it covers and how far it strays, and
/// the cheapest is taken. A label that would cover something near what it names goes to the nearest free space, with a
/// leader line. Labels with the fewest possible places go first. Places are tried in a fixed order, so the result never
/// varies.
struct LabelPlacement {
  /// A label with its place.
  struct Placed {
    var text: TextBlock
    var point: Point
    var anchor: Anchor
    var rect: Rect
    /// From the label to what it names, where it stands away from it.
    var leader: (Point, Point)?
  }

  let bounds: Rect
  var obstacles: [Obstacle]

  /// A place for each request, in their order; nil for one that has none without covering something.
  mutating func place(_ requests: [LabelRequest], language: String, on canvas: some Canvas) -> [Placed?] {
    var placed = [Placed?](repeating: nil, count: requests.count)
    let order = requests.indices.sorted { (requests[$0].sites.count, $0) < (requests[$1].sites.count, $1) }
    for index in order where !requests[index].sites.isEmpty && !requests[index].text.isBlank {
      placed[index] = place(requests[index], language: language, on: canvas)
      guard let label = placed[index] else { continue }
      obstacles.append(.rect(label.rect))
      if let leader = label.leader { obstacles.append(.segment(leader.0, leader.1)) }
    }
    return placed
  }

  /// From this cost on a label covers a line, a point or another label.
  private static let covering = 20.0
  /// What it costs to stand away from what one names, besides the distance.
  private static let farAway = 12.0

  private func place(_ request: LabelRequest, language: String, on canvas: some Canvas) -> Placed? {
    let blocks = blocks(of: request, language: language, on: canvas)
    var best: (cost: Double, place: Placed)?
    for (index, block) in blocks.enumerated() {
      // Broken lines are worth it only where they save something.
      let found = nearPlace(for: block, request, startingAt: Double(index) * 4, below: best?.cost ?? .infinity)
      if let found { best = found }
      if let best, best.cost < 8 { break }
    }
    let near = best.flatMap { $0.cost < Self.covering ? $0 : nil }
    if let near, near.cost < Self.farAway { return near.place }
    guard [.around, .along, .pointing].contains(request.preference) else { return near?.place }
    var cheapest = near
    for block in blocks {
      if let found = freePlace(for: block, request), found.cost < cheapest?.cost ?? .infinity { cheapest = found }
    }
    return cheapest?.place
  }

  /// The label on one long line or few, on more, and on many short ones.
  private func blocks(of request: LabelRequest, language: String, on canvas: some Canvas) -> [TextBlock] {
    let text = request.style.text(request.text, language: language, halo: true)
    var blocks: [TextBlock] = []
    for share in [0.55, 0.36, 0.24] {
      let block = TextBlock(text, width: max(bounds.width * share, 40), on: canvas)
      if block.lines.count != blocks.last?.lines.count { blocks.append(block) }
    }
    return blocks.filter { !$0.isShortened || $0.lines.count == blocks[0].lines.count }
  }

  /// The cheapest of the places around the sites that costs less than `limit`.
  private func nearPlace(
    for text: TextBlock, _ request: LabelRequest, startingAt least: Double, below limit: Double
  ) -> (cost: Double, place: Placed)? {
    var best: (cost: Double, place: Placed)?
    for (siteIndex, site) in request.sites.enumerated() {
      for candidate in LabelCandidate.candidates(for: request) {
        let point = site + candidate.offset
        let ink = text.ink(at: point, anchor: candidate.anchor)
        let bound = best?.cost ?? limit
        var cost = least + candidate.cost
        if request.preference == .along { cost += Double(min(siteIndex, 60)) * 0.12 }
        if siteIndex < request.penalties.count { cost += request.penalties[siteIndex] }
        cost += Self.outside(ink, bounds)
        guard cost < bound else { continue }
        cost += covered(by: ink, limit: bound - cost)
        let leader = candidate.hasLeader ? Self.leader(from: ink, to: site, gap: request.gap) : nil
        if let leader { cost += fault(of: leader, from: request.text, to: site) }
        guard cost < bound else { continue }
        // A line between a label and what it names.
        if request.others.contains(where: { $0.crosses(ink.nearest(to: site), site) }) { cost += 12 }
        guard cost < bound else { continue }
        best = (cost, Placed(text: text, point: point, anchor: candidate.anchor, rect: ink, leader: leader))
      }
    }
    return best
  }

  /// The free place nearest to a site, wherever in the frame that is; nil where there is none.
  private func freePlace(for text: TextBlock, _ request: LabelRequest) -> (cost: Double, place: Placed)? {
    let anchor = Anchor(.start, .top)
    let ink = text.ink(at: Point(x: 0, y: 0), anchor: anchor)
    guard ink.width <= bounds.width, ink.height <= bounds.height else { return nil }
    let all = request.sites.enumerated().map { index, site in
      (at: site, penalty: request.penalties.indices.contains(index) ? request.penalties[index] : 0)
    }
    let sites = all.count > 12 ? (0..<12).map { all[$0 * (all.count - 1) / 11] } : all
    var best: (cost: Double, place: Placed)?
    for y in stride(from: bounds.minY, through: bounds.maxY - ink.height, by: 7) {
      for x in stride(from: bounds.minX, through: bounds.maxX - ink.width, by: 11) {
        let rect = Rect(x: x, y: y, width: ink.width, height: ink.height)
        let ways = sites.map { ($0.at, Self.distance(from: rect, to: $0.at) + 3 * $0.penalty) }
        guard let (site, distance) = ways.min(by: { $0.1 < $1.1 }) else { continue }
        let near = Self.farAway + distance / 10
        guard near < best?.cost ?? .infinity, covered(by: rect, limit: 3) < 3 else { continue }
        let leader = Self.leader(from: rect, to: site, gap: request.gap)
        let cost = near + (leader.map { fault(of: $0, from: request.text, to: site) } ?? 0)
        guard cost < best?.cost ?? .infinity, cost < near + 40 else { continue }
        let point = Point(x: x - ink.x, y: y - ink.y)
        best = (cost, Placed(text: text, point: point, anchor: anchor, rect: rect, leader: leader))
      }
    }
    return best
  }

  private static func distance(from rect: Rect, to site: Point) -> Double {
    (site - rect.nearest(to: site)).length
  }

  /// From the nearest point of the letters' box to just before the site.
  private static func leader(from rect: Rect, to site: Point, gap: Double) -> (Point, Point)? {
    let start = rect.nearest(to: site)
    let way = site - start
    guard way.length > gap + 6 else { return nil }
    return (start + way.unit * 2, site + way.unit * (-gap))
  }

  private static func outside(_ rect: Rect, _ bounds: Rect) -> Double {
    let over =
      max(0, bounds.minX - rect.minX) + max(0, rect.maxX - bounds.maxX) + max(0, bounds.minY - rect.minY)
      + max(0, rect.maxY - bounds.maxY)
    return over > 0 ? 500 + over * 50 : 0
  }

  /// What a leader line costs besides its length.
  private func fault(of leader: (Point, Point), from text: [TextRun], to site: Point) -> Double {
    crossed(by: leader, to: site) + misread(leader, before: text)
  }

  /// What it costs when a leader line runs through other labels or points, or across lines; through many lines rather
  /// than to have no place.
  private func crossed(by leader: (Point, Point), to site: Point) -> Double {
    var (boxes, lines) = (0.0, 0.0)
    for obstacle in obstacles {
      switch obstacle {
      case .rect(let rect):
        // A symbol on the site itself is what the leader is to reach.
        guard (Point(x: rect.midX, y: rect.midY) - site).length > 4,
          Polyline.segment(from: leader.0, to: leader.1, inside: rect.inset(by: -1)) != nil
        else { continue }
        boxes += 40
      case .segment: if obstacle.crosses(leader.0, leader.1) { lines += 6 }
      }
    }
    return boxes + min(lines, 30)
  }

  /// What it costs when a short level leader ends before a number, where it reads as a minus sign.
  private func misread(_ leader: (Point, Point), before text: [TextRun]) -> Double {
    let way = leader.1 - leader.0
    let isDash = way.dx < 0 && way.dy.magnitude < way.dx.magnitude / 3 && way.length < 30
    return isDash && text.plain.first?.isNumber == true ? 40 : 0
  }

  /// What a label would cover, dearer for boxes than for lines; stops counting at `limit`.
  func covered(by rect: Rect, limit: Double = .infinity) -> Double {
    let near = rect.inset(by: -4)
    let close = rect.inset(by: -1.5)
    var cost = 0.0
    for obstacle in obstacles {
      switch obstacle {
      case .rect(let other):
        if close.intersects(other) {
          let width = min(close.maxX, other.maxX) - max(close.minX, other.minX)
          let height = min(close.maxY, other.maxY) - max(close.minY, other.minY)
          cost += 120 + width * height
        } else if near.intersects(other) {
          cost += 25
        }
      case .segment(let start, let end):
        // Most segments are nowhere near, and four comparisons say so.
        if max(start.x, end.x) < near.minX || min(start.x, end.x) > near.maxX { continue }
        if max(start.y, end.y) < near.minY || min(start.y, end.y) > near.maxY { continue }
        if let (a, b) = Polyline.segment(from: start, to: end, inside: close) {
          cost += 20 + (b - a).length
        } else if Polyline.segment(from: start, to: end, inside: near) != nil {
          cost += 2
        }
      }
      if cost >= limit { return cost }
    }
    return cost
  }
}
