import Plotting

/// Level lines of a surface, each with its number standing in a gap of the line.
struct LevelLines: Mark {
  struct Level: Sendable {
    var value: Double
    var lines: [[DataPoint]]

    init(_ value: Double, lines: [[DataPoint]]) {
      self.value = value
      self.lines = lines
    }
  }

  private let levels: [Level]
  private let language: TextLanguage
  private static let width = 1.25

  init(_ levels: [Level], language: TextLanguage) {
    self.levels = levels
    self.language = language
  }

  func draw(on canvas: some Canvas, using scales: Scales) {
    let placed = numbers(using: scales)
    for (index, level) in levels.enumerated() {
      var parts = level.lines.map { line in line.map { scales($0) } }
      if let number = placed[index] { parts = parts.flatMap { Self.parts(of: $0, outside: number.gap) } }
      let elements = parts.flatMap { Path(through: $0).elements }
      guard !elements.isEmpty else { continue }
      canvas.stroke(Path(elements), with: Stroke(.computed, width: Self.width))
    }
    for number in placed.compactMap(\.self) {
      canvas.write(
        TextStyle.tick.text(number.text, language: language).painted(.computed), at: number.at,
        anchor: Anchor(.middle, .middle))
    }
  }

  func obstacles(using scales: Scales) -> [Obstacle] {
    let lines = levels.flatMap { level in
      level.lines.flatMap { line -> [Obstacle] in
        let points = Polyline.simplified(line.map { scales($0) }, tolerance: 0.75)
        return zip(points, points.dropFirst()).map { .segment($0, $1) }
      }
    }
    return lines + numbers(using: scales).compactMap { $0.map { .rect($0.gap) } }
  }

  /// Where a slope is too steep for numbers in the lines, the outermost lines have theirs beside them.
  func labels(using scales: Scales) -> [LabelRequest] {
    let placed = numbers(using: scales)
    return Set([0, levels.count - 1]).sorted().compactMap { index in
      guard levels.indices.contains(index), placed[index] == nil else { return nil }
      let sites = levels[index].lines.flatMap { line in Self.spaced(line.map { scales($0) }, by: 14) }
      guard !sites.isEmpty else { return nil }
      return LabelRequest(
        NumberText.runs(levels[index].value, digits: 3), style: .label(.computed), sites: sites, gap: 4,
        prefers: .along, orElse: .omission)
    }
  }

  private struct Number {
    var text: [TextRun]
    var at: Point
    /// The letters with a little room.
    var gap: Rect
  }

  /// A number for each level, nil where neighbouring lines leave no room: far from other lines first, then near the
  /// middle of the frame.
  private func numbers(using scales: Scales) -> [Number?] {
    let lines = levels.map { level in level.lines.map { line in line.map { scales($0) } } }
    let frame = scales.frame
    let middle = Point(x: frame.midX, y: frame.midY)
    var taken: [Rect] = []
    return levels.indices.map { index in
      let text = NumberText.runs(levels[index].value, digits: 3)
      // Digits are a little more than half as wide as high.
      let width = Double(text.plain.count) * Typography.tick * 0.56 + 6
      func gap(_ site: Point) -> Rect { Rect(x: site.x - width / 2, y: site.y - 8, width: width, height: 16) }
      let others = lines.enumerated().filter { $0.offset != index }.flatMap(\.element)
      let sites = lines[index].flatMap { Self.spaced($0, by: 10) }.filter { site in
        let rect = gap(site)
        return frame.inset(by: width / 2 + 4).contains(site) && !taken.contains { $0.inset(by: -6).intersects(rect) }
          && !others.contains { !Polyline.clipped($0, to: rect).isEmpty }
      }
      guard let site = sites.min(by: { ($0 - middle).length < ($1 - middle).length }) else { return nil }
      taken.append(gap(site))
      return Number(text: text, at: site, gap: gap(site))
    }
  }

  /// The parts of a line outside a box.
  private static func parts(of line: [Point], outside gap: Rect) -> [[Point]] {
    var parts: [[Point]] = [[]]
    for (start, end) in zip(line, line.dropFirst()) {
      guard let inside = Polyline.clipped([start, end], to: gap).first, let enter = inside.first,
        let leave = inside.last
      else {
        if parts[parts.count - 1].isEmpty { parts[parts.count - 1] = [start] }
        parts[parts.count - 1].append(end)
        continue
      }
      if enter != start { parts[parts.count - 1] += parts[parts.count - 1].isEmpty ? [start, enter] : [enter] }
      parts.append(leave == end ? [] : [leave, end])
    }
    return parts.filter { $0.count > 1 }
  }

  /// Points about so far apart along a line, however long its own segments are.
  private static func spaced(_ line: [Point], by distance: Double) -> [Point] {
    zip(line, line.dropFirst()).flatMap { start, end -> [Point] in
      let count = Int(min(max(((end - start).length / distance).rounded(.up), 1), 200))
      return (0..<count).map { start + (end - start) * (Double($0) / Double(count)) }
    }
  }
}

extension StyledText {
  /// The same text in the colour of a role.
  func painted(_ role: ColorRole) -> StyledText {
    var text = self
    text.paint = Paint(role)
    return text
  }
}
