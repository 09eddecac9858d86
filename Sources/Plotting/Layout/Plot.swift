/// Marks on a pair of axes, with a title.
public struct Plot: Picture {
  public var size: Size
  public var title: [TextRun]
  /// BCP 47 tag of all its text.
  public var language: String
  public var x: Axis
  public var y: Axis
  public var axes: AxesStyle
  public var hasGrid: Bool
  /// True where a unit of x must be as long as a unit of y.
  public var isEqualAspect: Bool
  /// True to name the marks in a legend rather than beside them.
  public var hasLegend: Bool
  public var marks: [any Mark]

  public init(
    size: Size, title: [TextRun], language: String, x: Axis, y: Axis, axes: AxesStyle = .frame, hasGrid: Bool = false,
    isEqualAspect: Bool = false, hasLegend: Bool = false, marks: [any Mark]
  ) {
    self.size = size
    self.title = title
    self.language = language
    self.x = x
    self.y = y
    self.axes = axes
    self.hasGrid = hasGrid
    self.isEqualAspect = isEqualAspect
    self.hasLegend = hasLegend
    self.marks = marks
  }

  /// The same plot in another size.
  public func sized(_ size: Size) -> Plot {
    var plot = self
    plot.size = size
    return plot
  }

  public func draw(on canvas: some Canvas) {
    let rect = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: Typography.padding)
    let heading = Heading(title, style: .title, language: language, width: rect.width, on: canvas)
    var body = rect
    body.y += heading.height
    body.height -= heading.height
    draw(in: body, margins: margins(in: body, on: canvas), on: canvas) { frame in
      heading.draw(at: Point(x: frame.minX, y: rect.minY), within: rect, on: canvas)
    }
  }

  /// The room that the axes need inside `rect`.
  func margins(in rect: Rect, on canvas: some Canvas) -> Margins {
    // Names and numbers may need more lines in the frame that is left than in the whole rectangle.
    let first = drawing(in: rect, on: canvas).margins
    return drawing(in: frame(in: rect, first), on: canvas).margins
  }

  private func drawing(in frame: Rect, on canvas: some Canvas) -> AxesDrawing {
    AxesDrawing(
      x: x, y: y, style: axes, hasGrid: hasGrid, language: language, scales: scales(in: frame), on: canvas)
  }

  private func frame(in rect: Rect, _ margins: Margins) -> Rect {
    let frame = Rect(
      x: rect.x + margins.left, y: rect.y + margins.top, width: max(1, rect.width - margins.left - margins.right),
      height: max(1, rect.height - margins.top - margins.bottom))
    return isEqualAspect ? equalised(frame) : frame
  }

  /// Draws the plot inside `rect`; `heading` writes what stands above once the frame is known.
  func draw(in rect: Rect, margins: Margins, on canvas: some Canvas, heading: (Rect) -> Void) {
    let frame = frame(in: rect, margins)
    heading(frame)
    let drawing = drawing(in: frame, on: canvas)
    let scales = drawing.scales
    for mark in marks where mark.layer == .background { mark.draw(on: canvas, using: scales) }
    drawing.drawGrid(on: canvas)
    drawing.drawLines(on: canvas)
    for mark in marks where mark.layer == .data { mark.draw(on: canvas, using: scales) }
    let obstacles = marks.map { $0.obstacles(using: scales) }
    let data = obstacles.flatMap(\.self)
    var axesLabels = AxesLabels(drawing, avoiding: data)
    let covered = axesLabels.draw(on: canvas)
    var bounds = frame
    bounds.width += margins.right
    var obstaclesOfLabels = covered + data
    if hasLegend {
      let legend = Legend(entries: marks.compactMap(\.legendEntry), language: language)
      if let rect = legend.draw(in: frame, avoiding: obstaclesOfLabels, on: canvas) {
        obstaclesOfLabels.append(.rect(rect))
      }
    }
    let labelled = hasLegend ? marks.map(\.unlabelled) : marks
    var placement = LabelPlacement(bounds: bounds, obstacles: obstaclesOfLabels)
    let requests = labelled.enumerated().flatMap { index, mark -> [LabelRequest] in
      let others = obstacles.enumerated().filter { $0.offset != index }.flatMap(\.element)
      return mark.labels(using: scales).map { $0.avoiding(others) }
    }
    let labels = placement.place(requests, language: language, on: canvas)
    for label in labels {
      if let (start, end) = label.leader {
        canvas.stroke(Path(from: start, to: end), with: Stroke(.muted, width: 1))
      }
    }
    for label in labels { label.text.write(at: label.point, anchor: label.anchor, on: canvas) }
  }

  /// Both scales over the data, laid out in `frame`.
  private func scales(in frame: Rect) -> Scales {
    let extent = marks.map(\.extent).reduce(Extent()) { $0.union($1) }
    var scales = Scales(x: x.resolved(covering: extent.x), y: y.resolved(covering: extent.y))
    scales.x.range = (frame.minX, frame.maxX)
    // Up is up: the only place where an axis is turned over.
    scales.y.range = (frame.maxY, frame.minY)
    return scales
  }

  /// The largest frame inside `frame`, in its middle, in which both units are equally long.
  private func equalised(_ frame: Rect) -> Rect {
    let scales = scales(in: frame)
    let width = scales.x.domain.upperBound - scales.x.domain.lowerBound
    let height = scales.y.domain.upperBound - scales.y.domain.lowerBound
    let unit = min(frame.width / width, frame.height / height)
    return Rect(
      x: frame.midX - unit * width / 2, y: frame.midY - unit * height / 2, width: unit * width, height: unit * height)
  }
}
