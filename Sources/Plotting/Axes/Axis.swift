/// One direction of a plot: its scale, its name, its ticks.
public struct Axis: Sendable {
  public var label: [TextRun]
  public var scale: ScaleKind
  /// The numbers shown; nil to cover the data, rounded out to whole ticks.
  public var domain: ClosedRange<Double>?
  /// Ticks in place of those the scale would choose: the sizes that were measured; empty for none at all.
  public var ticks: [Tick]?
  /// Ticks that stand beside those of the scale: 0.5, a threshold, an asymptote, a kink. A tick of the scale whose
  /// label would touch one of theirs gives way.
  public var landmarks: [Tick]
  /// About how many ticks the scale should choose; fewer where their labels would touch.
  public var count: Int
  /// What the ticks are multiples of.
  public var unit: AxisUnit
  /// False where a neighbouring plot already shows the same numbers.
  public var isNumbered = true

  public init(
    _ label: [TextRun] = [], scale: ScaleKind = .linear, domain: ClosedRange<Double>? = nil, ticks: [Tick]? = nil,
    landmarks: [Tick] = [], about count: Int = 5, unit: AxisUnit = .one
  ) {
    self.label = label
    self.scale = scale
    self.domain = domain
    self.ticks = ticks
    self.landmarks = landmarks
    self.count = count
    self.unit = unit
  }

  /// The scale over the axis's own domain, or over `data`, rounded out to whole ticks.
  func resolved(covering data: ClosedRange<Double>?) -> any Scale {
    if let domain { return scale.scale(domain) }
    guard let data else { return scale.scale(scale == .log ? 1...10 : 0...1) }
    switch scale {
    case .log, .symmetricLog, .band: return scale.scale(data)
    case .linear:
      let plain = LinearScale(domain: data)
      let step = RoundSteps(plain.domain, about: count).step
      let low = (plain.domain.lowerBound / step).rounded(.down) * step
      let high = (plain.domain.upperBound / step).rounded(.up) * step
      return low < high ? LinearScale(domain: low...high) : plain
    }
  }

  /// Whether the scale chooses numbers as ticks: others are thinned out where they touch; names and given ticks stay.
  var hasChosenNumbers: Bool {
    if case .band = scale { return false }
    return ticks == nil
  }

  /// The ticks of the axis without its landmarks, about so many, inside the domain of `scale`.
  func ticks(of scale: any Scale, about count: Int) -> [Tick] {
    if let ticks { return Self.inside(ticks, scale) }
    if unit == .pi, self.scale == .linear, let steps = PiSteps(scale.domain, about: count) { return steps.ticks }
    return scale.ticks(about: count)
  }

  /// The landmarks inside the domain of `scale`.
  func landmarks(on scale: any Scale) -> [Tick] { Self.inside(landmarks, scale) }

  private static func inside(_ ticks: [Tick], _ scale: any Scale) -> [Tick] {
    let slack = (scale.domain.upperBound - scale.domain.lowerBound) * 1e-9
    return ticks.filter { scale.domain.lowerBound - slack <= $0.value && $0.value <= scale.domain.upperBound + slack }
  }
}

/// What the ticks of a linear axis are multiples of.
public enum AxisUnit: Hashable, Sendable {
  case one
  /// π/2, π, 3π/2: for angles.
  case pi
}

/// Where the axes of a plot stand.
public enum AxesStyle: String, CaseIterable, Hashable, Sendable {
  /// At the left and the bottom, without a box: for what was measured.
  case frame
  /// Through the origin, with arrowheads, as in a textbook: for functions.
  case origin
}
