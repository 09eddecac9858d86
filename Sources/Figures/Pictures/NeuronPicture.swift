import Plotting

/// The drawing of a neuron: the grown shape, names in rows above and below it, and the artificial neuron in place of
/// the lower row.
struct NeuronPicture: Picture {
  /// The artificial neuron: its letters, and what stands under its parts.
  struct Artificial: Sendable {
    var inputs: [[TextRun]]
    var weights: [[TextRun]]
    var captions: [(part: NeuronPart, text: String)]
  }

  let size: Size
  private let title: [TextRun]
  private let language: String
  private let parts: [(part: NeuronPart, name: [TextRun])]
  private let artificial: Artificial?
  private let shape: NeuronShape
  private let scale: Double
  /// The upper edge of the drawing, below title and names.
  private let top: Double

  private static let inputX = 40.0

  init(
    layout: FigureLayout, title: [TextRun], language: String, parts: [(part: NeuronPart, name: [TextRun])],
    sheaths: Int, artificial: Artificial?
  ) {
    self.title = title
    self.language = language
    self.parts = parts
    self.artificial = artificial
    let isWide = layout == .wide
    scale = isWide ? 1 : 0.68
    let width = layout.plot.width
    let reach = 118 * scale
    top = 92 + TextRoom.extraForTitle(title, width: layout.plot.width)
    // Weights need room between the inputs and the sum, which stands under the body.
    let center = Point(x: (artificial == nil ? 26 : isWide ? 84 : 60) + 104 * scale, y: top + reach)
    shape = NeuronShape(center: center, end: width - 34, scale: scale, sheaths: sheaths)
    let rows = Double(max(artificial?.inputs.count ?? 0, 2))
    size = Size(width: width, height: top + 2 * reach + (artificial == nil ? 50 : 64 + rows * 40))
  }

  func draw(on canvas: some Canvas) {
    Diagram(size: size, title: title, language: language, nodes: [], edges: []).draw(on: canvas)
    drawShape(on: canvas)
    let names = parts.map { (anchor: anchor(of: $0.part), text: $0.name, part: $0.part) }
    if let artificial {
      drawNames(names.map { ($0.anchor, $0.text) }, at: top - 30, isAbove: true, on: canvas)
      draw(artificial, on: canvas)
    } else {
      let low: [NeuronPart] = [.soma, .axon]
      drawNames(
        names.filter { !low.contains($0.part) }.map { ($0.anchor, $0.text) }, at: top - 30, isAbove: true, on: canvas)
      drawNames(
        names.filter { low.contains($0.part) }.map { ($0.anchor, $0.text) }, at: size.height - 22, isAbove: false,
        on: canvas)
    }
  }

  private func drawShape(on canvas: some Canvas) {
    let body = Path(shape.body.flatMap { Path(polygon: $0).elements })
    // The stroke shows only outside: one outline around all that overlaps.
    canvas.stroke(body, with: Stroke(.computed, width: 3.25))
    canvas.fill(body, with: Paint(.page))
    canvas.fill(body, with: Paint(.computed, opacity: 0.16))
    for sheath in shape.sheaths {
      let path = Path(polygon: sheath)
      canvas.fill(path, with: Paint(.page))
      canvas.fill(path, with: Paint(.mark, opacity: 0.18))
      canvas.stroke(path, with: Stroke(.mark, width: 1.5))
    }
    let nucleus = Path.circle(at: shape.center, radius: shape.somaRadius * 0.4)
    canvas.fill(nucleus, with: Paint(.computed, opacity: 0.55))
    canvas.stroke(nucleus, with: Stroke(.computed, width: 1.5))
  }

  /// The place on the drawing that a name points to.
  private func anchor(of part: NeuronPart) -> Point {
    let radius = shape.somaRadius
    switch part {
    case .dendrites: return shape.dendriteTips.filter { $0.x < shape.center.x - radius }.first ?? shape.center
    case .soma:
      return artificial == nil
        ? Point(x: shape.center.x + radius * 0.45, y: shape.center.y + radius * 0.68)
        : Point(x: shape.center.x + radius * 0.45, y: shape.center.y - radius * 0.68)
    case .nucleus: return Point(x: shape.center.x + radius * 0.2, y: shape.center.y - radius * 0.2)
    case .axon: return shape.bareAxon
    case .sheath: return shape.middleSheath ?? shape.bareAxon
    case .terminals: return shape.boutons.first ?? shape.bareAxon
    }
  }

  /// Names in a row, each over or under its place where there is room, with a leader to it.
  private func drawNames(
    _ names: [(anchor: Point, text: [TextRun])], at y: Double, isAbove: Bool, on canvas: some Canvas
  ) {
    let texts = names.map { TextStyle.label(.ink).text($0.text, language: language) }
    let widths = texts.map { canvas.measure($0).width }
    let middles = Self.separated(names.map(\.anchor.x), widths, within: 14...(size.width - 14))
    for ((name, text), middle) in zip(zip(names, texts), middles) {
      canvas.write(text, at: Point(x: middle, y: y), anchor: Anchor(.middle, .middle))
      let start = Point(x: middle, y: y + (isAbove ? 12 : -12))
      canvas.stroke(Path(from: start, to: name.anchor), with: Stroke(.muted, width: 1))
      canvas.fill(.circle(at: name.anchor, radius: 2.25), with: Paint(.ink))
    }
  }

