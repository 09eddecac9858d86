/// The part of a course's figures that one of several machines draws.
public struct FigureShare: Hashable, Sendable, CustomStringConvertible {
  /// Which of them it is, from 1 on.
  public let number: Int
  public let count: Int

  /// Nil unless the number is one of 1 to `count`.
  public init?(_ number: Int, of count: Int) {
    guard 1...Self.limit ~= count, 1...count ~= number else { return nil }
    self.number = number
    self.count = count
  }

  /// More machines than these draw nothing faster.
  public static let limit = 10_000

  /// Whether the figure at an index, counted from 0, is in the part. Neighbours go to different machines: figures of a
  /// lesson are often alike, and those that train for long stand together.
  func has(_ index: Int) -> Bool { index % count == number - 1 }

  public var description: String { "\(number)/\(count)" }
}
