/// Random numbers that are the same on every run: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// As many numbers, evenly spread over the interval.
  mutating func numbers(_ count: Int, in interval: ClosedRange<Double> = -1...1) -> [Double] {
    (0..<count).map { _ in Double.random(in: interval, using: &self) }
  }
}