  /// The middles of texts as near as possible to where they are wanted, in the same order, none touching the next.
  static func separated(_ wanted: [Double], _ widths: [Double], within bounds: ClosedRange<Double>) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let gap = 12.0
    var middles = wanted
    var edge = bounds.lowerBound
    for index in order {
      middles[index] = max(wanted[index], edge + widths[index] / 2)
      edge = middles[index] + widths[index] / 2 + gap
    }
    // What was pushed out at the right pushes back.
    edge = bounds.upperBound
    for index in order.reversed() {
      middles[index] = min(middles[index], edge - widths[index] / 2)
      edge = middles[index] - widths[index] / 2 - gap
    }
    return middles
  }

  // MARK: The artificial neuron

  private func draw(_ artificial: Artificial, on canvas: some Canvas) {
    let bottom = size.height - 36
    let count = artificial.inputs.count
    let spacing = 40.0
    let middle = bottom - 8 - spacing * Double(max(count, 2)) / 2
    let inputX = Self.inputX
    let sum = Point(x: shape.center.x + shape.somaRadius * 0.6, y: middle)
    // Sum and threshold both under the body, what comes out under the axon.
    let threshold = Point(x: sum.x + 66, y: middle)
    let end = Point(x: size.width - 46, y: middle)
    let output = Point(x: (threshold.x + end.x) / 2, y: middle)
    let radius = 15.0
    let inputs = artificial.inputs.indices.map { index in
      Point(x: inputX, y: middle + (Double(index) - Double(count - 1) / 2) * spacing)
    }
    let places: [NeuronPart: Point] = [
      .dendrites: Point(x: inputX, y: inputs.first?.y ?? middle), .soma: sum, .axon: output,
    ]
    drawLinks(artificial.captions.compactMap { caption in places[caption.part].map { (caption.part, $0) } }, on: canvas)
    var diagram = Diagram(size: size, title: [], language: language, nodes: [], edges: [])
    for (name, place) in zip(artificial.inputs, inputs) {
      diagram.nodes.append(
        Diagram.Node(center: place, radius: radius, shape: .square, role: .muted, lines: [name]))
    }
    let sumIndex = diagram.nodes.count
    diagram.nodes.append(
      Diagram.Node(center: sum, radius: 22, role: .computed, lines: [[TextRun("Σ", face: .maths)]]))
    diagram.nodes.append(
      Diagram.Node(center: threshold, radius: 19, shape: .square, role: .computed, icon: Self.step))
    for index in artificial.inputs.indices {
      diagram.edges.append(
        Diagram.Edge(
          from: index, to: sumIndex, stroke: Stroke(.ink, width: 1.5), label: artificial.weights[index], hasArrow: true)
      )
    }
    diagram.edges.append(
      Diagram.Edge(from: sumIndex, to: sumIndex + 1, stroke: Stroke(.ink, width: 1.5), hasArrow: true))
    diagram.arrows = [(Point(x: threshold.x + 19, y: middle), Point(x: end.x, y: middle))]
    diagram.captions = [
      Diagram.Caption(
        [TextRun("y", face: .variable)], at: Point(x: end.x + 8, y: middle), anchor: Anchor(.start, .middle),
        style: .label(.ink))
    ]
    diagram.draw(on: canvas)
    let texts = artificial.captions.map {
      TextStyle.note.text([TextRun($0.text)], language: language)
    }
    let middles = Self.separated(
      artificial.captions.map { $0.part == .soma ? (sum.x + threshold.x) / 2 : places[$0.part]?.x ?? 0 },
      texts.map { canvas.measure($0).width },
      within: 14...(size.width - 14))
    for (text, x) in zip(texts, middles) {
      canvas.write(text, at: Point(x: x, y: size.height - 16), anchor: Anchor(.middle, .middle))
    }
  }

  /// Dotted lines from the parts of the one neuron down to those of the other.
  private func drawLinks(_ places: [(part: NeuronPart, to: Point)], on canvas: some Canvas) {
    let stroke = Stroke(.muted, width: 1, dash: Typography.dots, cap: .round)
    for (part, place) in places {
      let from: Point =
        switch part {
        case .dendrites: shape.dendriteTips.filter { $0.y > shape.center.y }.min { $0.x < $1.x } ?? shape.center
        case .soma: Point(x: place.x, y: shape.center.y + shape.somaRadius)
        default: Point(x: place.x, y: shape.center.y + 12 * scale)
        }
      canvas.stroke(Path(from: from, to: Point(x: place.x, y: place.y - (part == .axon ? 6 : 25))), with: stroke)
    }
  }

  /// The step function as it stands in a box.
  private static let step = [[DataPoint(-1, -0.7), DataPoint(0, -0.7)], [DataPoint(0, 0.7), DataPoint(1, 0.7)]]
}
