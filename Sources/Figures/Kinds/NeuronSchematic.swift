import Manuscript
import Neurons
import Plotting

/// The inside of one artificial neuron: inputs, weights, the sum, the activation, the output.
public struct NeuronSchematic: FigureKind {
  public static let name = "neuron"
  public static let summary = "The inside of one artificial neuron: inputs, weights, sum, activation, output."
  public static let example = FigureExample(
    """
    title: Inside a neuron
    caption: Weighted inputs are added up, then go through the activation.
    activation: relu
    sum: $z$
    """)

  static let inputs = Option<LocalizedTextList?>(
    optional: "inputs", "The names of the inputs; $x_1$, $x_2$ and $x_n$ by default.")
  static let weights = Option<LocalizedTextList?>(
    optional: "weights", "What is written on their edges; $w_1$, $w_2$ and $w_n$ by default.")
  static let ellipsis = Option<Bool>(
    "ellipsis", default: true, shown: "true", "Whether dots stand before the last input.")
  static let bias = Option<Bool>(
    "bias", default: true, shown: "true", "Whether a constant input 1 carries the bias $b$.")
  static let activation = Option<Activation>(
    "activation", default: .step, shown: "step", "The function whose curve stands in the second box.")
  static let sum = Option<FigureLabel?>(optional: "sum", "What goes from the sum to the activation, such as $z$.")
  static let output = Option<FigureLabel?>(optional: "output", "The name of the output; $y$ by default.")
  static let captions = Option<LocalizedTextList?>(
    optional: "captions", "Three names under the drawing: of the inputs, the sum and the activation.")
  public static let options: [any AnyOption] = [
    inputs, weights, ellipsis, bias, activation, sum, output, captions,
  ]

  private let inputs: LocalizedTextList?
  private let weights: LocalizedTextList?
  private let count: Int
  private let hasEllipsis: Bool
  private let hasBias: Bool
  private let activation: Activation
  private let sum: FigureLabel?
  private let output: FigureLabel?
  private let captions: LocalizedTextList?

  public init(_ settings: Settings, in context: FigureContext) throws {
    inputs = try settings[Self.inputs]
    weights = try settings[Self.weights]
    hasEllipsis = try settings[Self.ellipsis]
    hasBias = try settings[Self.bias]
    activation = try settings[Self.activation]
    sum = try settings[Self.sum]
    output = try settings[Self.output]
    captions = try settings[Self.captions]
    count = inputs?.count ?? 3
    guard count <= 8 else {
      throw Problem(
        "limit of 8 drawn inputs passed, there are \(count)", at: settings.location(of: Self.inputs),
        hint: "name the first, the second and the last")
    }
    try weights.check("weights", oneForEach: count, "inputs")
    if let captions, captions.count != 3 {
      throw Problem(
        "there are \(captions.count) captions, not 3", at: captions.location,
        hint: "name the inputs, the sum and the activation")
    }
    try TextRoom.check(in: inputs, fit: 3 * Self.nameWidth * 0.85, what: "name")
    try TextRoom.check(in: weights, fit: 48, what: "weight")
    try TextRoom.check(in: captions, fit: 180, what: "caption")
    try TextRoom.check(in: sum, fit: 34, what: "sum", at: settings.location(of: Self.sum))
    try TextRoom.check(in: output, fit: 64, what: "output", at: settings.location(of: Self.output))
  }

