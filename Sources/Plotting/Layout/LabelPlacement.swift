/// Finds a free place for each label: near what it names, clear of lines, points and other labels.
///
/// Every label tries many places; each costs what it covers and how far it strays, and the cheapest is taken. Labels
/// with the fewest possible places go first. Places are tried in a fixed order, so the result never varies.
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
  private var obstacles: [Obstacle]

  init(bounds: Rect, obstacles: [Obstacle]) {
    self.bounds = bounds
    self.obstacles = obstacles
  }

  mutating func place(_ requests: [LabelRequest], language: String, on canvas: some Canvas) -> [Placed] {
    let order = requests.indices.sorted { (requests[$0].sites.count, $0) < (requests[$1].sites.count, $1) }
    var placed: [(Int, Placed)] = []
    for index in order {
      guard let label = place(requests[index], language: language, on: canvas) else { continue }
      obstacles.append(.rect(label.rect))
      if let leader = label.leader { obstacles.append(.segment(leader.0, leader.1)) }
      placed.append((index, label))
    }
    return placed.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func place(_ request: LabelRequest, language: String, on canvas: some Canvas) -> Placed? {
    let text = TextBlock(
      request.style.text(request.text, language: language, halo: true), width: bounds.width * 0.55, on: canvas)
    let size = text.size
    var best: (cost: Double, place: Placed)?
    for (siteIndex, site) in request.sites.enumerated() {
      for candidate in Self.candidates(for: request) {
        let point = site + candidate.offset
        let rect = size.rect(at: point, anchor: candidate.anchor)
        // Letters reach from a little below the baseline to the height of a capital.
        let inked = Rect(
          x: rect.x, y: rect.y + (size.ascent - size.capHeight) * 0.6, width: rect.width,
          height: size.capHeight + size.descent * 0.7 + (size.ascent - size.capHeight) * 0.4)
        var cost = candidate.cost + (request.preference == .along ? Double(min(siteIndex, 60)) * 0.12 : 0)
        if siteIndex < request.penalties.count { cost += request.penalties[siteIndex] }
        cost += Self.outside(inked, bounds)
        if let best, cost >= best.cost { continue }
        cost += covered(by: inked, limit: (best?.cost ?? .infinity) - cost)
        let leader = candidate.hasLeader ? Self.leader(from: inked, to: site, gap: request.gap) : nil
        if let leader { cost += crossed(by: leader) }
        if let best, cost >= best.cost { continue }
        best = (cost, Placed(text: text, point: point, anchor: candidate.anchor, rect: inked, leader: leader))
      }
    }
    if request.isOptional, let best, best.cost >= 20 { return nil }
    return best?.place
  }

  private struct Candidate {
    var offset: Vector
    var anchor: Anchor
    var cost: Double
    var hasLeader: Bool
  }

  /// The places around a site, near before far, beside and above before below.
  private static func candidates(for request: LabelRequest) -> [Candidate] {
    let gap = request.gap
    let diagonal = gap * 0.75
    func candidate(
      _ dx: Double, _ dy: Double, _ horizontal: Anchor.Horizontal, _ vertical: Anchor.Vertical, _ cost: Double,
      leader: Bool = false
    ) -> Candidate {
      Candidate(
        offset: Vector(dx: dx, dy: dy), anchor: Anchor(horizontal, vertical), cost: cost, hasLeader: leader)
    }
    func ring(_ gap: Double, _ diagonal: Double, cost: Double, leader: Bool) -> [Candidate] {
      [
        candidate(diagonal, -diagonal, .start, .baseline, cost + 0.2, leader: leader),
        candidate(gap, 0, .start, .middle, cost, leader: leader),
        candidate(-diagonal, -diagonal, .end, .baseline, cost + 0.3, leader: leader),
        candidate(diagonal, diagonal, .start, .top, cost + 0.5, leader: leader),
        candidate(-gap, 0, .end, .middle, cost + 0.4, leader: leader),
        candidate(-diagonal, diagonal, .end, .top, cost + 0.6, leader: leader),
        candidate(0, -gap, .middle, .bottom, cost + 0.4, leader: leader),
        candidate(0, gap, .middle, .top, cost + 0.8, leader: leader),
      ]
    }
    switch request.preference {
    case .centre:
      return [candidate(0, 0, .middle, .middle, 0)]
    case .above:
      return [candidate(0, -gap, .middle, .bottom, 0), candidate(0, gap, .middle, .top, 60)]
    case .below:
      return [candidate(0, gap, .middle, .top, 0), candidate(0, -gap, .middle, .bottom, 60)]
    case .along:
      return ring(gap, gap * 0.8, cost: 0, leader: false) + ring(gap + 8, gap + 6, cost: 6, leader: false)
        + ring(34, 26, cost: 30, leader: true) + ring(60, 48, cost: 36, leader: true)
    case .around:
      return ring(gap, diagonal, cost: 0, leader: false) + ring(gap + 10, diagonal + 9, cost: 6, leader: true)
        + ring(36, 28, cost: 12, leader: true) + ring(60, 48, cost: 18, leader: true)
        + ring(90, 72, cost: 26, leader: true)
    }
  }

  /// From the nearest point of the letters' box to just before the site.
  private static func leader(from rect: Rect, to site: Point, gap: Double) -> (Point, Point)? {
    let start = Point(x: min(max(site.x, rect.minX), rect.maxX), y: min(max(site.y, rect.minY), rect.maxY))
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

  /// What it costs when a leader line runs through other labels or points.
  private func crossed(by leader: (Point, Point)) -> Double {
    obstacles.reduce(0) { cost, obstacle in
      guard case .rect(let rect) = obstacle,
        Polyline.segment(from: leader.0, to: leader.1, inside: rect) != nil
      else { return cost }
      return cost + 40
    }
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
