import Neurons
import Plotting

/// The inside of one artificial neuron, on a page in one language: boxes for the inputs, the sum and the activation.
struct SchematicPicture {
  let inputs: [[TextRun]]
  /// On the edge of each input.
  let weights: [[TextRun]]
  /// Whether dots stand before the last input.
  let hasEllipsis: Bool
  /// Whether a constant input 1 carries the bias.
  let hasBias: Bool
  let activation: Activation
  /// What goes from the sum to the activation, and what comes out.
  let sum: [TextRun]
  let output: [TextRun]
  /// Under the inputs, the sum and the activation; empty for none.
  let captions: [[TextRun]]

  /// Names of inputs that do not fit into their boxes stand beside them, on lines of this width.
  private static let nameWidth = 78.0

  /// How much room each text has, as `TextRoom` counts it.
  enum Room {
    static let input = 3 * nameWidth * 0.85
    static let weight = 48.0
    static let caption = 180.0
    static let sum = 34.0
    static let output = 64.0
  }

  func diagram(_ layout: FigureLayout, on page: FigurePage) -> Diagram {
    let isWide = layout == .wide
    let (top, spacing) = (64.0 + TextRoom.extraForTitle(page.title, width: layout.plot.width), isWide ? 66.0 : 60)
    let rows = inputs.count + (hasBias ? 1 : 0)
    let middle = top + Double(rows) * spacing / 2
    let areOutside = inputs.contains { TextRoom.width($0) > 34 }
    let xs: (input: Double, sum: Double, activation: Double, end: Double) =
      isWide ? (areOutside ? 130 : 100, 350, 490, 600) : (areOutside ? 116 : 40, areOutside ? 206 : 186, 280, 324)
    let captionWidth = isWide ? 120 : xs.activation - xs.sum - 6
    let captionLines = captions.map { TextRoom.lines($0, width: captionWidth, most: 3) }.max() ?? 0
    let height = top + Double(rows) * spacing + 12 + Double(captionLines) * 20
    func center(_ x: Double, _ row: Int) -> Point { Point(x: x, y: top + (Double(row) + 0.5) * spacing) }
    var diagram = Diagram(
      size: Size(width: layout.plot.width, height: height), title: page.title, language: page.text, nodes: [], edges: []
    )
    for (row, name) in inputs.enumerated() {
      diagram.nodes.append(
        Diagram.Node(
          center: center(xs.input, row), radius: areOutside ? 11 : 19, shape: .square, role: .muted,
          lines: areOutside ? [] : [name]))
    }
    if hasBias {
      diagram.nodes.append(
        Diagram.Node(
          center: center(xs.input, inputs.count), radius: 19, shape: .square, role: .muted,
          lines: [[TextRun("1", face: .maths)]]))
    }
    let sumIndex = diagram.nodes.count
    diagram.nodes.append(
      Diagram.Node(
        center: Point(x: xs.sum, y: middle), radius: 28, role: .computed, lines: [[TextRun("Σ", face: .maths)]]))
    diagram.nodes.append(
      Diagram.Node(
        center: Point(x: xs.activation, y: middle), radius: 26, shape: .square, role: .computed, icon: icon))
    for row in 0..<rows {
      let label = row < inputs.count ? weights[row] : [TextRun("b", face: .variable)]
      diagram.edges.append(
        Diagram.Edge(from: row, to: sumIndex, stroke: Stroke(.ink, width: 1.5), label: label, hasArrow: true))
    }
    diagram.edges.append(
      Diagram.Edge(
        from: sumIndex, to: sumIndex + 1, stroke: Stroke(.ink, width: 1.5),
        label: sum,
        hasArrow: true))
    diagram.arrows = [(Point(x: xs.activation + 26, y: middle), Point(x: xs.end, y: middle))]
    diagram.captions = [
      Diagram.Caption(
        output, at: Point(x: xs.end + 8, y: middle),
        anchor: Anchor(.start, .middle), style: .label(.ink))
    ]
    if areOutside {
      diagram.captions += inputs.enumerated().map { row, name in
        Diagram.Caption(
          name, at: center(xs.input - 19, row), anchor: Anchor(.end, .middle), style: .label(.ink),
          width: Self.nameWidth, mostLines: 3)
      }
    }
    if hasEllipsis, inputs.count > 1 {
      let gap = Point(x: xs.input, y: (center(0, inputs.count - 2).y + center(0, inputs.count - 1).y) / 2)
      diagram.captions.append(Diagram.Caption([TextRun("⋮", face: .maths)], at: gap, anchor: Anchor(.middle, .middle)))
    }
    for (name, x) in zip(captions, [max(xs.input, 14 + captionWidth / 2), xs.sum, xs.activation]) {
      diagram.captions.append(
        Diagram.Caption(
          name, at: Point(x: x, y: height - 8 - Double(captionLines) * 20), anchor: Anchor(.middle, .top),
          width: captionWidth, mostLines: 3))
    }
    return diagram
  }

  /// The curve of the activation in a box from −1 to 1.
  private var icon: [[DataPoint]] {
    let curve = SampledCurve(
      activation.value, over: -3...3, breaks: activation.discontinuities, kinks: activation.kinks)
    let heights = curve.points.map(\.y)
    let (low, high) = (heights.min() ?? 0, heights.max() ?? 1)
    let reach = max(high - low, 1e-9)
    return curve.pieces.map { piece in piece.map { DataPoint($0.x / 3, ($0.y - low) / reach * 1.4 - 0.7) } }
  }
}
