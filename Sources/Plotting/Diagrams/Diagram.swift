/// Circles joined by lines: a neuron, a layer, a network. Places come from rules, not from the author.
public struct Diagram: Picture {
  /// A circle with up to three lines of text inside.
  public struct Node: Sendable {
    /// The outline of a node.
    public enum Shape: Hashable, Sendable {
      case circle
      /// A small filled dot for an input, its name beside it.
      case square
    }

    public var center: Point
    public var radius: Double
    public var shape: Shape
    public var role: ColorRole
    /// What stands inside, line by line.
    public var lines: [[TextRun]]
    /// Written under the circle, muted.
    public var below: [TextRun]
    /// Written above the circle.
    public var above: [TextRun]
    /// Curves drawn inside instead of words, from −1 to 1 both ways, up being up.
    public var icon: [[DataPoint]]

    public init(
      center: Point, radius: Double, shape: Shape = .circle, role: ColorRole = .ink, lines: [[TextRun]] = [],
      below: [TextRun] = [], above: [TextRun] = [], icon: [[DataPoint]] = []
    ) {
      self.center = center
      self.radius = radius
      self.shape = shape
      self.role = role
      self.lines = lines
      self.below = below
      self.above = above
      self.icon = icon
    }
  }

  /// A line from one node to another; its label sits on it, clear of every other line.
  public struct Edge: Sendable {
    /// The index of the node where the edge begins.
    public var from: Int
    /// The index of the node where the edge ends.
    public var to: Int
    public var stroke: Stroke
    public var label: [TextRun]
    /// Whether the edge ends in an arrowhead.
    public var hasArrow: Bool
    /// True for a line that must not be there.
    public var isCrossedOut: Bool

    public init(
      from: Int, to: Int, stroke: Stroke, label: [TextRun] = [], hasArrow: Bool = false, isCrossedOut: Bool = false
    ) {
      self.from = from
      self.to = to
      self.stroke = stroke
      self.label = label
      self.hasArrow = hasArrow
      self.isCrossedOut = isCrossedOut
    }
  }

  /// An arrow or words that belong to no edge.
  public struct Caption: Sendable {
    public var text: [TextRun]
    public var at: Point
    public var anchor: Anchor
    public var style: TextStyle
    /// Where lines break; infinite for a single line.
    public var width: Double
    /// What does not fit on so many lines ends in “…”.
    public var mostLines: Int

    public init(
      _ text: [TextRun], at point: Point, anchor: Anchor, style: TextStyle = .note, width: Double = .infinity,
      mostLines: Int = 2
    ) {
      self.text = text
      at = point
      self.anchor = anchor
      self.style = style
      self.width = width
      self.mostLines = mostLines
    }
  }

  public var size: Size
  public var title: [TextRun]
  public var language: String
  public var nodes: [Node]
  public var edges: [Edge]
  /// Arrows that enter or leave the network, from point to point.
  public var arrows: [(from: Point, to: Point)]
  public var captions: [Caption]

  public init(
    size: Size, title: [TextRun], language: String, nodes: [Node], edges: [Edge],
    arrows: [(from: Point, to: Point)] = [], captions: [Caption] = []
  ) {
    self.size = size
    self.title = title
    self.language = language
    self.nodes = nodes
    self.edges = edges
    self.arrows = arrows
    self.captions = captions
  }

