import Plotting

extension DecisionRegions {
  /// The tints of both classes. They lie on top of one another, so that a surer place is darker without a seam.
  var tints: [any Mark] {
    let isGraded = !certainties.isEmpty
    return [
      Region(silent, role: .class0, opacity: isGraded ? 0.05 : 0.10),
      Region(firing, role: .class1, opacity: isGraded ? 0.05 : 0.12, isHatched: true),
    ] + certainties.map { Region($0.polygons, role: $0.role, opacity: 0.045) }
  }

  /// The boundary itself.
  var line: Line { Line(boundary, stroke: Stroke(.ink, width: Typography.boundaryLine, cap: .round)) }

  /// What each region says, written where the regions leave most room.
  func names(_ say: Wording) -> [any Mark] {
    let names = certainties.isEmpty ? ["0", "1"] : ["< 0.5", "> 0.5"]
    return [(silent, names[0], ColorRole.class0), (firing, names[1], .class1)].compactMap { polygons, output, role in
      guard !polygons.isEmpty else { return nil }
      return RegionName(polygons, [TextRun(say("decision-boundary.output", ["output": output]))], role: role)
    }
  }
}

/// The name of a region, written inside it where there is most room.
struct RegionName: Mark {
  private let polygons: [[DataPoint]]
  private let text: [TextRun]
  private let role: ColorRole

  init(_ polygons: [[DataPoint]], _ text: [TextRun], role: ColorRole) {
    self.polygons = polygons
    self.text = text
    self.role = role
  }

  func draw(on canvas: some Canvas, using scales: Scales) {}

  func labels(using scales: Scales) -> [LabelRequest] {
    let frame = scales.frame
    // Corners first: that is where the eye finds a region's name without losing the points.
    let inset = (x: 44.0, y: 20.0)
    let columns = stride(from: frame.minX + inset.x, through: frame.maxX - inset.x, by: 12)
    let rows = stride(from: frame.minY + inset.y, through: frame.maxY - inset.y, by: 12)
    let outlines = polygons.map { $0.map { scales($0) } }
    let inside = columns.flatMap { x in rows.map { Point(x: x, y: $0) } }.filter { point in
      // The whole word must lie inside, not only its middle.
      let word = [(-34.0, 0.0), (34, 0), (0, -9), (0, 9)].map { Point(x: point.x + $0.0, y: point.y + $0.1) }
      // Inside a hole one is inside two outlines.
      return word.allSatisfy { corner in !outlines.count(where: { Self.contains(corner, $0) }).isMultiple(of: 2) }
    }
    let center = Point(x: frame.midX, y: frame.midY)
    let sites = inside.sorted { ($1 - center).length < ($0 - center).length }
    guard !sites.isEmpty else { return [] }
    return [
      LabelRequest(text, style: .label(role), sites: sites, gap: 0, prefers: .centre, orElse: .omission)
    ]
  }

  private static func contains(_ point: Point, _ corners: [Point]) -> Bool {
    var isInside = false
    for (a, b) in Polygon.edges(of: corners) where (a.y > point.y) != (b.y > point.y) {
      if point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y) { isInside.toggle() }
    }
    return isInside
  }
}
