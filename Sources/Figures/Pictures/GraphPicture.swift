import Plotting

/// Boxes and circles in columns and rows, and arrows that end at their rims.
struct GraphPicture: Picture {
  struct Arrow: Sendable {
    var from: Int
    var to: Int
    var isDashed: Bool
    var label: [TextRun]
  }

  /// Where columns and rows lie on a page or a phone.
  struct Places {
    /// Of a box with words; of a circle, the square around it.
    let box: Size
    let width: Double
    let rows: Double
    private let left: Double
    private let top: Double
    private let column: Double
    private let row: Double

    private static let circle = 36.0

    init(_ nodes: [DataPoint], isNamed: Bool, _ layout: FigureLayout) {
      width = layout.plot.width
      let (xs, ys) = (nodes.map(\.x), nodes.map(\.y))
      left = xs.min() ?? 0
      top = ys.min() ?? 0
      rows = (ys.max() ?? 0) - top
      let columns = (xs.max() ?? 0) - left
      let room = width - 2 * Typography.padding
      // Neighbours in a row keep a gap between their boxes.
      let boxWidth = isNamed ? min(150, room / (columns + 1) - 8) : Self.circle
      box = Size(width: max(boxWidth, Self.circle), height: isNamed ? 48 : Self.circle)
      column = columns > 0 ? (room - box.width) / columns : 0
      row = isNamed ? 96 : 66
    }

    var height: Double { rows * row + box.height }

    /// Whether two nodes touch.
    func overlap(_ a: DataPoint, _ b: DataPoint) -> Bool {
      abs(a.x - b.x) * column < box.width + 4 && abs(a.y - b.y) * row < box.height + 4
    }

    /// The middle of a node whose first row's middle is at `y`.
    func center(of node: DataPoint, from y: Double) -> Point {
      Point(
        x: column > 0 ? Typography.padding + box.width / 2 + (node.x - left) * column : width / 2,
        y: y + (node.y - top) * row)
    }
  }

  let size: Size
  private let title: [TextRun]
  private let language: TextLanguage
  private let centers: [Point]
  private let box: Size
  private let names: [[TextRun]]
  private let arrows: [Arrow]
  private let style: TextStyle

  static let mostLines = 3

  init(
    layout: FigureLayout, title: [TextRun], language: TextLanguage, places: [DataPoint], names: [[TextRun]],
    arrows: [Arrow]
  ) {
    self.title = title
    self.language = language
    self.names = names
    self.arrows = arrows
    let room = Places(places, isNamed: names.contains { !$0.isEmpty }, layout)
    let top = 52 + TextRoom.extraForTitle(title, width: room.width)
    box = room.box
    style = layout == .wide ? .label(.ink) : .tick
    centers = places.map { room.center(of: $0, from: top + room.box.height / 2) }
    size = Size(width: room.width, height: top + room.height + Typography.padding)
  }

  func draw(on canvas: some Canvas) {
    Diagram(size: size, title: title, language: language, nodes: [], edges: []).draw(on: canvas)
    for arrow in arrows {
      guard let (start, end) = line(of: arrow) else { continue }
      let stroke = Stroke(arrow.isDashed ? .mark : .muted, width: 1.5, dash: arrow.isDashed ? Typography.dash : [])
      Arrowhead.line(from: start, to: end, with: stroke, length: 8, on: canvas)
    }
    for (center, name) in zip(centers, names) { drawOutline(of: name, at: center, on: canvas) }
    Diagram(
      size: size, title: [], language: language, nodes: [], edges: [],
      captions: zip(centers, names).map { center, name in
        Diagram.Caption(
          name, at: center, anchor: Anchor(.middle, .middle), style: style, width: box.width - 6,
          mostLines: Self.mostLines)
      }
    ).draw(on: canvas)
    var taken = centers.map {
      Rect(x: $0.x - box.width / 2, y: $0.y - box.height / 2, width: box.width, height: box.height)
    }
    for arrow in arrows where !arrow.label.isEmpty {
      guard let line = line(of: arrow) else { continue }
      write(arrow.label, on: line, clearOf: &taken, canvas)
    }
  }

