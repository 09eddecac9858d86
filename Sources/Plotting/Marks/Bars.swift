/// Upright bars on a base line, each with its value written above.
public struct Bars: Mark {
  /// One bar.
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
  /// The value at which all bars begin.
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
      // A bar that goes on beyond the frame is labelled at its edge.
      var end = scales(DataPoint(bar.x, bar.value))
      end.y = min(max(end.y, scales.frame.minY), scales.frame.maxY)
      return LabelRequest(
        bar.label, style: .label(.ink), sites: [end], gap: 4, prefers: bar.value < base ? .below : .above,
        orElse: .commonOmission)
    }
  }

  /// The bars as far as they stand in the frame; on a logarithmic scale, which has no 0, they begin at its edge.
  private func rects(_ scales: Scales) -> [Rect] {
    let frame = scales.frame
    return bars.filter { $0.value.isFinite }.compactMap { bar in
      var from = scales(DataPoint(bar.x - width / 2, base))
      let to = scales(DataPoint(bar.x + width / 2, bar.value))
      if !from.y.isFinite { from.y = frame.maxY }
      let left = max(min(from.x, to.x), frame.minX)
      let right = min(max(from.x, to.x), frame.maxX)
      let top = max(min(from.y, to.y), frame.minY)
      let bottom = min(max(from.y, to.y), frame.maxY)
      guard left < right, top <= bottom else { return nil }
      return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }
  }
}
