/// Things without numbers, side by side in bands of equal width: 0 is the middle of the first, 1 of the second.
public struct BandScale: Scale {
  /// What stands under each band.
  public let names: [[TextRun]]
  public var range: (start: Double, end: Double) = (0, 1)

  public init(_ names: [[TextRun]]) {
    self.names = names
  }

  /// From half a band before the first middle to half a band after the last; one empty band for no names.
  public var domain: ClosedRange<Double> { -0.5...(Double(max(1, names.count)) - 0.5) }

  /// The length of one band.
  public var bandwidth: Double { (range.end - range.start) / Double(max(1, names.count)) }

  public func position(_ value: Double) -> Double { linear.position(value) }

  public func value(at position: Double) -> Double { linear.value(at: position) }

  /// Every name, whatever the count.
  public func ticks(about count: Int) -> [Tick] {
    names.enumerated().map { Tick(Double($0.offset), label: $0.element) }
  }

  private var linear: LinearScale {
    var scale = LinearScale(domain: domain)
    scale.range = range
    return scale
  }
}
