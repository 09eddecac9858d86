/// Random numbers that a seed determines: the same on every run and every machine.
///
/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014, Fast splittable pseudorandom number generators).
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension RandomNumberGenerator {
  /// A number from 0 up to but not including 1, a multiple of 2⁻⁵³.
  ///
  /// The standard library may change how it makes such a number; a figure may not.
  mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The numbers 0, 1, …, count − 1 in random order (R. A. Fisher, F. Yates, 1938).
  mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for i in order.indices.dropFirst().reversed() {
      // A remainder favours no number by more than count / 2⁶⁴.
      order.swapAt(i, Int(next() % UInt64(i + 1)))
    }
    return order
  }
}
