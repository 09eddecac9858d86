/// Maps numbers of the data to positions on the canvas, and knows which of them deserve a tick.
public protocol Scale: Sendable {
  /// The numbers from the start of the axis to its end.
  var domain: ClosedRange<Double> { get }
  /// The positions of the domain's ends, in user units.
  var range: (start: Double, end: Double) { get set }
  /// The position of a number; NaN for a number the scale has no place for.
  func position(_ value: Double) -> Double
  /// The number at a position: `position` the other way round, within rounding.
  func value(at position: Double) -> Double
  /// About `count` ticks, in ascending order, inside the domain.
  func ticks(about count: Int) -> [Tick]
}

/// A number on an axis and its label.
public struct Tick: Hashable, Sendable {
  public var value: Double
  public var label: [TextRun]
  /// The power of ten that the label leaves out and the axis names once for all of its ticks; 0 for none.
  public var power: Int

  public init(_ value: Double, label: [TextRun], power: Int = 0) {
    self.value = value
    self.label = label
    self.power = power
  }
}

/// The two scales of a plot.
public struct Scales: Sendable {
  public var x: any Scale
  public var y: any Scale

  public init(x: any Scale, y: any Scale) {
    self.x = x
    self.y = y
  }

  /// The place of a data point.
  public func callAsFunction(_ point: DataPoint) -> Point {
    Point(x: x.position(point.x), y: y.position(point.y))
  }

  /// The rectangle between the ends of both ranges, whichever way they run.
  public var frame: Rect {
    let (left, right) = (min(x.range.start, x.range.end), max(x.range.start, x.range.end))
    let (top, bottom) = (min(y.range.start, y.range.end), max(y.range.start, y.range.end))
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

/// A pair of numbers of the data, in the units of the axes.
public struct DataPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// Whether neither number is NaN or infinite.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}

/// What a scale should look like, before the layout gives it a range.
public enum ScaleKind: Hashable, Sendable {
  case linear
  case log
  /// Logarithmic to both sides of zero; see `SymmetricLogScale` for the constant.
  case symmetricLog(constant: Double? = nil)
  /// Names side by side in place of numbers; the axis's domain is theirs.
  case band([[TextRun]])

  /// The scale of this kind over `domain`; a domain that it can't have is mended to the nearest one it can.
  public func scale(_ domain: ClosedRange<Double>) -> any Scale {
    switch self {
    case .linear: LinearScale(domain: domain)
    case .log: LogScale(domain: domain)
    case .symmetricLog(let constant): SymmetricLogScale(domain: domain, constant: constant)
    case .band(let names): BandScale(names)
    }
  }
}