  /// Names of inputs that do not fit into their boxes stand beside them, on lines of this width.
  private static let nameWidth = 78.0

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let inputs = try self.inputs.runs(in: page.language) ?? Self.indexed("x", count)
    let weights = try self.weights.runs(in: page.language) ?? Self.indexed("w", count)
    var table = [["input", "weight"]]
    table += zip(inputs, weights).map { [$0.plain, $1.plain] }
    if hasBias { table.append(["1", "b"]) }
    func diagram(_ layout: FigureLayout) throws(Problem) -> Diagram {
      try self.diagram(layout, titled: page.title, inputs: inputs, weights: weights, on: page)
    }
    let say = page.say
    let name = activation.title(page.say)
    let description = say(
      hasBias ? "schematic.with-bias" : "schematic.without-bias",
      ["inputs": say.list(inputs.map(\.plain)), "weights": say.list(weights.map(\.plain)), "activation": name])
    return DrawnFigure(
      picture: try diagram(.wide), narrow: try diagram(.narrow), table: table, description: description)
  }

  private func diagram(
    _ layout: FigureLayout, titled title: [TextRun], inputs: [[TextRun]], weights: [[TextRun]], on page: FigurePage
  ) throws(Problem) -> Diagram {
    let isWide = layout == .wide
    let (top, spacing) = (64.0 + TextRoom.extraForTitle(title, width: layout.plot.width), isWide ? 66.0 : 60)
    let rows = count + (hasBias ? 1 : 0)
    let middle = top + Double(rows) * spacing / 2
    let areOutside = inputs.contains { TextRoom.width($0) > 34 }
    let xs: (input: Double, sum: Double, activation: Double, end: Double) =
      isWide ? (areOutside ? 130 : 100, 350, 490, 600) : (areOutside ? 116 : 40, areOutside ? 206 : 186, 280, 324)
    let names = try captions.runs(in: page.language) ?? []
    let captionWidth = isWide ? 120 : xs.activation - xs.sum - 6
    let captionLines = names.map { TextRoom.lines($0, width: captionWidth, most: 3) }.max() ?? 0
    let height = top + Double(rows) * spacing + 12 + Double(captionLines) * 20
    func center(_ x: Double, _ row: Int) -> Point { Point(x: x, y: top + (Double(row) + 0.5) * spacing) }
    var diagram = Diagram(
      size: Size(width: layout.plot.width, height: height), title: title, language: page.text, nodes: [], edges: [])
    for (row, name) in inputs.enumerated() {
      diagram.nodes.append(
        Diagram.Node(
          center: center(xs.input, row), radius: areOutside ? 11 : 19, shape: .square, role: .muted,
          lines: areOutside ? [] : [name]))
    }
    if hasBias {
      diagram.nodes.append(
        Diagram.Node(
          center: center(xs.input, count), radius: 19, shape: .square, role: .muted,
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
      let label = row < count ? weights[row] : [TextRun("b", face: .variable)]
      diagram.edges.append(
        Diagram.Edge(from: row, to: sumIndex, stroke: Stroke(.ink, width: 1.5), label: label, hasArrow: true))
    }
    diagram.edges.append(
      Diagram.Edge(
        from: sumIndex, to: sumIndex + 1, stroke: Stroke(.ink, width: 1.5),
        label: try sum?.runs(in: page.language) ?? [],
        hasArrow: true))
    diagram.arrows = [(Point(x: xs.activation + 26, y: middle), Point(x: xs.end, y: middle))]
    diagram.captions = [
      Diagram.Caption(
        try output?.runs(in: page.language) ?? [TextRun("y", face: .variable)], at: Point(x: xs.end + 8, y: middle),
        anchor: Anchor(.start, .middle), style: .label(.ink))
    ]
    if areOutside {
      diagram.captions += inputs.enumerated().map { row, name in
        Diagram.Caption(
          name, at: center(xs.input - 19, row), anchor: Anchor(.end, .middle), style: .label(.ink),
          width: Self.nameWidth, mostLines: 3)
      }
    }
    if hasEllipsis, count > 1 {
      let gap = Point(x: xs.input, y: (center(0, count - 2).y + center(0, count - 1).y) / 2)
      diagram.captions.append(Diagram.Caption([TextRun("⋮", face: .maths)], at: gap, anchor: Anchor(.middle, .middle)))
    }
    for (name, x) in zip(names, [max(xs.input, 14 + captionWidth / 2), xs.sum, xs.activation]) {
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

  /// `x₁`, `x₂`, … with the last one `xₙ` where dots stand before it.
  private static func indexed(_ letter: String, _ count: Int) -> [[TextRun]] {
    (1...max(1, count)).map { index in
      let isLast = index == count && count > 2
      return [
        TextRun(letter, face: .variable),
        TextRun(isLast ? "n" : "\(index)", face: isLast ? .variable : .maths, level: .subscript),
      ]
    }
  }
}
