/// Upright bars on a base line, each with its value written above.
public struct Bars: Mark {
  public struct Bar: Hashable, Sendable {
    /// The middle of the bar.
    public var x: Double
    public var value: Double
    /// Written above the bar (below a negative one).
    public var label: [TextRun]

    public init(x: Double, value: Double, label: [TextRun] = []) {
      self.x = x
      self.value = value
      self.label = label
    }
  }

  public var bars: [Bar]
  /// In units of the x axis.
  public var width: Double
  public var base: Double
  public var role: ColorRole

  public init(_ bars: [Bar], width: Double = 0.6, base: Double = 0, role: ColorRole) {
    self.bars = bars
    self.width = width
    self.base = base
    self.role = role
  }

  public var extent: Extent {
    Extent(of: bars.flatMap { [DataPoint($0.x - width / 2, base), DataPoint($0.x + width / 2, $0.value)] })
  }

  public func draw(on canvas: some Canvas, using scales: Scales) {
    for rect in rects(scales) {
      canvas.fill(Path(rect: rect), with: Paint(role, opacity: 0.85))
    }
  }

  public func obstacles(using scales: Scales) -> [Obstacle] { rects(scales).map(Obstacle.rect) }

  public func labels(using scales: Scales) -> [LabelRequest] {
    bars.filter { !$0.label.isEmpty && $0.value.isFinite }.map { bar in
      LabelRequest(
        bar.label, style: .label(.ink), sites: [scales(DataPoint(bar.x, bar.value))], gap: 4,
        prefers: bar.value < base ? .below : .above)
    }
  }

  private func rects(_ scales: Scales) -> [Rect] {
    bars.filter { $0.value.isFinite }.map { bar in
      let from = scales(DataPoint(bar.x - width / 2, base))
      let to = scales(DataPoint(bar.x + width / 2, bar.value))
      return Rect(x: min(from.x, to.x), y: min(from.y, to.y), width: abs(to.x - from.x), height: abs(to.y - from.y))
    }
  }
}
