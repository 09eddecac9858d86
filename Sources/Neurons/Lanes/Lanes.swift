/// Four numbers that the processor treats as one: the samples of a batch go through a network in groups of four.
///
/// Sums over samples add the four lanes separately and join them at the end, always in this order, so a result does not depend
/// on how wide the machine's registers are. Products and sums are never fused, for the same reason.
typealias Lanes = SIMD4<Double>

extension SIMD4<Double> {
  static let width = 4

  /// How many groups hold `count` numbers.
  static func groups(_ count: Int) -> Int { count / width + (count % width == 0 ? 0 : 1) }

  /// The sum of the four lanes, in pairs.
  var total: Double { (self[0] + self[1]) + (self[2] + self[3]) }

  /// The lanes below `count`, and 0 in the others.
  func first(_ count: Int) -> Lanes {
    var kept = self
    for lane in 0..<Lanes.width where lane >= count { kept[lane] = 0 }
    return kept
  }
}

extension UnsafePointer<Double> {
  /// Group number `index` of the numbers here.
  @inline(__always) func lanes(_ index: Int) -> Lanes {
    UnsafeRawPointer(self + index * Lanes.width).loadUnaligned(as: Lanes.self)
  }
}

extension UnsafeMutablePointer<Double> {
  @inline(__always) func lanes(_ index: Int) -> Lanes { UnsafePointer(self).lanes(index) }

  @inline(__always) func setLanes(_ index: Int, _ value: Lanes) {
    UnsafeMutableRawPointer(self + index * Lanes.width).storeBytes(of: value, as: Lanes.self)
  }
}
