/// Where everything in a plot stands: found by measuring, before anything is drawn.
struct PlotLayout {
  let axes: AxesDrawing
  let axesLabels: AxesLabels
  let labels: [LabelPlacement.Placed]
  /// The key with its upper left corner; nil where every label has a place of its own.
  let key: (legend: Legend, corner: Point)?
  /// The room for the frame, before both units are made equally long.
  let area: Rect

  var scales: Scales { axes.scales }
}

extension Plot {
  /// Where everything stands inside `rect`.
  ///
  /// Labels that find no free place move into a key under the plot, which makes the frame smaller and may take the place
  /// from others. Where not even their numbers find room among the data, a strip beside the frame is kept for them.
  func layout(in rect: Rect, margins: Margins, on canvas: some Canvas) -> PlotLayout {
    var keyed: [KeyedLabel] = []
    var isLegendInside = hasLegend
    var hasStrip = false
    while true {
      let attempt = attempt(
        in: rect, margins: margins, keyed: keyed, isLegendInside: isLegendInside, hasStrip: hasStrip, on: canvas)
      let isNew = attempt.crowded.contains { !keyed.contains($0) }
      if isLegendInside, !attempt.isLegendPlaced {
        isLegendInside = false
      } else if isNew {
        for label in attempt.crowded where !keyed.contains(label) { keyed.append(label) }
      } else if attempt.hasLostNumber, !hasStrip {
        hasStrip = true
      } else {
        return attempt.layout
      }
    }
  }

  /// A label that stands in the key, told from others by its mark and its words.
  private struct KeyedLabel: Equatable {
    var mark: Int
    var text: [TextRun]
  }

  private struct Attempt {
    var layout: PlotLayout
    var crowded: [KeyedLabel]
    var isLegendPlaced: Bool
    /// Whether a number of the key stands nowhere in the plot.
    var hasLostNumber: Bool
  }

  /// As wide as a number of the key.
  private static let stripWidth = 24.0

  private func attempt(
    in rect: Rect, margins: Margins, keyed: [KeyedLabel], isLegendInside: Bool, hasStrip: Bool,
    on canvas: some Canvas
  ) -> Attempt {
    let (entries, numbers) = keyEntries(keyed, hasLegendInside: isLegendInside)
    var body = rect
    if hasStrip { body.width -= Self.stripWidth }
    var key: (legend: Legend, corner: Point)?
    if !entries.isEmpty {
      let legend = Legend.lines(
        entries, width: rect.width, height: rect.height * 0.4, language: language, on: canvas)
      body.height -= legend.size.height + 10
      key = (legend, Point(x: rect.minX, y: rect.maxY - legend.size.height))
    }
    let area = area(in: body, margins)
    let drawing = drawing(in: area, on: canvas)
    let scales = drawing.scales
    let frame = scales.frame
    let obstacles = marks.map { $0.obstacles(using: scales) }
    // Numbers stand on the rules that run into an axis; what a rule means can be read beside its number.
    let curves = zip(marks, obstacles).filter { !($0.0 is Rule) }.flatMap(\.1)
    let axesLabels = AxesLabels(drawing, avoiding: curves, within: rect.inset(by: -8), on: canvas)
    var covered = axesLabels.obstacles + obstacles.flatMap(\.self)
    var bounds = frame
    bounds.width = max(frame.width, rect.maxX - frame.minX)
    var isLegendPlaced = false
    if isLegendInside {
      let legend = Legend.column(
        marks.compactMap(\.legendEntry), width: frame.width * 0.55, language: language, on: canvas)
      if let rect = legend.place(in: frame, avoiding: covered) {
        key = (legend, Point(x: rect.minX, y: rect.minY))
        covered.append(.rect(rect))
        isLegendPlaced = true
      }
    }
    let requests = requests(
      drawing, off: axesLabels.obstacles, obstacles: obstacles, keyed: keyed, numbers: numbers)
    var placement = LabelPlacement(bounds: bounds, obstacles: covered)
    let placed = placement.place(requests.map(\.request), language: language, on: canvas)
    var labels: [LabelPlacement.Placed] = []
    var crowded: [KeyedLabel] = []
    for (index, (request, place)) in zip(requests, placed).enumerated() {
      let siblings = requests.indices.filter { requests[$0].mark == request.mark }
      switch (place, request.request.fallback) {
      case (let place?, .commonOmission):
        if !siblings.contains(where: { placed[$0] == nil && !requests[$0].request.text.isBlank }) {
          labels.append(place)
        }
      case (let place?, _): labels.append(place)
      case (nil, .key) where !request.isNumeral && !request.request.text.isBlank:
        crowded.append(KeyedLabel(mark: request.mark, text: requests[index].request.text))
      case (nil, _): break
      }
    }
    return Attempt(
      layout: PlotLayout(axes: drawing, axesLabels: axesLabels, labels: labels, key: key, area: area),
      crowded: crowded, isLegendPlaced: isLegendPlaced || !isLegendInside,
      hasLostNumber: zip(requests, placed).contains { $0.isNumeral && $1 == nil })
  }

  private struct Request {
    var mark: Int
    var request: LabelRequest
    /// True for a number that stands for words in the key.
    var isNumeral = false
  }

  /// What the marks ask for, with numbers in place of the words that stand in the key.
  private func requests(
    _ axes: AxesDrawing, off boxes: [Obstacle], obstacles: [[Obstacle]], keyed: [KeyedLabel], numbers: [Int?]
  ) -> [Request] {
    (hasLegend ? marks.map(\.unlabelled) : marks).enumerated().flatMap { index, mark -> [Request] in
      let others = obstacles.enumerated().filter { $0.offset != index }.flatMap(\.element)
      return mark.labels(using: axes.scales).compactMap { label in
        var request = label.offBoxes(boxes).avoiding(others, axes: axes.style == .origin ? axes.obstacles : [])
        guard let entry = keyed.firstIndex(of: KeyedLabel(mark: index, text: label.text)) else {
          return Request(mark: index, request: request)
        }
        guard let number = numbers[entry] else { return nil }
        request.text = LegendEntry.numeral(number)
        return Request(mark: index, request: request, isNumeral: true)
      }
    }
  }

  /// The entries of the key under the plot, and the number of each keyed label that has one.
  private func keyEntries(_ keyed: [KeyedLabel], hasLegendInside: Bool) -> ([LegendEntry], [Int?]) {
    var entries = hasLegend && !hasLegendInside ? marks.compactMap(\.legendEntry) : []
    var numbers: [Int?] = []
    var used = 0
    let probe = scales(in: Rect(x: 0, y: 0, width: size.width, height: size.height))
    for label in keyed {
      let request = marks[label.mark].labels(using: probe).first { $0.text == label.text }
      if case .key(let swatch?) = request?.fallback {
        entries.append(LegendEntry(swatch, label.text))
        numbers.append(nil)
      } else {
        used += 1
        var role = ColorRole.ink
        if case .label(let own) = request?.style { role = own }
        entries.append(LegendEntry(.number(used, role), label.text))
        numbers.append(used)
      }
    }
    return (entries, numbers)
  }
}