  public func draw(on canvas: some Canvas) {
    let rect = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: Typography.padding)
    let heading = Heading(title, style: .title, language: language, width: rect.width, on: canvas)
    heading.draw(at: Point(x: rect.minX, y: rect.minY), within: rect, on: canvas)
    let lines = edges.map { segment(of: $0) }
    for (edge, line) in zip(edges, lines) {
      guard let line else { continue }
      if edge.hasArrow {
        Arrowhead.line(from: line.0, to: line.1, with: edge.stroke, length: 8, on: canvas)
      } else {
        canvas.stroke(Path(from: line.0, to: line.1), with: edge.stroke)
      }
      guard edge.isCrossedOut else { continue }
      let place = clearPlace(on: line)
      canvas.fill(.circle(at: place, radius: 9), with: Paint(.page))
      PointSymbol.cross.draw(at: place, radius: 8, role: edge.stroke.paint.role, on: canvas)
    }
    for arrow in arrows {
      Arrowhead.line(from: arrow.from, to: arrow.to, with: Stroke(.ink, width: 1.5), length: 8, on: canvas)
    }
    for node in nodes { draw(node, on: canvas) }
    for caption in captions {
      guard !caption.text.isEmpty else { continue }
      let block = TextBlock(
        caption.style.text(caption.text, language: language), width: caption.width, mostLines: caption.mostLines,
        on: canvas)
      block.write(at: caption.at, anchor: caption.anchor, on: canvas)
    }
    drawEdgeLabels(lines, on: canvas)
  }

  private func draw(_ node: Node, on canvas: some Canvas) {
    let outline =
      switch node.shape {
      case .circle: Path.circle(at: node.center, radius: node.radius)
      case .square:
        Path(
          rect: Rect(
            x: node.center.x - node.radius, y: node.center.y - node.radius, width: 2 * node.radius,
            height: 2 * node.radius), radius: 4)
      }
    canvas.fill(outline, with: Paint(.page))
    canvas.fill(outline, with: Paint(node.role, opacity: 0.08))
    canvas.stroke(outline, with: Stroke(node.role, width: 1.75))
    for curve in node.icon {
      let reach = node.radius * 0.62
      let points = curve.map { Point(x: node.center.x + $0.x * reach, y: node.center.y - $0.y * reach) }
      canvas.stroke(Path(through: points), with: Stroke(node.role, width: Typography.subjectLine, cap: .round))
    }
    let leading = 16.0
    let top = node.center.y - leading * Double(node.lines.count - 1) / 2
    for (index, line) in node.lines.enumerated() {
      let style: TextStyle = node.lines.count > 1 ? .tick : .label(.ink)
      var text = style.text(line, language: language)
      text.paint = Paint(.ink)
      canvas.write(
        text, at: Point(x: node.center.x, y: top + leading * Double(index)), anchor: Anchor(.middle, .middle))
    }
    if !node.below.isEmpty {
      canvas.write(
        TextStyle.tick.text(node.below, language: language, halo: true),
        at: Point(x: node.center.x, y: node.center.y + node.radius + 4), anchor: Anchor(.middle, .top))
    }
    if !node.above.isEmpty {
      canvas.write(
        TextStyle.label(.ink).text(node.above, language: language, halo: true),
        at: Point(x: node.center.x, y: node.center.y - node.radius - 4), anchor: Anchor(.middle, .bottom))
    }
  }

  /// The line of an edge between the rims of its nodes; nil for nodes that do not exist or coincide.
  private func segment(of edge: Edge) -> (Point, Point)? {
    guard nodes.indices.contains(edge.from), nodes.indices.contains(edge.to) else { return nil }
    let (a, b) = (nodes[edge.from], nodes[edge.to])
    let direction = (b.center - a.center).unit
    guard (b.center - a.center).length > a.radius + b.radius else { return nil }
    return (a.center + direction * a.radius, b.center + direction * -(b.radius + (edge.hasArrow ? 2 : 0)))
  }

  /// The place nearest to the middle of a line that no node covers.
  private func clearPlace(on line: (Point, Point)) -> Point {
    let places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map { line.0 + (line.1 - line.0) * $0 }
    return places.first { place in nodes.allSatisfy { ($0.center - place).length > $0.radius + 12 } } ?? places[0]
  }

  /// Each label goes to the place on its edge that other edges, nodes and labels leave most room.
  private func drawEdgeLabels(_ lines: [(Point, Point)?], on canvas: some Canvas) {
    var taken = nodes.flatMap { node -> [Rect] in
      let r = node.radius + 2
      let circle = Rect(x: node.center.x - r, y: node.center.y - r, width: 2 * r, height: 2 * r)
      guard !node.below.isEmpty else { return [circle] }
      let size = canvas.measure(TextStyle.tick.text(node.below, language: language))
      let at = Point(x: node.center.x, y: node.center.y + node.radius + 4)
      return [circle, size.rect(at: at, anchor: Anchor(.middle, .top))]
    }
    for (index, edge) in edges.enumerated() {
      guard !edge.label.isEmpty, let line = lines[index] else { continue }
      let role = edge.stroke.paint.role == .rule ? ColorRole.muted : edge.stroke.paint.role
      let text = TextStyle.label(role).text(edge.label, language: language)
      let size = canvas.measure(text)
      var best: (cost: Double, point: Point)?
      for step in 0...28 {
        // From 22 % to 78 % of the way, near the target's third first.
        let fraction = 0.22 + 0.02 * Double(step)
        let point = line.0 + (line.1 - line.0) * fraction
        let rect = size.rect(at: point, anchor: Anchor(.middle, .middle)).inset(by: -1)
        var cost = abs(fraction - 0.32) * 20
        for other in taken where other.intersects(rect) { cost += 100 }
        for (otherIndex, other) in lines.enumerated() where otherIndex != index {
          guard let other, let (a, b) = Polyline.segment(from: other.0, to: other.1, inside: rect) else { continue }
          cost += 15 + (b - a).length
        }
        if cost < best?.cost ?? .infinity { best = (cost, point) }
      }
      guard let best else { continue }
      // The line stops for its label.
      let gap = Rect(
        x: best.point.x - size.width / 2 - 3, y: best.point.y - size.capHeight / 2 - 4, width: size.width + 6,
        height: size.capHeight + 8)
      canvas.fill(Path(rect: gap, radius: 4), with: Paint(.page))
      canvas.write(text, at: best.point, anchor: Anchor(.middle, .middle))
      taken.append(size.rect(at: best.point, anchor: Anchor(.middle, .middle)))
    }
  }
}