  private func drawOutline(of name: [TextRun], at center: Point, on canvas: some Canvas) {
    let outline =
      name.isEmpty
      ? Path.circle(at: center, radius: radius)
      : Path(
        rect: Rect(x: center.x - box.width / 2, y: center.y - box.height / 2, width: box.width, height: box.height),
        radius: 6)
    canvas.fill(outline, with: Paint(.page))
    canvas.fill(outline, with: Paint(.computed, opacity: 0.08))
    canvas.stroke(outline, with: Stroke(.computed, width: 1.75))
  }

  /// On the line, which stops for it, or beside it; left to the description where there is no room.
  private func write(
    _ label: [TextRun], on line: (Point, Point), clearOf taken: inout [Rect], _ canvas: some Canvas
  ) {
    let text = TextStyle.note.text(label, language: language)
    let extent = canvas.measure(text)
    let half = (x: extent.width / 2 + 3, y: extent.capHeight / 2 + 4)
    for aside in [0, half.x + 5, -half.x - 5] {
      for fraction in [0.46, 0.36, 0.56, 0.26, 0.66] {
        let middle = line.0 + (line.1 - line.0) * fraction + Vector(dx: aside, dy: 0)
        let place = Rect(x: middle.x - half.x, y: middle.y - half.y, width: 2 * half.x, height: 2 * half.y)
        guard place.minX > 0, place.maxX < size.width, !taken.contains(where: place.intersects) else { continue }
        canvas.fill(Path(rect: place, radius: 4), with: Paint(.page))
        canvas.write(text, at: middle, anchor: Anchor(.middle, .middle))
        taken.append(place)
        return
      }
    }
  }

  private var radius: Double { box.height / 2 }

  /// An arrow between the rims of its nodes; nil where these touch.
  private func line(of arrow: Arrow) -> (Point, Point)? {
    guard centers.indices.contains(arrow.from), centers.indices.contains(arrow.to) else { return nil }
    let (a, b) = (centers[arrow.from], centers[arrow.to])
    guard (b - a).length > box.height + 8 else { return nil }
    // Arrows there and back run side by side.
    let isPaired = arrows.contains { $0.from == arrow.to && $0.to == arrow.from }
    let shift = (b - a).unit.normal * (isPaired ? 6 : 0)
    var best: (cost: Double, line: (Point, Point))?
    for start in ports(of: arrow.from, towards: b) {
      for end in ports(of: arrow.to, towards: a) {
        let line = (start.point + shift, end.point + end.outward * 2 + shift)
        let way = (line.1 - line.0).unit
        // A short arrow, that leaves and meets the sides squarely, and crosses no other box.
        let slant = 2 - start.outward.cosine(to: way) - end.outward.cosine(to: way * -1)
        let crossed = names.indices.count { $0 != arrow.from && $0 != arrow.to && crosses(line, node: $0) }
        let cost = (line.1 - line.0).length * (1 + 0.8 * slant) + 1000 * Double(crossed)
        if cost < best?.cost ?? .infinity { best = (cost, line) }
      }
    }
    return best?.line
  }

  /// Where arrows may touch a node, and which way is out: the middles of a box's sides, one place of a circle's rim.
  private func ports(of node: Int, towards other: Point) -> [(point: Point, outward: Vector)] {
    let center = centers[node]
    guard !names[node].isEmpty else {
      let direction = (other - center).unit
      return [(center + direction * radius, direction)]
    }
    return [(1.0, 0.0), (-1, 0), (0, 1), (0, -1)].map { x, y in
      let outward = Vector(dx: x, dy: y)
      return (Point(x: center.x + x * box.width / 2, y: center.y + y * box.height / 2), outward)
    }
  }

  private func crosses(_ line: (Point, Point), node: Int) -> Bool {
    let half = names[node].isEmpty ? radius : box.width / 2
    return (1..<24).contains { step in
      let point = line.0 + (line.1 - line.0) * (Double(step) / 24)
      return abs(point.x - centers[node].x) < half && abs(point.y - centers[node].y) < box.height / 2
    }
  }
}

extension Vector {
  /// Of the angle between two unit vectors.
  fileprivate func cosine(to other: Vector) -> Double { dx * other.dx + dy * other.dy }
}
