/// One direction of a plot: its scale, its name, its ticks.
public struct Axis: Sendable {
  public var label: [TextRun]
  public var scale: ScaleKind
  /// The numbers shown; nil to cover the data, rounded out to whole ticks.
  public var domain: ClosedRange<Double>?
  /// Ticks in place of those the scale would choose: landmarks, names of groups; empty for none at all.
  public var ticks: [Tick]?
  /// About how many ticks the scale should choose.
  public var count: Int

  public init(
    _ label: [TextRun] = [], scale: ScaleKind = .linear, domain: ClosedRange<Double>? = nil, ticks: [Tick]? = nil,
    about count: Int = 5
  ) {
    self.label = label
    self.scale = scale
    self.domain = domain
    self.ticks = ticks
    self.count = count
  }

  /// The scale over the axis's own domain, or over `data` with a little room, rounded out to whole ticks.
  func resolved(covering data: ClosedRange<Double>?) -> any Scale {
    if let domain { return scale.scale(domain) }
    guard let data else { return scale.scale(0...1) }
    switch scale {
    case .log:
      let low = max(data.lowerBound, .leastNormalMagnitude)
      return scale.scale(low...max(low, data.upperBound))
    case .linear:
      let plain = LinearScale(domain: data)
      let steps = NiceSteps(plain.domain, about: count).values
      guard steps.count > 1 else { return plain }
      let step = steps[1] - steps[0]
      let low = (plain.domain.lowerBound / step).rounded(.down) * step
      let high = (plain.domain.upperBound / step).rounded(.up) * step
      return LinearScale(domain: low...high)
    }
  }

  func ticks(of scale: any Scale) -> [Tick] {
    guard let ticks else { return scale.ticks(about: count) }
    let slack = (scale.domain.upperBound - scale.domain.lowerBound) * 1e-9
    return ticks.filter { scale.domain.lowerBound - slack <= $0.value && $0.value <= scale.domain.upperBound + slack }
  }
}

/// Where the axes of a plot stand.
public enum AxesStyle: String, CaseIterable, Hashable, Sendable {
  /// At the left and the bottom, without a box: for what was measured.
  case frame
  /// Through the origin, with arrowheads, as in a textbook: for functions.
  case origin
}
