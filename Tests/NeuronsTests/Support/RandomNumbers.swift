import Neurons

extension SeededGenerator {
  /// As many numbers, evenly spread over the interval.
  mutating func numbers(_ count: Int, in interval: ClosedRange<Double> = -1...1) -> [Double] {
    (0..<count).map { _ in Double.random(in: interval, using: &self) }
  }
}
