/// Marks on a pair of axes, with a title.
public struct Plot: Picture {
  public var size: Size
  /// Above the frame; empty for none.
  public var title: [TextRun]
  /// BCP 47 tag of all its text.
  public var language: String
  public var x: Axis
  public var y: Axis
  /// Where the axes stand.
  public var axes: AxesStyle
  /// True for faint lines at the ticks.
  public var hasGrid: Bool
  /// True where a unit of x must be as long as a unit of y.
  public var isEqualAspect: Bool
  /// True to name the marks in a legend rather than beside them.
  public var hasLegend: Bool
  /// What is drawn; later marks lie above earlier ones of their layer.
  public var marks: [any Mark]

  /// A plot of these marks; everything else may be left out:
  ///
  ///     let curve = SampledCurve({ $0 * $0 }, over: -2...2)
  ///     let plot = Plot(title: ["A parabola"], x: Axis(["x"]), marks: [Line(curve.pieces, label: ["x squared"])])
  public init(
    size: Size = Size(width: 640, height: 400), title: [TextRun] = [], language: String = "en", x: Axis = Axis(),
    y: Axis = Axis(), axes: AxesStyle = .frame, hasGrid: Bool = false, isEqualAspect: Bool = false,
    hasLegend: Bool = false, marks: [any Mark]
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

  /// The same plot, higher where title, names and key would leave its frame less than `least`.
  public func heightened(leaving least: Double) -> Plot {
    // A picture's size is known before there is a canvas with fonts; these letters are wide enough for a guess.
    let canvas = RecordingCanvas(size: size)
    let (heading, body) = head(on: canvas)
    let left = body.height > 1 ? layout(in: body, margins: margins(in: body, on: canvas), on: canvas).area.height : 0
    guard left < least else { return self }
    var plot = self
    plot.size.height += least - left + max(0, heading.height - size.height)
    return plot
  }

  public func draw(on canvas: some Canvas) {
    let (heading, body) = head(on: canvas)
    draw(in: body, margins: margins(in: body, on: canvas), on: canvas) { frame in
      heading.draw(at: Point(x: frame.minX, y: Typography.padding), within: body, on: canvas)
    }
  }

  /// The title, and the rectangle under it.
  private func head(on canvas: some Canvas) -> (Heading, Rect) {
    var body = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: Typography.padding)
    let heading = Heading(title, style: .title, language: language, width: body.width, on: canvas)
    body.y += heading.height
    body.height -= heading.height
    return (heading, body)
  }

  /// The room that the axes need inside `rect`.
  func margins(in rect: Rect, on canvas: some Canvas) -> Margins {
    // Names and numbers may need more room in the frame that is left than in the whole rectangle.
    var margins = drawing(in: rect, on: canvas).margins
    margins = drawing(in: area(in: rect, margins), on: canvas).margins
    return margins.union(drawing(in: area(in: rect, margins), on: canvas).margins)
  }

  func drawing(in area: Rect, on canvas: some Canvas) -> AxesDrawing {
    AxesDrawing(
      x: x, y: y, style: axes, hasGrid: hasGrid, language: language,
      scales: scales(in: isEqualAspect ? equalised(area) : area), on: canvas)
  }

  func area(in rect: Rect, _ margins: Margins) -> Rect {
    Rect(
      x: rect.x + margins.left, y: rect.y + margins.top, width: max(1, rect.width - margins.left - margins.right),
      height: max(1, rect.height - margins.top - margins.bottom))
  }

  /// Draws the plot inside `rect`; `heading` writes what stands above once the frame is known.
  func draw(in rect: Rect, margins: Margins, on canvas: some Canvas, heading: (Rect) -> Void) {
    let layout = layout(in: rect, margins: margins, on: canvas)
    let scales = layout.scales
    heading(scales.frame)
    for mark in marks where mark.layer == .background { mark.draw(on: canvas, using: scales) }
    layout.axes.drawGrid(on: canvas)
    layout.axes.drawLines(on: canvas)
    for mark in marks where mark.layer == .data { mark.draw(on: canvas, using: scales) }
    layout.axesLabels.draw(on: canvas)
    if let (legend, corner) = layout.key { legend.draw(at: corner, on: canvas) }
    for label in layout.labels {
      if let (start, end) = label.leader {
        canvas.stroke(Path(from: start, to: end), with: Stroke(.muted, width: 1))
      }
    }
    for label in layout.labels { label.text.write(at: label.point, anchor: label.anchor, on: canvas) }
  }

  /// Both scales over the data, laid out in `frame`.
  func scales(in frame: Rect) -> Scales {
    let extent = marks.map(\.extent).reduce(Extent()) { $0.union($1) }
    var scales = Scales(x: x.resolved(covering: extent.x), y: y.resolved(covering: extent.y))
    scales.x.range = (frame.minX, frame.maxX)
    // Up is up: the only place where an axis is turned over.
    scales.y.range = (frame.maxY, frame.minY)
    return scales
  }

  /// The largest frame inside `area`, in its middle, in which both units are equally long.
  private func equalised(_ area: Rect) -> Rect {
    let scales = scales(in: area)
    let width = scales.x.domain.upperBound - scales.x.domain.lowerBound
    let height = scales.y.domain.upperBound - scales.y.domain.lowerBound
    let unit = min(area.width / width, area.height / height)
    return Rect(
      x: area.midX - unit * width / 2, y: area.midY - unit * height / 2, width: unit * width, height: unit * height)
  }
}
