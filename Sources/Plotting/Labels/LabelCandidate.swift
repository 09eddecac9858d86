/// A place for a label relative to what it names.
struct LabelCandidate {
  let offset: Vector
  let anchor: Anchor
  let cost: Double
  let hasLeader: Bool

  private init(
    _ dx: Double, _ dy: Double, _ horizontal: Anchor.Horizontal, _ vertical: Anchor.Vertical, _ cost: Double,
    leader: Bool = false
  ) {
    offset = Vector(dx: dx, dy: dy)
    anchor = Anchor(horizontal, vertical)
    self.cost = cost
    hasLeader = leader
  }

  /// The places around a site, near before far, beside and above before below.
  static func candidates(for request: LabelRequest) -> [LabelCandidate] {
    let gap = request.gap
    return switch request.preference {
    case .centre:
      [LabelCandidate(0, 0, .middle, .middle, 0)]
    case .above:
      [LabelCandidate(0, -gap, .middle, .bottom, 0), LabelCandidate(0, gap, .middle, .top, 60)]
    case .below:
      [LabelCandidate(0, gap, .middle, .top, 0), LabelCandidate(0, -gap, .middle, .bottom, 60)]
    case .along:
      ring(gap, gap * 0.8, cost: 0) + ring(gap + 8, gap + 6, cost: 6)
    case .pointing:
      ring(30, 24, cost: 0, leader: true) + ring(48, 38, cost: 6, leader: true)
    case .around:
      ring(gap, gap * 0.75, cost: 0) + ring(gap + 10, gap * 0.75 + 9, cost: 6, leader: true)
        + ring(36, 28, cost: 12, leader: true) + ring(60, 48, cost: 18, leader: true)
        + ring(90, 72, cost: 26, leader: true)
    }
  }

  private static func ring(_ gap: Double, _ diagonal: Double, cost: Double, leader: Bool = false) -> [LabelCandidate] {
    [
      LabelCandidate(diagonal, -diagonal, .start, .baseline, cost + 0.2, leader: leader),
      LabelCandidate(gap, 0, .start, .middle, cost, leader: leader),
      LabelCandidate(-diagonal, -diagonal, .end, .baseline, cost + 0.3, leader: leader),
      LabelCandidate(diagonal, diagonal, .start, .top, cost + 0.5, leader: leader),
      LabelCandidate(-gap, 0, .end, .middle, cost + 0.4, leader: leader),
      LabelCandidate(-diagonal, diagonal, .end, .top, cost + 0.6, leader: leader),
      LabelCandidate(0, -gap, .middle, .bottom, cost + 0.4, leader: leader),
      LabelCandidate(0, gap, .middle, .top, cost + 0.8, leader: leader),
    ]
  }
}
